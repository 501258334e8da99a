import type { ContractProgram } from "./contractPrograms";

/** What an add-in does with sheets, tables, names, formats, charts and the rest. */
export const OBJECT_PROGRAMS: readonly ContractProgram[] = [
  {
    name: "sheets are found, walked through, moved, hidden, activated and deleted",
    run: (excel) =>
      excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const before = worksheets.getCount();
        const first = worksheets.add("First of three");
        const second = worksheets.add("Second of three");
        const third = worksheets.add("Third of three");
        second.visibility = "Hidden";
        const visible = worksheets.getCount(true);
        const all = worksheets.getCount();
        const steps = [
          first.getNext(),
          first.getNext(true),
          third.getPrevious(true),
          third.getPrevious(false),
          worksheets.getLast(),
          worksheets.getFirst(),
          worksheets.getItem("first of three"),
        ];
        for (const step of steps) step.load("name");
        const none = [
          third.getNextOrNullObject(),
          worksheets.getItemOrNullObject("Nobody"),
          worksheets.getFirst().getPreviousOrNullObject(),
        ];
        for (const one of none) one.load("name");
        third.activate();
        const active = worksheets.getActiveWorksheet().load("name");
        await context.sync();
        third.position = 0;
        third.name = "Third, moved";
        worksheets.load("items/name");
        third.getRange("A1").worksheet.load("name");
        third.calculate(true);
        await context.sync();
        const moved = worksheets.items[0]!.name;
        for (const sheet of [first, second, third]) sheet.delete();
        const after = worksheets.getCount();
        await context.sync();
        return {
          names: steps.slice(0, 5).map(({ name }) => name),
          key: steps[6]!.name,
          hidden: all.value - visible.value,
          none: none.map((one) => one.isNullObject),
          active: active.name,
          moved,
          left: after.value - before.value,
        };
      }),
    expected: {
      names: [
        "Second of three",
        "Third of three",
        "First of three",
        "Second of three",
        "Third of three",
      ],
      key: "First of three",
      hidden: 1,
      none: [true, true, true],
      active: "Third of three",
      moved: "Third, moved",
      left: 0,
    },
  },
  {
    name: "a workbook is opened beside this one, which stays as it is",
    run: async (excel) => {
      await excel.createWorkbook();
      await excel.createWorkbook("UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==");
      return excel.run(async (context) => {
        interface Created extends OfficeExtension.ClientObject {
          readonly id: string;
          load(names: string): void;
          open(): void;
        }
        const application = context.workbook.application as unknown as {
          createWorkbook(): Created;
        };
        const made = application.createWorkbook();
        made.load("id");
        const sheet = context.workbook.worksheets.getFirst().load("name");
        await context.sync();
        made.open();
        await context.sync();
        return [sheet.name, made.id !== ""];
      });
    },
    expected: ["Sheet1", true],
  },
  {
    name: "a table gives its parts, grows, shrinks and becomes a range again",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Tables");
        sheet.getRange("A1:B3").values = [
          ["Id", "Score"],
          ["a", 2],
          ["b", 1],
        ];
        const table = sheet.tables.add("A1:B3", true);
        table.name = "PartsTable";
        table.rows.add(undefined, [["c", 3]]);
        table.columns.add(-1, [["Side"], ["x"], ["y"], ["z"]]);
        table.resize("A1:C5");
        table.showTotals = true;
        const parts = [
          table.getRange(),
          table.getHeaderRowRange(),
          table.getDataBodyRange(),
          table.getTotalRowRange(),
          table.columns.getItem("Score").getRange(),
          table.columns.getItemAt(1).getHeaderRowRange(),
          table.columns.getItem("Score").getDataBodyRange(),
          table.columns.getItem("Score").getTotalRowRange(),
          table.rows.getItemAt(2).getRange(),
        ];
        for (const part of parts) part.load("address");
        const sides = table.columns.getItem("Side").load("values");
        const counts = [table.rows.getCount(), table.columns.getCount(), sheet.tables.getCount()];
        table.rows.load("count");
        table.columns.load("count");
        const inRange = sheet.getRange("B2").getTables(false);
        const scoped = [
          inRange.getFirst().load("name"),
          inRange.getItem("PartsTable").load("name"),
          inRange.getItemOrNullObject("Nobody").load("name"),
        ];
        const scopedCount = inRange.getCount();
        const missing = [
          sheet.tables.getItemOrNullObject("Nobody").load("name"),
          table.columns.getItemOrNullObject("Nobody").load("name"),
        ];
        sheet.tables.getItemAt(0).load("name");
        table.worksheet.load("name");
        sheet.tables.load("count");
        await context.sync();
        const result = {
          parts: parts.map(({ address }) => address.replace("Tables!", "")),
          sides: sides.values.flat() as string[],
          counts: [
            ...counts.map(({ value }) => value),
            table.rows.count,
            table.columns.count,
            scopedCount.value,
          ],
          scoped: scoped.map((one) => one.isNullObject),
          missing: missing.map((one) => one.isNullObject),
        };
        table.columns.getItem("Side").delete();
        table.rows.getItemAt(0).delete();
        const plain = table.convertToRange().load("address");
        const again = sheet.tables.add("E1:F2", true);
        again.delete();
        await context.sync();
        return { ...result, plain: plain.address };
      }),
    expected: {
      parts: ["A1:C6", "A1:C1", "A2:C5", "A6:C6", "B1:B6", "B1", "B2:B5", "B6", "A4:C4"],
      sides: ["Side", "x", "y", "z", "", ""],
      counts: [4, 3, 1, 4, 3, 1],
      scoped: [false, false, true],
      missing: [true, true],
      plain: "Tables!A1:B5",
    },
  },
  {
    name: "writing below a table makes it longer, and writing a header renames its column",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Growth");
        sheet.getRange("A1:B2").values = [
          ["Id", "Score"],
          ["a", 2],
        ];
        const table = sheet.tables.add("A1:B2", true);
        table.getDataBodyRange().getRowsBelow(2).values = [
          ["b", 1],
          ["c", 3],
        ];
        sheet.getRange("B1").values = [["id"]];
        const range = table.getRange().load("address");
        table.columns.load("items/name,items/id");
        await context.sync();
        const second = table.columns.items[1]!;
        second.load("name");
        await context.sync();
        return [range.address, table.columns.items.map(({ name }) => name), second.name];
      }),
    expected: ["Growth!A1:B4", ["Id", "id2"], "id2"],
  },
  {
    name: "filters hide rows and sorting reorders them",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Filters");
        sheet.getRange("A1:B5").values = [
          ["Id", "Score"],
          ["a", 2],
          ["b", 10],
          ["c", 30],
          ["d", 4],
        ];
        const table = sheet.tables.add("A1:B5", true);
        const hidden = () => sheet.getRange("A1:A5");
        const seen: unknown[] = [];
        const look = async () => {
          const rows = [2, 3, 4, 5].map((row) => sheet.getRange(`A${row}`).load("rowHidden"));
          table.autoFilter.load("isDataFiltered");
          const view = table.getRange().getVisibleView().load("rowCount,columnCount");
          await context.sync();
          seen.push([
            table.autoFilter.isDataFiltered,
            rows.map(({ rowHidden }) => (rowHidden ? 1 : 0)).join(""),
            `${view.rowCount} × ${view.columnCount}`,
          ]);
        };
        const score = table.columns.getItem("Score").filter;
        score.applyCustomFilter(">=4", "<30", "And");
        await look();
        score.applyValuesFilter(["2", "30"]);
        await look();
        score.apply({ filterOn: excel.FilterOn.custom, criterion1: "<>4" });
        await look();
        score.clear();
        await look();
        table.autoFilter.apply(table.getRange(), 0, {
          filterOn: excel.FilterOn.values,
          values: ["a"],
        });
        const where = table.autoFilter.getRange().load("address");
        await look();
        table.autoFilter.clearColumnCriteria(0);
        table.autoFilter.reapply();
        await look();
        table.autoFilter.clearCriteria();
        table.clearFilters();
        table.sort.apply([{ key: 1, ascending: false }]);
        table.sort.reapply();
        table.sort.clear();
        const sorted = table.getDataBodyRange().load("values");
        const own = sheet.autoFilter.getRangeOrNullObject().load("address");
        sheet.getRange("D1:D3").values = [["x"], [1], [2]];
        sheet.autoFilter.apply("D1:D3", 0, {
          filterOn: excel.FilterOn.values,
          values: ["2"],
        });
        sheet.autoFilter.load("enabled");
        await context.sync();
        const enabled = sheet.autoFilter.enabled;
        sheet.autoFilter.remove();
        const shown = hidden().load("rowHidden");
        await context.sync();
        return {
          seen,
          where: where.address,
          sorted: sorted.values,
          own: own.isNullObject,
          enabled,
          shown: shown.rowHidden,
        };
      }),
    expected: {
      seen: [
        [true, "1010", "3 × 2"],
        [true, "0101", "3 × 2"],
        [true, "0001", "4 × 2"],
        [false, "0000", "5 × 2"],
        [true, "0111", "2 × 2"],
        [false, "0000", "5 × 2"],
      ],
      where: "Filters!A1:B5",
      sorted: [
        ["c", 30],
        ["b", 10],
        ["d", 4],
        ["a", 2],
      ],
      own: true,
      enabled: true,
      shown: false,
    },
  },
  {
    name: "names, settings and custom XML are kept, found and deleted",
    run: (excel) =>
      excel.run(async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.add("Stored");
        const name = workbook.names.add("StoredName", sheet.getRange("B2:C3"));
        const own = sheet.names.add("StoredName", "=Stored!$A$1");
        const constant = workbook.names.add("StoredRate", "=0.05");
        const range = name.getRange().load("address");
        const ownRange = own.getRangeOrNullObject().load("address");
        const noRange = constant.getRangeOrNullObject().load("address");
        own.worksheet.load("name");
        const nowhere = name.worksheetOrNullObject.load("name");
        name.load("formula,scope,type");
        const byName = sheet.getRange("StoredName").load("address");
        const missing = [
          workbook.names.getItemOrNullObject("Nobody").load("name"),
          workbook.settings.getItemOrNullObject("nobody").load("key"),
          workbook.customXmlParts.getItemOrNullObject("{0}").load("id"),
        ];
        const setting = workbook.settings.add("stored", { people: [1, 2] });
        const read = workbook.settings.getItem("stored").load("value");
        const part = workbook.customXmlParts.add(
          '<?xml version="1.0"?><a xmlns="urn:stored">1</a>',
        );
        part.setXml('<a xmlns="urn:stored">2</a>');
        const xml = part.getXml();
        const scoped = workbook.customXmlParts.getByNamespace("urn:stored");
        const found = [
          scoped.getCount(),
          workbook.customXmlParts.getCount(),
          workbook.settings.getCount(),
          workbook.names.getCount(),
          sheet.names.getCount(),
        ];
        const onlyOne = scoped.getOnlyItemOrNullObject().load("id");
        const none = workbook.customXmlParts
          .getByNamespace("urn:nothing")
          .getOnlyItemOrNullObject()
          .load("id");
        await context.sync();
        const again = [
          workbook.customXmlParts.getItem(onlyOne.id).load("namespaceUri"),
          scoped.getItem(onlyOne.id).load("id"),
          scoped.getItemOrNullObject("{0}").load("id"),
        ] as const;
        await context.sync();
        const result = {
          name: [
            name.formula,
            name.scope,
            name.type,
            range.address,
            ownRange.address,
            noRange.isNullObject,
            own.worksheet.name,
            nowhere.isNullObject,
            byName.address,
          ],
          missing: missing.map((one) => one.isNullObject),
          value: read.value as unknown,
          xml: [xml.value, again[0].namespaceUri, again[2].isNullObject, none.isNullObject],
          many: found.every(({ value }) => value >= 1),
        };
        part.delete();
        setting.delete();
        for (const one of [name, own, constant]) one.delete();
        const gone = [
          workbook.names.getItemOrNullObject("StoredName").load("name"),
          workbook.settings.getItemOrNullObject("stored").load("key"),
        ];
        await context.sync();
        return { ...result, gone: gone.map((one) => one.isNullObject) };
      }),
    expected: {
      name: [
        "=Stored!$B$2:$C$3",
        "Workbook",
        "Range",
        "Stored!B2:C3",
        "Stored!A1",
        true,
        "Stored",
        true,
        "Stored!A1",
      ],
      missing: [true, true, true],
      value: { people: [1, 2] },
      xml: ['<a xmlns="urn:stored">2</a>', "urn:stored", true, true],
      many: true,
      gone: [true, true],
    },
  },
  {
    name: "conditional formats and validations are added, told apart and cleared",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Rules");
        const range = sheet.getRange("A1:A9");
        const first = range.conditionalFormats.add(excel.ConditionalFormatType.custom);
        first.custom.rule.formula = "=$A1>1";
        first.custom.format.font.bold = true;
        first.custom.format.font.clear();
        first.custom.format.fill.color = "#FF0000";
        first.custom.format.fill.clear();
        const second = range.conditionalFormats.add(excel.ConditionalFormatType.cellValue);
        second.cellValue.rule = { formula1: "=5", operator: "LessThan" };
        second.cellValue.format.font.color = "#00FF00";
        const others: [Excel.ConditionalFormatType, (one: Excel.ConditionalFormat) => void][] = [
          [
            excel.ConditionalFormatType.containsText,
            (one) => (one.textComparison.format.font.bold = true),
          ],
          [excel.ConditionalFormatType.topBottom, (one) => (one.topBottom.format.font.bold = true)],
          [
            excel.ConditionalFormatType.presetCriteria,
            (one) => (one.preset.format.font.bold = true),
          ],
        ];
        for (const [type, format] of others)
          format(sheet.getRange("C1").conditionalFormats.add(type));
        const kinds = [
          second.customOrNullObject,
          second.cellValueOrNullObject,
          second.colorScaleOrNullObject,
          second.dataBarOrNullObject,
          second.iconSetOrNullObject,
          second.presetOrNullObject,
          second.textComparisonOrNullObject,
          second.topBottomOrNullObject,
        ];
        for (const kind of kinds) (kind as Excel.CustomConditionalFormat).load();
        first.load("id,priority");
        second.load("id,priority,type");
        const count = range.conditionalFormats.getCount();
        const where = second.getRange().load("address");
        const whereOrNull = second.getRangeOrNullObject().load("address");
        const validation = sheet.getRange("B1:B9").dataValidation;
        validation.rule = { list: { inCellDropDown: true, source: "keep,accept,override" } };
        validation.errorAlert = {
          message: "Choose one",
          showAlert: true,
          style: "Stop",
          title: "Decision",
        };
        const mixed = sheet.getRange("A1:B9").dataValidation.load("type");
        sheet.getRange("B3").dataValidation.clear();
        const rest = sheet.getRange("B4:B9").dataValidation.load("type,rule");
        const cleared = sheet.getRange("B3").dataValidation.load("type");
        await context.sync();
        const byId = range.conditionalFormats.getItem(first.id).load("id");
        const missing = range.conditionalFormats.getItemOrNullObject("{0}").load("id");
        second.delete();
        const left = range.conditionalFormats.getCount();
        range.conditionalFormats.clearAll();
        const none = range.conditionalFormats.getCount();
        await context.sync();
        return {
          kinds: kinds.map((kind) => kind.isNullObject),
          order: second.priority < first.priority,
          counts: [count.value, left.value, none.value],
          where: [where.address, whereOrNull.address, byId.id === first.id, missing.isNullObject],
          validation: [mixed.type, rest.type, rest.rule.list?.source, cleared.type],
        };
      }),
    expected: {
      kinds: [true, false, true, true, true, true, true, true],
      order: true,
      counts: [2, 1, 0],
      where: ["Rules!A1:A9", "Rules!A1:A9", true, true],
      validation: ["Inconsistent", "List", "keep,accept,override", "None"],
    },
  },
  {
    name: "a chart takes its series from cells, and its look part by part",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Charts");
        sheet.getRange("A1:C4").values = [
          ["Band", "Sales", "Back office"],
          ["low", 3, 1],
          ["mid", 5, 4],
          ["high", 2, 6],
        ];
        const chart = sheet.charts.add(
          excel.ChartType.columnClustered,
          sheet.getRange("A1:C4"),
          "Columns",
        );
        chart.name = "Bands";
        chart.title.text = "Ranks by side";
        chart.setPosition("E2", "H10");
        const added = chart.series.add("Target");
        added.setValues(sheet.getRange("B2:B4"));
        added.setXAxisValues(sheet.getRange("A2:A4"));
        const parts = chart as unknown as Record<
          string,
          {
            format: { fill: Excel.ChartFill; font: Excel.ChartFont; border: Excel.ChartBorder };
          }
        >;
        for (const name of ["title", "legend", "dataLabels"]) {
          parts[name]!.format.fill.setSolidColor("#EEEEEE");
          parts[name]!.format.font.bold = true;
          parts[name]!.format.border.color = "#333333";
        }
        chart.format.fill.setSolidColor("#FFFFFF");
        chart.format.font.size = 11;
        chart.format.border.color = "#CCCCCC";
        chart.plotArea.format.fill.clear();
        chart.plotArea.format.border.color = "#CCCCCC";
        const value = chart.axes.getItem("Value", "Primary");
        value.minimum = 0;
        value.minorGridlines.visible = false;
        value.majorGridlines.format.line.clear();
        value.format.font.color = "#444444";
        value.format.fill.clear();
        chart.axes.categoryAxis.title.format.font.bold = true;
        chart.axes.categoryAxis.title.format.fill.clear();
        chart.axes.categoryAxis.title.format.border.weight = 1;
        chart.axes.seriesAxis.visible = false;
        const series = chart.series.getItemAt(0);
        series.format.fill.setSolidColor("#112233");
        series.format.line.weight = 2;
        series.dataLabels.showValue = true;
        series.points.getItemAt(1).format.fill.setSolidColor("#445566");
        series.points.getItemAt(1).format.border.color = "#000000";
        chart.series.load("items/name,count");
        chart.load("left,top,width,height,name,chartType");
        chart.axes.valueAxis.load("minimum");
        chart.worksheet.load("name");
        sheet.charts.load("count");
        const counts = [sheet.charts.getCount(), chart.series.getCount()];
        const missing = sheet.charts.getItemOrNullObject("Nobody").load("name");
        const found = sheet.charts.getItemAt(0).load("name");
        await context.sync();
        const result = {
          series: chart.series.items.map(({ name }) => name),
          placed: chart.left > 0 && chart.top > 0 && chart.width > 0 && chart.height > 0,
          minimum: chart.axes.valueAxis.minimum as number,
          counts: [
            ...counts.map(({ value: count }) => count),
            sheet.charts.count,
            chart.series.count,
          ],
          found: [found.name, missing.isNullObject, chart.worksheet.name],
        };
        chart.series.getItemAt(2).delete();
        chart.setData(sheet.getRange("A1:B4"), "Columns");
        chart.series.load("items/name");
        await context.sync();
        const after = chart.series.items.map(({ name }) => name);
        chart.delete();
        const left = sheet.charts.getCount();
        await context.sync();
        return { ...result, after, left: left.value };
      }),
    expected: {
      series: ["Sales", "Back office", "Target"],
      placed: true,
      minimum: 0,
      counts: [1, 3, 1, 3],
      found: ["Bands", true, "Charts"],
      after: ["Sales"],
      left: 0,
    },
  },
  {
    name: "print setup, frozen panes and comments are kept",
    run: (excel) =>
      excel.run(async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.add("Print");
        const layout = sheet.pageLayout;
        const noArea = layout.getPrintAreaOrNullObject().load("address");
        layout.setPrintArea("A1:D20");
        layout.setPrintTitleRows("A1:D1");
        layout.setPrintTitleColumns("A:A");
        layout.setPrintMargins(excel.PrintMarginUnit.centimeters, { top: 2.54 });
        layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
        const { headersFooters } = layout;
        for (const pages of [
          headersFooters.defaultForAllPages,
          headersFooters.evenPages,
          headersFooters.oddPages,
          headersFooters.firstPage,
        ])
          pages.centerFooter = "&P";
        const area = layout.getPrintArea().load("address");
        const areaOrNull = layout.getPrintAreaOrNullObject().load("address");
        const rows = [
          layout.getPrintTitleRows().load("address"),
          layout.getPrintTitleRowsOrNullObject().load("address"),
          layout.getPrintTitleColumns().load("address"),
          layout.getPrintTitleColumnsOrNullObject().load("address"),
        ];
        layout.load("topMargin");
        const noPanes = sheet.freezePanes.getLocationOrNullObject().load("address");
        sheet.freezePanes.freezeRows(1);
        const panes = [sheet.freezePanes.getLocationOrNullObject().load("address")];
        sheet.freezePanes.freezeColumns(2);
        panes.push(sheet.freezePanes.getLocationOrNullObject().load("address"));
        sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
        panes.push(sheet.freezePanes.getLocationOrNullObject().load("address"));
        sheet.freezePanes.unfreeze();
        const comment = workbook.comments.add("Print!B2", "Why?");
        const reply = comment.replies.add("Because.");
        comment.resolved = true;
        const place = comment.getLocation().load("address");
        const byCell = workbook.comments.getItemByCell("Print!B2").load("content,id");
        const counts = [sheet.comments.getCount(), comment.replies.getCount()];
        reply.load("id");
        await context.sync();
        const again = [
          sheet.comments.getItem(byCell.id).load("id"),
          comment.replies.getItem(reply.id).load("id"),
        ];
        const missing = [
          sheet.comments.getItemOrNullObject("{0}").load("id"),
          comment.replies.getItemOrNullObject("{0}").load("id"),
        ];
        await context.sync();
        reply.delete();
        comment.delete();
        const left = sheet.comments.getCount();
        workbook.application.calculate(excel.CalculationType.recalculate);
        workbook.application.suspendApiCalculationUntilNextSync();
        workbook.application.suspendScreenUpdatingUntilNextSync();
        await context.sync();
        return {
          print: [
            noArea.isNullObject,
            area.address,
            areaOrNull.address,
            ...rows.map(({ address }) => address),
            layout.topMargin,
          ],
          panes: [noPanes.isNullObject, ...panes.map(({ address }) => address)],
          comment: [
            place.address,
            byCell.content,
            ...counts.map(({ value }) => value),
            again.length,
            ...missing.map((one) => one.isNullObject),
            left.value,
          ],
        };
      }),
    expected: {
      print: [
        true,
        "Print!A1:D20",
        "Print!A1:D20",
        "Print!1:1",
        "Print!1:1",
        "Print!A:A",
        "Print!A:A",
        72,
      ],
      panes: [true, "Print!1:1", "Print!A:B", "Print!A1:B3"],
      comment: ["Print!B2", "Why?", 1, 1, 2, true, true, 0],
    },
  },
  {
    name: "several areas and borders are collections",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Areas");
        sheet.getRange("A1:B1").merge();
        sheet.getRange("D1:E1").merge();
        const merged = sheet.getRange("A1:E1").getMergedAreasOrNullObject();
        const count = merged.areas.getCount();
        const second = merged.areas.getItemAt(1).load("address");
        merged.worksheet.load("name");
        const { borders } = sheet.getRange("A3:B4").format;
        borders.getItem("EdgeTop").style = "Double";
        borders.load("count");
        const top = borders.getItemAt(0).load("style,sideIndex");
        sheet.getRange("G1").select();
        const selected = context.workbook.getSelectedRanges().load("address");
        const property = sheet.customProperties.add("purpose", "test");
        const kept = [
          sheet.customProperties.getItem("Purpose").load("value"),
          property.load("key"),
          sheet.customProperties.getItemOrNullObject("nobody").load("key"),
        ] as const;
        const properties = sheet.customProperties.getCount();
        const noSpill = [
          sheet.getRange("A1").getSpillingToRangeOrNullObject().load("address"),
          sheet.getRange("A1").getSpillParentOrNullObject().load("address"),
        ];
        await context.sync();
        await context.sync();
        property.delete();
        await context.sync();
        return [
          count.value,
          second.address,
          merged.worksheet.name,
          borders.count,
          top.sideIndex,
          top.style,
          selected.address,
          kept[0].value,
          kept[1].key,
          kept[2].isNullObject,
          properties.value,
          ...noSpill.map((one) => one.isNullObject),
        ];
      }),
    expected: [
      2,
      "Areas!D1:E1",
      "Areas",
      8,
      "EdgeTop",
      "Double",
      "Areas!G1",
      "test",
      "purpose",
      true,
      1,
      true,
      true,
    ],
  },
  {
    name: "events tell what happened, with a range that is still there, and stop when their handler is removed",
    run: async (excel) => {
      const heard: string[] = [];
      const ranges: Promise<unknown>[] = [];
      const pause = () => new Promise((resolve) => setTimeout(resolve, 60));
      const hear = (name: string) => (event: object) => {
        const {
          address = "",
          changeType = "",
          source = "",
        } = event as { address?: string; changeType?: string; source?: string };
        heard.push([name, changeType, address, source].filter(Boolean).join(" "));
        return Promise.resolve();
      };
      const handlers = await excel.run(async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.add("Events");
        sheet.activate();
        sheet.getRange("A1:B3").values = [
          ["Id", "Score"],
          ["a", 2],
          ["b", 1],
        ];
        const table = sheet.tables.add("A1:B3", true);
        table.name = "EventTable";
        await context.sync();
        const added = [
          sheet.onChanged.add((event) => {
            ranges.push(
              excel.run(async (later) => {
                const range = event.getRange(later).load("address");
                await later.sync();
                heard.push(`range ${range.address}`);
              }),
            );
            return hear("sheet")(event);
          }),
          table.onChanged.add(hear("table")),
          table.onSelectionChanged.add(hear("table selection")),
          sheet.onActivated.add(hear("activated")),
          sheet.onDeactivated.add(hear("deactivated")),
          sheet.onSelectionChanged.add(hear("selection")),
          sheet.onCalculated.add(hear("calculated")),
          sheet.onFormatChanged.add(hear("format")),
          sheet.onRowSorted.add(hear("sorted")),
          sheet.onRowHiddenChanged.add(hear("hidden")),
          sheet.onProtectionChanged.add(hear("protection")),
          workbook.worksheets.onAdded.add(hear("any added")),
          workbook.worksheets.onDeleted.add(hear("any deleted")),
          workbook.tables.onAdded.add(hear("table added")),
          workbook.tables.onDeleted.add(hear("table deleted")),
        ] as OfficeExtension.EventHandlerResult<unknown>[];
        const quiet = [
          workbook.worksheets.onChanged.add(hear("any")),
          workbook.worksheets.onActivated.add(hear("any")),
          workbook.worksheets.onDeactivated.add(hear("any")),
          workbook.worksheets.onSelectionChanged.add(hear("any")),
          workbook.worksheets.onCalculated.add(hear("any")),
          workbook.worksheets.onFormatChanged.add(hear("any")),
          workbook.worksheets.onRowSorted.add(hear("any")),
          workbook.worksheets.onRowHiddenChanged.add(hear("any")),
          workbook.worksheets.onProtectionChanged.add(hear("any")),
          workbook.tables.onChanged.add(hear("any")),
        ] as OfficeExtension.EventHandlerResult<unknown>[];
        await context.sync();
        for (const handler of quiet) handler.remove();
        await context.sync();
        return added;
      });
      const step = async (
        work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
      ) => {
        await excel.run(async (context) => {
          work(context, context.workbook.worksheets.getItem("Events"));
          await context.sync();
        });
        await pause();
        await Promise.all(ranges.splice(0));
        heard.push("|");
      };
      await step((_context, sheet) => (sheet.getRange("B2").values = [[5]]));
      await step((_context, sheet) => sheet.getRange("9:9").insert("Down"));
      await step((_context, sheet) => (sheet.getRange("A2").format.fill.color = "#FF0000"));
      await step((_context, sheet) => (sheet.getRange("A8").rowHidden = true));
      await step((context) => context.workbook.worksheets.add("Events too").activate());
      await step((_context, sheet) => sheet.activate());
      await step((_context, sheet) => sheet.getRange("B3").select());
      await step((_context, sheet) =>
        sheet.tables.getItem("EventTable").sort.apply([{ key: 1, ascending: true }]),
      );
      for (const handler of handlers.splice(1, 2)) handler.remove();
      await handlers[0]!.context.sync();
      await step((_context, sheet) => sheet.tables.getItem("EventTable").convertToRange());
      await step((_context, sheet) => sheet.protection.protect());
      await step((_context, sheet) => sheet.protection.unprotect());
      await step((context) => context.workbook.worksheets.getItem("Events too").delete());
      for (const handler of handlers) handler.remove();
      await handlers[0]!.context.sync();
      await step((_context, sheet) => (sheet.getRange("B2").values = [[6]]));
      return heard
        .join("; ")
        .split("; |")
        .map((part) => part.replace(/^; /, ""));
    },
    expected: [
      "sheet RangeEdited B2 Local; table RangeEdited B2 Local; range Events!B2",
      "sheet RowInserted 9:9 Local; range Events!9:9",
      "format A2 Local",
      "hidden Hidden 8:8 Local",
      "any added Local; deactivated",
      "activated",
      "selection B3; table selection B3",
      "sheet RangeEdited A2:B3 Local; table RangeEdited A2:B3 Local; sorted A2:B3 Local; range Events!A2:B3",
      "table deleted Local",
      "protection Local",
      "protection Local",
      "any deleted Local",
      "",
      "",
    ],
  },
];
