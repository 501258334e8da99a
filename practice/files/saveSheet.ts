import type { Worksheet } from "@cj-tech-master/excelts";
import { partOf } from "../grid/conditionalRule";
import { jsonText } from "../grid/jsonText";
import type { OdooGrid } from "../grid/OdooGrid";
import { sameArea } from "../host/areas";
import type { Records, Sheet } from "../host/Records";

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const POINTS_PER_CHARACTER = 5.25;
/** A row of the grid nobody made higher, in points. */
const USUAL_HEIGHT = 17.25;
/** The file format's number of the paper. */
const A4 = 9;

/** Everything of a sheet that is no cell: visibility, tab, panes, sizes, merges, protection, page setup. */
export function saveSheet(
  worksheet: Worksheet,
  grid: OdooGrid,
  id: string,
  before: OdooGrid | null,
): void {
  const sheet = grid.sheets().find((one) => one.id === id)!;
  worksheet.state = STATES[sheet.visibility];
  if (sheet.tabColor !== "") {
    worksheet.properties.tabColor = { argb: `FF${sheet.tabColor.slice(1).toUpperCase()}` };
  }
  saveView(worksheet, grid, sheet, before);
  saveExtents(worksheet, grid, id, before);
  for (const area of grid.merges(id)) {
    if (before?.merges(id).some((one) => sameArea(one, area))) continue;
    const { row, column, rows, columns } = area;
    worksheet.mergeCells(row + 1, column + 1, row + rows, column + columns);
  }
  if (grid.get("protections", id) && !before?.get("protections", id)) {
    void worksheet.protect("", {});
  }
  savePage(worksheet, grid, id);
}

function saveView(
  worksheet: Worksheet,
  grid: OdooGrid,
  { id, gridlines, headings }: Sheet,
  before: OdooGrid | null,
): void {
  const freeze = grid.get("freezes", id) ?? { id, rows: 0, columns: 0 };
  const was = before?.get("freezes", id) ?? { id, rows: 0, columns: 0 };
  const wasSheet = before?.sheets().find((one) => one.id === id);
  const same = freeze.rows === was.rows && freeze.columns === was.columns;
  if (same && wasSheet?.gridlines === gridlines) return;
  const common = { showGridLines: gridlines, showRowColHeaders: headings };
  worksheet.views = [
    freeze.rows > 0 || freeze.columns > 0
      ? { ...common, state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows }
      : { ...common, state: "normal" },
  ];
}

function saveExtents(
  worksheet: Worksheet,
  grid: OdooGrid,
  id: string,
  before: OdooGrid | null,
): void {
  const used = grid.usedArea(id, false);
  if (used === null) return;
  const columns = grid.extents(id, "columns", 0, used.column + used.columns);
  const columnsBefore = before?.extents(id, "columns", 0, columns.length);
  columns.forEach(({ size, hidden }, index) => {
    const was = columnsBefore?.[index] ?? { size: 72, hidden: false };
    const column = worksheet.getColumn(index + 1);
    if (size !== was.size) column.width = size / POINTS_PER_CHARACTER;
    if (hidden !== was.hidden) column.hidden = hidden;
  });
  const rows = grid.extents(id, "rows", 0, used.row + used.rows);
  const rowsBefore = before?.extents(id, "rows", 0, rows.length);
  rows.forEach(({ size, hidden }, index) => {
    const was = rowsBefore?.[index] ?? { size: USUAL_HEIGHT, hidden: false };
    if (size !== was.size) worksheet.getRow(index + 1).height = size;
    if (hidden !== was.hidden) worksheet.getRow(index + 1).hidden = hidden;
  });
}

type PageOptions = Records["pageLayouts"]["options"];

/** Page setup by Office.js path, as far as the file format has a word for it. */
function savePage(worksheet: Worksheet, grid: OdooGrid, id: string): void {
  const options = grid.get("pageLayouts", id)?.options;
  if (options === undefined) return;
  const setup = worksheet.pageSetup;
  const orientation = jsonText(options["orientation"]).toLowerCase();
  if (orientation === "landscape" || orientation === "portrait") setup.orientation = orientation;
  Object.assign(setup, zoomOf(options));
  const area = jsonText(options["printArea"]);
  if (area !== "") setup.printArea = area.replace(/^.*!/, "");
  const rows = jsonText(options["printTitleRows"]);
  if (rows !== "") setup.printTitlesRow = rows.replace(/^.*!|\$/g, "");
  const columns = jsonText(options["printTitleColumns"]);
  if (columns !== "") setup.printTitlesColumn = columns.replace(/^.*!|\$/g, "");
  if (jsonText(options["paperSize"]) === "A4") setup.paperSize = A4;
  saveMargins(worksheet, options);
  saveHeaderFooter(worksheet, options);
}

const SIDES = ["left", "right", "top", "bottom", "header", "footer"] as const;
const POINTS_PER_INCH = 72;

/** Margins that were set, in inches as the file has them. */
function saveMargins({ pageSetup }: Worksheet, options: PageOptions): void {
  for (const side of SIDES) {
    const points = options[`${side}Margin`];
    if (typeof points !== "number") continue;
    pageSetup.margins = { ...pageSetup.margins, [side]: points / POINTS_PER_INCH };
  }
}

const PLACES = { left: "&L", center: "&C", right: "&R" } as const;

/** What stands above and below every page. */
function saveHeaderFooter({ headerFooter }: Worksheet, options: PageOptions): void {
  for (const part of ["Header", "Footer"] as const) {
    const texts = Object.entries(PLACES).flatMap(([place, code]) => {
      const text = jsonText(options[`headersFooters.defaultForAllPages.${place}${part}`]);
      return text === "" ? [] : [code + text];
    });
    if (texts.length > 0) headerFooter[`odd${part}`] = texts.join("");
  }
}

function zoomOf(options: PageOptions): Record<string, unknown> {
  const zoom = partOf(options, "zoom");
  const { horizontalFitToPages: wide, verticalFitToPages: high, scale } = zoom;
  if (wide != null || high != null) {
    return { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: high ?? 0 };
  }
  return scale == null ? {} : { scale };
}
