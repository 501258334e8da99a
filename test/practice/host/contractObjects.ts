type Finder = (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
) => OfficeExtension.ClientObject;

/**
 * How to come by an object of every class, in a workbook that `prepareContract` has filled. The functions use nothing from
 * outside, so that a browser test can run their text in the task pane.
 */
export const CONTRACT_OBJECTS: Readonly<Record<string, Finder>> = {
  Workbook: ({ workbook }) => workbook,
  Application: ({ workbook }) => workbook.application,
  CultureInfo: ({ workbook }) => workbook.application.cultureInfo,
  NumberFormatInfo: ({ workbook }) => workbook.application.cultureInfo.numberFormat,
  DatetimeFormatInfo: ({ workbook }) => workbook.application.cultureInfo.datetimeFormat,
  Runtime: (context) => context.runtime,
  WorkbookProtection: ({ workbook }) => workbook.protection,
  WorksheetCollection: ({ workbook }) => workbook.worksheets,
  Worksheet: (_context, sheet) => sheet,
  WorksheetCustomPropertyCollection: (_context, sheet) => sheet.customProperties,
  WorksheetCustomProperty: (_context, sheet) => sheet.customProperties.getItem("owner"),
  WorksheetProtection: (_context, sheet) => sheet.protection,
  Range: (_context, sheet) => sheet.getRange("A1:C4"),
  RangeAreas: (_context, sheet) => sheet.getRange("J1:K1").getMergedAreasOrNullObject(),
  RangeCollection: (_context, sheet) => sheet.getRange("J1:K1").getMergedAreasOrNullObject().areas,
  RangeFormat: (_context, sheet) => sheet.getRange("A1:B2").format,
  RangeFill: (_context, sheet) => sheet.getRange("A1").format.fill,
  RangeFont: (_context, sheet) => sheet.getRange("A1").format.font,
  FormatProtection: (_context, sheet) => sheet.getRange("A1").format.protection,
  RangeBorderCollection: (_context, sheet) => sheet.getRange("A1:B2").format.borders,
  RangeBorder: (_context, sheet) => sheet.getRange("A1:B2").format.borders.getItem("EdgeTop"),
  TableCollection: (_context, sheet) => sheet.tables,
  TableScopedCollection: (_context, sheet) => sheet.getRange("E1:F3").getTables(),
  Table: (_context, sheet) => sheet.tables.getItem("ContractTable"),
  TableSort: (_context, sheet) => sheet.tables.getItem("ContractTable").sort,
  TableColumnCollection: (_context, sheet) => sheet.tables.getItem("ContractTable").columns,
  TableColumn: (_context, sheet) => sheet.tables.getItem("ContractTable").columns.getItem("Score"),
  TableRowCollection: (_context, sheet) => sheet.tables.getItem("ContractTable").rows,
  TableRow: (_context, sheet) => sheet.tables.getItem("ContractTable").rows.getItemAt(0),
  AutoFilter: (_context, sheet) => sheet.tables.getItem("ContractTable").autoFilter,
  Filter: (_context, sheet) =>
    sheet.tables.getItem("ContractTable").columns.getItem("Score").filter,
  NamedItemCollection: ({ workbook }) => workbook.names,
  NamedItem: ({ workbook }) => workbook.names.getItem("ContractName"),
  SettingCollection: ({ workbook }) => workbook.settings,
  Setting: ({ workbook }) => workbook.settings.getItem("contract"),
  CustomXmlPartCollection: ({ workbook }) => workbook.customXmlParts,
  CustomXmlPartScopedCollection: ({ workbook }) =>
    workbook.customXmlParts.getByNamespace("urn:contract"),
  CustomXmlPart: ({ workbook }) =>
    workbook.customXmlParts.getByNamespace("urn:contract").getOnlyItem(),
  ConditionalFormatCollection: (_context, sheet) => sheet.getRange("A1:C4").conditionalFormats,
  ConditionalFormat: (_context, sheet) => sheet.getRange("A4").conditionalFormats.getItemAt(0),
  CustomConditionalFormat: (_context, sheet) =>
    sheet.getRange("A4").conditionalFormats.getItemAt(0).custom,
  ConditionalFormatRule: (_context, sheet) =>
    sheet.getRange("A4").conditionalFormats.getItemAt(0).custom.rule,
  ConditionalRangeFormat: (_context, sheet) =>
    sheet.getRange("A4").conditionalFormats.getItemAt(0).custom.format,
  ConditionalRangeFont: (_context, sheet) =>
    sheet.getRange("A4").conditionalFormats.getItemAt(0).custom.format.font,
  ConditionalRangeFill: (_context, sheet) =>
    sheet.getRange("A4").conditionalFormats.getItemAt(0).custom.format.fill,
  CellValueConditionalFormat: (_context, sheet) =>
    sheet.getRange("B2").conditionalFormats.getItemAt(0).cellValue,
  ColorScaleConditionalFormat: (_context, sheet) =>
    sheet.getRange("B3").conditionalFormats.getItemAt(0).colorScale,
  DataBarConditionalFormat: (_context, sheet) =>
    sheet.getRange("B4").conditionalFormats.getItemAt(0).dataBar,
  ConditionalDataBarPositiveFormat: (_context, sheet) =>
    sheet.getRange("B4").conditionalFormats.getItemAt(0).dataBar.positiveFormat,
  ConditionalDataBarNegativeFormat: (_context, sheet) =>
    sheet.getRange("B4").conditionalFormats.getItemAt(0).dataBar.negativeFormat,
  IconSetConditionalFormat: (_context, sheet) =>
    sheet.getRange("C1").conditionalFormats.getItemAt(0).iconSet,
  TextConditionalFormat: (_context, sheet) =>
    sheet.getRange("C2").conditionalFormats.getItemAt(0).textComparison,
  TopBottomConditionalFormat: (_context, sheet) =>
    sheet.getRange("C3").conditionalFormats.getItemAt(0).topBottom,
  PresetCriteriaConditionalFormat: (_context, sheet) =>
    sheet.getRange("C4").conditionalFormats.getItemAt(0).preset,
  DataValidation: (_context, sheet) => sheet.getRange("B2").dataValidation,
  ChartCollection: (_context, sheet) => sheet.charts,
  Chart: (_context, sheet) => sheet.charts.getItem("ContractChart"),
  ChartTitle: (_context, sheet) => sheet.charts.getItem("ContractChart").title,
  ChartTitleFormat: (_context, sheet) => sheet.charts.getItem("ContractChart").title.format,
  ChartFont: (_context, sheet) => sheet.charts.getItem("ContractChart").title.format.font,
  ChartBorder: (_context, sheet) => sheet.charts.getItem("ContractChart").title.format.border,
  ChartLegend: (_context, sheet) => sheet.charts.getItem("ContractChart").legend,
  ChartLegendFormat: (_context, sheet) => sheet.charts.getItem("ContractChart").legend.format,
  ChartAreaFormat: (_context, sheet) => sheet.charts.getItem("ContractChart").format,
  ChartAxes: (_context, sheet) => sheet.charts.getItem("ContractChart").axes,
  ChartAxis: (_context, sheet) => sheet.charts.getItem("ContractChart").axes.valueAxis,
  ChartAxisTitle: (_context, sheet) =>
    sheet.charts.getItem("ContractChart").axes.categoryAxis.title,
  ChartAxisTitleFormat: (_context, sheet) =>
    sheet.charts.getItem("ContractChart").axes.categoryAxis.title.format,
  ChartAxisFormat: (_context, sheet) => sheet.charts.getItem("ContractChart").axes.valueAxis.format,
  ChartLineFormat: (_context, sheet) =>
    sheet.charts.getItem("ContractChart").axes.valueAxis.format.line,
  ChartGridlines: (_context, sheet) =>
    sheet.charts.getItem("ContractChart").axes.valueAxis.majorGridlines,
  ChartGridlinesFormat: (_context, sheet) =>
    sheet.charts.getItem("ContractChart").axes.valueAxis.majorGridlines.format,
  ChartDataLabels: (_context, sheet) => sheet.charts.getItem("ContractChart").dataLabels,
  ChartDataLabelFormat: (_context, sheet) =>
    sheet.charts.getItem("ContractChart").dataLabels.format,
  ChartPlotArea: (_context, sheet) => sheet.charts.getItem("ContractChart").plotArea,
  ChartPlotAreaFormat: (_context, sheet) => sheet.charts.getItem("ContractChart").plotArea.format,
  ChartSeriesCollection: (_context, sheet) => sheet.charts.getItem("ContractChart").series,
  ChartSeries: (_context, sheet) => sheet.charts.getItem("ContractChart").series.getItemAt(0),
  ChartSeriesFormat: (_context, sheet) =>
    sheet.charts.getItem("ContractChart").series.getItemAt(0).format,
  ChartPoint: (_context, sheet) =>
    sheet.charts.getItem("ContractChart").series.getItemAt(0).points.getItemAt(0),
  ChartPointFormat: (_context, sheet) =>
    sheet.charts.getItem("ContractChart").series.getItemAt(0).points.getItemAt(0).format,
  PageLayout: (_context, sheet) => sheet.pageLayout,
  HeaderFooterGroup: (_context, sheet) => sheet.pageLayout.headersFooters,
  HeaderFooter: (_context, sheet) => sheet.pageLayout.headersFooters.defaultForAllPages,
  CommentCollection: (_context, sheet) => sheet.comments,
  Comment: (_context, sheet) => sheet.comments.getItemAt(0),
  CommentReplyCollection: (_context, sheet) => sheet.comments.getItemAt(0).replies,
  CommentReply: (_context, sheet) => sheet.comments.getItemAt(0).replies.getItemAt(0),
};

