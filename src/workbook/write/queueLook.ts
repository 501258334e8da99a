import { areaAddress, cellAddress, columnLetters } from "../plan/address";
import { paper } from "../sheets/paper";
import type { RowHeight } from "../sheets/rowHeights";
import type {
  NewSheet,
  PlannedChart,
  PlannedHighlight,
  PlannedPage,
  PlannedStyle,
  PlannedValidation,
} from "../plan/WritePlan";

/** Width of one character of the standard font, in points, as near as columns need it. */
const POINTS_PER_CHARACTER = 5.6;

/**
 * Looks, drop-down lists, highlights, page set-up, tables and charts of a sheet of ours whose cells are there. A table's
 * name comes after all that nobody looks for afterwards: a sheet that has it has the rest.
 */
export function queueLook(sheet: Excel.Worksheet, plan: NewSheet): void {
  // Widths first: Excel breaks lines and makes rows higher by the width a column has at that moment.
  plan.widths.forEach((width, column) => {
    if (width === null) return;
    const letters = columnLetters(column);
    sheet.getRange(`${letters}:${letters}`).format.columnWidth = width * POINTS_PER_CHARACTER;
  });
  for (const style of plan.styles) if (style.area.rows > 0) queueStyle(sheet, style);
  for (const rows of growingRows(plan)) sheet.getRange(rows).format.autofitRows();
  for (const validation of plan.validations) queueValidation(sheet, validation);
  for (const highlight of plan.highlights) queueHighlight(sheet, highlight);
  if (plan.freeze !== null) {
    const { rows, columns } = plan.freeze;
    if (columns === 0) sheet.freezePanes.freezeRows(rows);
    else sheet.freezePanes.freezeAt(areaAddress({ row: 0, column: 0, rows, columns }));
  }
  if (!plan.gridlines) sheet.showGridlines = false;
  if (plan.page !== null) queuePage(sheet, plan.page);
  sheet.tabColor = plan.tabColor;
  for (const { name, area, style } of plan.tables) {
    const table = sheet.tables.add(areaAddress(area), true);
    table.style = style;
    table.name = name;
  }
  for (const chart of plan.charts) queueChart(sheet, chart);
}

/** Whole rows, because what is beside a text counts too. */
const growingRows = ({ styles }: NewSheet): ReadonlySet<string> =>
  new Set(
    styles
      .filter(({ grows, area }) => grows === true && area.rows > 0)
      .map(({ area }) => `${area.row + 1}:${area.row + area.rows}`),
  );

/** Rows of a sheet of ours that are higher than others. */
export function queueHeights(sheet: Excel.Worksheet, heights: readonly RowHeight[]): void {
  for (const { row, rows, height } of heights) {
    sheet.getRange(`${row + 1}:${row + rows}`).format.rowHeight = height;
  }
}

function queueStyle(sheet: Excel.Worksheet, style: PlannedStyle): void {
  const { format } = sheet.getRange(areaAddress(style.area));
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.top === true) format.verticalAlignment = "Top";
}

function queueValidation(sheet: Excel.Worksheet, plan: PlannedValidation): void {
  if (plan.area.rows === 0) return;
  const { dataValidation } = sheet.getRange(areaAddress(plan.area));
  dataValidation.rule =
    "words" in plan.rule
      ? { list: { inCellDropDown: true, source: plan.rule.words.join(",") } }
      : { decimal: { formula1: -1e9, formula2: 1e9, operator: "Between" } };
  dataValidation.prompt = { showPrompt: true, title: plan.title, message: plan.message };
  dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: plan.title,
    message: plan.message,
  };
}

function queueHighlight(sheet: Excel.Worksheet, plan: PlannedHighlight): void {
  if (plan.area.rows === 0) return;
  const format = sheet.getRange(areaAddress(plan.area)).conditionalFormats.add("Custom");
  const cell = cellAddress(plan.area.row, plan.column);
  format.custom.rule.formula = `=$${cell}="${plan.word}"`;
  format.custom.format.fill.color = plan.fill;
  format.custom.format.font.color = plan.color;
}

function queueChart(sheet: Excel.Worksheet, plan: PlannedChart): void {
  const chart = sheet.charts.add(plan.type, sheet.getRange(areaAddress(plan.source)), "Columns");
  chart.title.text = plan.title;
  chart.title.format.font.size = 11;
  chart.legend.position = "Bottom";
  chart.axes.categoryAxis.title.text = plan.axes.category;
  chart.axes.valueAxis.title.text = plan.axes.value;
  if (plan.axes.most !== undefined) {
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = plan.axes.most;
  }
  plan.colors.forEach((color, index) => {
    const { format } = chart.series.getItemAt(index);
    if (plan.type === "ColumnClustered" || plan.type === "BarClustered") {
      format.fill.setSolidColor(color);
    } else {
      format.line.color = color;
    }
  });
  const { row, column, rows, columns } = plan.place;
  chart.setPosition(cellAddress(row, column), cellAddress(row + rows - 1, column + columns - 1));
}

function queuePage(sheet: Excel.Worksheet, page: PlannedPage): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation;
  pageLayout.paperSize = "A4";
  pageLayout.setPrintMargins("Points", paper.margins);
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftFooter = paper.footer.left;
  defaultForAllPages.rightFooter = paper.footer.right;
  pageLayout.zoom =
    page.fit === "page"
      ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
      : { horizontalFitToPages: page.fit.wide, verticalFitToPages: 0 };
  if (page.area !== null) pageLayout.setPrintArea(areaAddress(page.area));
  if (page.titleRow !== null) {
    pageLayout.setPrintTitleRows(`$${page.titleRow + 1}:$${page.titleRow + 1}`);
  }
  if (page.titleColumns !== undefined) {
    pageLayout.setPrintTitleColumns(`$A:$${columnLetters(page.titleColumns - 1)}`);
  }
}
