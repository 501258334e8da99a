/** One piece of work on a workbook, and what it comes to. The function uses nothing from outside. */
export interface ContractProgram {
  readonly name: string;
  readonly run: (excel: typeof Excel) => Promise<unknown>;
  readonly expected: unknown;
}

/** What an add-in does with cells. */
export const CELL_PROGRAMS: readonly ContractProgram[] = [
  {
    name: "values, formulas, text and formats are read as they were written; null leaves a cell and blank text empties it",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Cells");
        const range = sheet.getRange("B2:D3");
        range.values = [
          ["Ann", 0.25, true],
          ["'=1+1", "007", "x"],
        ];
        range.numberFormat = [
          ["General", "0.0%", "General"],
          ["@", "General", "General"],
        ];
        sheet.getRange("D3").formulas = [["=SUM(1,2)"]];
        range.values = [
          [null, null, null],
          [null, null, null],
        ];
        range.load("values,formulas,text,numberFormat,valueTypes,address,cellCount");
        const used = sheet.getUsedRange(true).load("address");
        const corner = sheet.getCell(0, 0).load("values,valueTypes");
        sheet.getRange("C3").values = [[""]];
        const emptied = sheet.getRange("C3").load("values");
        await context.sync();
        return {
          values: range.values.map((line) => line.slice(0, 2)),
          formula: range.formulas[1]![2] as string,
          text: range.text[0],
          formats: range.numberFormat[0] as string[],
          types: range.valueTypes[0],
          address: range.address,
          used: used.address,
          corner: [corner.values[0]![0], corner.valueTypes[0]![0]] as string[],
          emptied: emptied.values[0]![0] as string,
        };
      }),
    expected: {
      values: [
        ["Ann", 0.25],
        ["=1+1", 7],
      ],
      formula: "=SUM(1,2)",
      text: ["Ann", "25.0%", "TRUE"],
      formats: ["General", "0.0%", "General"],
      types: ["String", "Double", "Boolean"],
      address: "Cells!B2:D3",
      used: "Cells!B2:D3",
      corner: ["", "Empty"],
      emptied: "",
    },
  },
  {
    name: "a write of more than 1,500 cells arrives whole",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Large");
        const rows = Array.from({ length: 500 }, (_, row) =>
          Array.from({ length: 20 }, (__, column) => row * 20 + column),
        );
        sheet.getRange("A1:T500").values = rows;
        await context.sync();
        const read = sheet.getRange("A1:T500").load("values");
        await context.sync();
        return read.values.flat().every((value, at) => value === at);
      }),
    expected: true,
  },
  {
    name: "ranges lead to other ranges",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Moves");
        sheet.getRange("B2:D4").values = [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ];
        const range = sheet.getRange("B2:D4");
        const found: Record<string, Excel.Range> = {
          cell: range.getCell(1, 1),
          row: range.getRow(2),
          column: range.getColumn(0),
          lastCell: range.getLastCell(),
          lastRow: range.getLastRow(),
          lastColumn: range.getLastColumn(),
          entireRow: range.getEntireRow(),
          entireColumn: range.getEntireColumn(),
          offset: range.getOffsetRange(1, -1),
          resized: range.getResizedRange(-1, 2),
          absolute: range.getAbsoluteResizedRange(1, 2),
          above: range.getRowsAbove(1),
          below: range.getRowsBelow(2),
          insideBelow: range.getRowsBelow(-1),
          before: range.getColumnsBefore(1),
          after: range.getColumnsAfter(2),
          bounding: range.getBoundingRect("F6"),
          common: range.getIntersection("C1:C9"),
          used: range.getUsedRange(),
          usedOrNull: sheet.getRange("B1:B9").getUsedRangeOrNullObject(true),
          region: sheet.getRange("C3").getSurroundingRegion(),
          byIndexes: sheet.getRangeByIndexes(3, 1, 2, 2),
          sheetUsed: sheet.getUsedRangeOrNullObject(true),
        };
        for (const one of Object.values(found)) one.load("address");
        const nothing = [
          range.getIntersectionOrNullObject("A1"),
          sheet.getRange("H9").getUsedRangeOrNullObject(true),
        ];
        const merged = range.getMergedAreasOrNullObject();
        for (const one of [...nothing, merged]) (one as Excel.Range).load("address");
        await context.sync();
        const where = Object.entries(found).map(([name, one]) => [
          name,
          one.address.replace("Moves!", ""),
        ]);
        return {
          where: Object.fromEntries(where) as object,
          nothing: [...nothing, merged].map((one) => one.isNullObject),
        };
      }),
    expected: {
      where: {
        cell: "C3",
        row: "B4:D4",
        column: "B2:B4",
        lastCell: "D4",
        lastRow: "B4:D4",
        lastColumn: "D2:D4",
        entireRow: "2:4",
        entireColumn: "B:D",
        offset: "A3:C5",
        resized: "B2:F3",
        absolute: "B2:C2",
        above: "B1:D1",
        below: "B5:D6",
        insideBelow: "B4:D4",
        before: "A2:A4",
        after: "E2:F4",
        bounding: "B2:F6",
        common: "C2:C4",
        used: "B2:D4",
        usedOrNull: "B2:B4",
        region: "B2:D4",
        byIndexes: "B4:C5",
        sheetUsed: "B2:D4",
      },
      nothing: [true, true, true],
    },
  },
  {
    name: "cells are inserted, deleted, cleared, copied, merged, hidden and sorted",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Edits");
        sheet.getRange("A1:B3").values = [
          ["b", 2],
          ["a", 1],
          ["c", 3],
        ];
        sheet.getRange("2:2").insert("Down");
        sheet.getRange("A2:B2").values = [["new", 9]];
        sheet.getRange("A1").insert("Right").values = [["pushed"]];
        sheet.getRange("A1").delete("Left");
        sheet.getRange("3:3").delete("Up");
        sheet.getRange("D1").copyFrom("A1:B3", "Values");
        sheet.getRange("D1:E3").sort.apply([{ key: 1, ascending: false }]);
        sheet.getRange("G1").copyFrom("A1:B1", "All", false, true);
        sheet.getRange("J1:J2").values = [["x"], ["y"]];
        sheet.getRange("J1").moveTo("K1");
        sheet.getRange("J2").clear("Contents");
        sheet.getRange("A10:B11").merge(true);
        sheet.getRange("A11:B11").unmerge();
        sheet.getRange("A2").rowHidden = true;
        sheet.getRange("A1:B1").select();
        sheet.getRange("A1").setDirty();
        sheet.getRange("A1").calculate();
        const all = sheet.getRange("A1:K3").load("values");
        const hidden = sheet.getRange("A1:A3").load("rowHidden,columnHidden,hidden");
        const merged = sheet
          .getRange("A10:B11")
          .getMergedAreasOrNullObject()
          .load("address,areaCount");
        const selected = context.workbook.getSelectedRange().load("address");
        const active = context.workbook.getActiveCell().load("address");
        await context.sync();
        return {
          all: all.values,
          hidden: [hidden.rowHidden, hidden.columnHidden],
          merged: [merged.address, merged.areaCount],
          selected: [selected.address, active.address],
        };
      }),
    expected: {
      all: [
        ["b", 2, "", "new", 9, "", "b", "", "", "", "x"],
        ["new", 9, "", "c", 3, "", 2, "", "", "", ""],
        ["c", 3, "", "b", 2, "", "", "", "", "", ""],
      ],
      hidden: [null, false],
      merged: ["Edits!A10:B10", 1],
      selected: ["Edits!A1:B1", "Edits!A1"],
    },
  },
  {
    name: "formats are set one by one and by property",
    run: (excel) =>
      excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Formats");
        const range = sheet.getRange("A1:B2");
        range.format.fill.color = "#ffcc00";
        range.format.font.bold = true;
        range.format.horizontalAlignment = "Center";
        range.format.borders.getItem("InsideHorizontal").style = "Continuous";
        range.format.columnWidth = 80;
        sheet.getRange("A1").values = [["wide enough"]];
        sheet.getRange("B1").format.fill.clear();
        range.setCellProperties([
          [{ format: { font: { italic: true } } }, {}],
          [{}, { format: { fill: { color: "#00FF00" } } }],
        ]);
        sheet
          .getRange("D1:E1")
          .setColumnProperties([{ format: { columnWidth: 30 } }, { columnHidden: true }]);
        sheet
          .getRange("A5:A6")
          .setRowProperties([{ format: { rowHeight: 45 } }, { rowHidden: true }]);
        const properties = range.getCellProperties({
          format: { font: { italic: true }, fill: { color: true } },
        });
        range.load(
          "format/font/bold,format/fill/color,format/columnWidth,format/borders/items/style,format/borders/items/sideIndex",
        );
        const sizes = [
          sheet.getRange("D1").load("format/columnWidth"),
          sheet.getRange("A5").load("format/rowHeight"),
          sheet.getRange("E1").load("columnHidden"),
        ] as const;
        await context.sync();
        sheet.getRange("A:A").format.autofitColumns();
        sheet.getRange("1:1").format.autofitRows();
        const fitted = sheet.getRange("A1").load("format/columnWidth");
        await context.sync();
        return {
          bold: range.format.font.bold,
          mixedFill: range.format.fill.color,
          italic: properties.value[0]![0]!.format!.font!.italic,
          green: properties.value[1]![1]!.format!.fill!.color,
          sizes: [sizes[0].format.columnWidth, sizes[1].format.rowHeight, sizes[2].columnHidden],
          fitted: fitted.format.columnWidth !== 80,
        };
      }),
    expected: {
      bold: true,
      mixedFill: null,
      italic: true,
      green: "#00FF00",
      sizes: [30, 45, true],
      fitted: true,
    },
  },
  {
    name: "a mistake is refused with Excel's code",
    run: async (excel) => {
      const codes: Record<string, string> = {};
      const attempt = async (
        name: string,
        work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void,
      ) => {
        try {
          await excel.run(async (context) => {
            work(context, context.workbook.worksheets.getItem("Refusals"));
            await context.sync();
          });
          codes[name] = "done";
        } catch (error) {
          codes[name] = (error as OfficeExtension.Error).code;
        }
      };
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Refusals");
        sheet.getRange("A1:B2").values = [
          ["Id", "Score"],
          ["a", 1],
        ];
        sheet.tables.add("A1:B2", true).name = "RefusalTable";
        sheet.getRange("D1:E1").merge();
        await context.sync();
      });
      await attempt("shape", (_context, sheet) => (sheet.getRange("A5:B6").values = [[1, 2]]));
      await attempt("size", (_context, sheet) => (sheet.getRange("A5:B6").values = [[1, 2], [3]]));
      await attempt(
        "object in a cell",
        (_context, sheet) => (sheet.getRange("A5").values = [[{}]]),
      );
      await attempt("address", (_context, sheet) =>
        sheet.getRange("no such range").load("address"),
      );
      await attempt("off the sheet", (_context, sheet) =>
        sheet.getRange("A1").getOffsetRange(-1, 0).load("address"),
      );
      await attempt("sheet", (context) =>
        context.workbook.worksheets.getItem("Nobody").load("name"),
      );
      await attempt("table", (_context, sheet) => sheet.tables.getItem("Nobody").load("name"));
      await attempt("taken sheet name", (context) =>
        context.workbook.worksheets.add("refusals").load("name"),
      );
      await attempt("sheet name", (context) => context.workbook.worksheets.add("a/b").load("name"));
      await attempt(
        "taken table name",
        (_context, sheet) => (sheet.tables.add("G1:H2", true).name = "RefusalTable"),
      );
      await attempt("overlapping table", (_context, sheet) =>
        sheet.tables.add("B1:C3", true).load("name"),
      );
      await attempt("table over a merge", (_context, sheet) =>
        sheet.tables.add("D1:E3", true).load("name"),
      );
      await attempt("merge in a table", (_context, sheet) => sheet.getRange("A1:B1").merge());
      await attempt("tearing a table", (_context, sheet) =>
        sheet.getRange("A2").insert("Down").load("address"),
      );
      await attempt(
        "number format",
        (_context, sheet) => (sheet.getRange("A5").numberFormat = [[1]]),
      );
      await attempt(
        "validation without a source",
        (_context, sheet) =>
          (sheet.getRange("A5").dataValidation.rule = {
            list: { inCellDropDown: true, source: "" },
          }),
      );
      await attempt(
        "color",
        (_context, sheet) => (sheet.getRange("A5").format.fill.color = "no colour!"),
      );
      await attempt("zoom", (_context, sheet) => (sheet.pageLayout.zoom = { scale: 1000 }));
      await attempt("unknown member", (_context, sheet) => sheet.getRange("A5").getImage());
      return codes;
    },
    expected: {
      shape: "InvalidArgument",
      size: "InvalidArgument",
      "object in a cell": "InvalidArgument",
      address: "InvalidArgument",
      "off the sheet": "InvalidArgument",
      sheet: "ItemNotFound",
      table: "ItemNotFound",
      "taken sheet name": "ItemAlreadyExists",
      "sheet name": "InvalidArgument",
      "taken table name": "ItemAlreadyExists",
      "overlapping table": "MergedRangeConflict",
      "table over a merge": "MergedRangeConflict",
      "merge in a table": "MergedRangeConflict",
      "tearing a table": "InsertDeleteConflict",
      "number format": "InvalidArgument",
      "validation without a source": "InvalidArgument",
      color: "InvalidArgument",
      zoom: "InvalidArgument",
      "unknown member": "ApiNotFound",
    },
  },
  {
    name: "a protected sheet and workbook refuse edits, keep unlocked cells open and ask for the password",
    run: async (excel) => {
      const codes: string[] = [];
      const attempt = async (work: (sheet: Excel.Worksheet) => void) => {
        try {
          await excel.run(async (context) => {
            work(context.workbook.worksheets.getItem("Locked"));
            await context.sync();
          });
          codes.push("done");
        } catch (error) {
          codes.push((error as OfficeExtension.Error).code);
        }
      };
      await excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add("Locked");
        sheet.getRange("A1").format.protection.locked = false;
        sheet.protection.protect({ allowFormatCells: true }, "secret");
        await context.sync();
      });
      await attempt((sheet) => (sheet.getRange("B1").values = [[1]]));
      await attempt((sheet) => (sheet.getRange("A1").values = [[1]]));
      await attempt((sheet) => (sheet.getRange("B1").format.font.bold = true));
      await attempt((sheet) => sheet.getRange("1:1").delete("Up"));
      await attempt((sheet) => sheet.tables.add("A1:B2", true));
      await attempt((sheet) => sheet.protection.unprotect("wrong"));
      await attempt((sheet) => sheet.protection.unprotect("secret"));
      await attempt((sheet) => (sheet.getRange("B1").values = [[1]]));
      const workbook = await excel.run(async (context) => {
        context.workbook.protection.protect();
        context.workbook.protection.load("protected");
        await context.sync();
        const on = context.workbook.protection.protected;
        const add = await excel
          .run(async (other) => {
            other.workbook.worksheets.add("Extra");
            await other.sync();
          })
          .then(
            () => "done",
            (error: unknown) => (error as OfficeExtension.Error).code,
          );
        context.workbook.protection.unprotect();
        await context.sync();
        return [on, add];
      });
      return { codes, workbook };
    },
    expected: {
      codes: [
        "AccessDenied",
        "done",
        "done",
        "AccessDenied",
        "AccessDenied",
        "BadPassword",
        "done",
        "done",
      ],
      workbook: [true, "AccessDenied"],
    },
  },
];