/** Fills a new sheet "Contract" with one of everything. Uses nothing from outside. */
export async function prepareContract(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.add("Contract");
    sheet.getRange("A1:C4").values = [
      ["Name", "Score", "Side"],
      ["Ann", 81, "Sales"],
      ["Bo", 74, "Back office"],
      ["Cy", 92, "Sales"],
    ];
    sheet.getRange("E1:F3").values = [
      ["Id", "Score"],
      ["a", 2],
      ["b", 1],
    ];
    sheet.tables.add("E1:F3", true).name = "ContractTable";
    sheet.getRange("J1:K1").merge();
    sheet.customProperties.add("owner", "HR");
    workbook.names.add("ContractName", sheet.getRange("A1:C4"), "the people");
    workbook.settings.add("contract", { version: 1 });
    workbook.customXmlParts.add('<people xmlns="urn:contract"><one/></people>');
    const on = (address: string, type: Excel.ConditionalFormatType) =>
      sheet.getRange(address).conditionalFormats.add(type);
    const custom = on("A1:A4", excel.ConditionalFormatType.custom).custom;
    custom.rule.formula = "=$B1>80";
    custom.format.font.bold = true;
    custom.format.font.color = "#102030";
    custom.format.fill.color = "#DDEEFF";
    on("B2", excel.ConditionalFormatType.cellValue).cellValue.rule = {
      formula1: "=80",
      operator: "GreaterThan",
    };
    on("B3", excel.ConditionalFormatType.colorScale).colorScale.criteria = {
      minimum: {
        type: excel.ConditionalFormatColorCriterionType.lowestValue,
        color: "#FF0000",
      },
      maximum: {
        type: excel.ConditionalFormatColorCriterionType.highestValue,
        color: "#00FF00",
      },
    };
    on("B4", excel.ConditionalFormatType.dataBar).dataBar.positiveFormat.fillColor = "#336699";
    on("C1", excel.ConditionalFormatType.iconSet).iconSet.style = excel.IconSet.threeArrows;
    on("C2", excel.ConditionalFormatType.containsText).textComparison.rule = {
      operator: excel.ConditionalTextOperator.contains,
      text: "Sales",
    };
    on("C3", excel.ConditionalFormatType.topBottom).topBottom.rule = {
      type: "TopItems",
      rank: 1,
    };
    on("C4", excel.ConditionalFormatType.presetCriteria).preset.rule = {
      criterion: excel.ConditionalFormatPresetCriterion.duplicateValues,
    };
    sheet.getRange("B2").dataValidation.rule = {
      wholeNumber: { formula1: 0, formula2: 100, operator: "Between" },
    };
    const chart = sheet.charts.add(
      excel.ChartType.columnClustered,
      sheet.getRange("A1:B4"),
      "Columns",
    );
    chart.name = "ContractChart";
    sheet.comments.add("Contract!C4", "Discuss").replies.add("Agreed");
    await context.sync();
  });
}

/**
 * Loads everything of one object and writes every writable value back as it is.
 * @returns the names that were loaded, in order. Uses nothing from outside.
 */
export async function roundTrip(excel: typeof Excel, find: Finder): Promise<string[]> {
  return excel.run(async (context) => {
    const object = find(
      context,
      context.workbook.worksheets.getItem("Contract"),
    ) as OfficeExtension.ClientObject & {
      load(names?: string): void;
      toJSON(): Record<string, unknown>;
      _scalarPropertyNames?: readonly string[];
      _scalarPropertyUpdateable?: readonly boolean[];
    };
    object.load();
    await context.sync();
    const loaded = object.toJSON();
    const writable = (object._scalarPropertyNames ?? []).filter(
      (_, at) => object._scalarPropertyUpdateable?.[at] === true,
    );
    const held = object as unknown as Record<string, unknown>;
    for (const name of writable)
      if (loaded[name] !== undefined && loaded[name] !== null) held[name] = loaded[name];
    await context.sync();
    return Object.keys(loaded).sort();
  });
}
