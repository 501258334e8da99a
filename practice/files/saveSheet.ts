import type { Worksheet } from "@cj-tech-master/excelts";
import type { OdooGrid } from "../grid/OdooGrid";

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
const POINTS_PER_CHARACTER = 5.25;

/** Everything of a sheet that is no cell: visibility, tab, panes, sizes, merges, protection, page setup. */
export function saveSheet(
  worksheet: Worksheet,
  grid: OdooGrid,
  id: string,
  before: OdooGrid | null,
): void {
  const sheet = grid.sheets().find((one) => one.id === id)!;
  worksheet.state = STATES[sheet.visibility];
  if (sheet.tabColor !== "")
    worksheet.properties.tabColor = { argb: `FF${sheet.tabColor.slice(1).toUpperCase()}` };
  const freeze = grid.get("freezes", id);
  const was = before?.get("freezes", id);
  const [view] = worksheet.views;
  const same = freeze?.rows === was?.rows && freeze?.columns === was?.columns;
  if (before === null || !same || view?.showGridLines !== sheet.gridlines) {
    const common = { showGridLines: sheet.gridlines, showRowColHeaders: sheet.headings };
    worksheet.views = [
      freeze && (freeze.rows > 0 || freeze.columns > 0)
        ? { ...common, state: "frozen", xSplit: freeze.columns, ySplit: freeze.rows }
        : { ...common, state: "normal" },
    ];
  }
  saveExtents(worksheet, grid, id, before);
  for (const area of grid.merges(id)) {
    if (before?.merges(id).some((one) => JSON.stringify(one) === JSON.stringify(area))) continue;
    worksheet.mergeCells(
      area.row + 1,
      area.column + 1,
      area.row + area.rows,
      area.column + area.columns,
    );
  }
  if (grid.get("protections", id) && !before?.get("protections", id))
    void worksheet.protect("", {});
  savePage(worksheet, grid, id);
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
  rows.forEach(({ hidden }, index) => {
    if (hidden !== (rowsBefore?.[index]?.hidden ?? false))
      worksheet.getRow(index + 1).hidden = hidden;
  });
}

/** Page setup by Office.js path, as far as the file format has a word for it. */
function savePage(worksheet: Worksheet, grid: OdooGrid, id: string): void {
  const options = grid.get("pageLayouts", id)?.options;
  if (options === undefined) return;
  const setup = worksheet.pageSetup;
  if (options["orientation"] === "Landscape") setup.orientation = "landscape";
  if (options["orientation"] === "Portrait") setup.orientation = "portrait";
  const zoom = options["zoom"] as
    { horizontalFitToPages?: number; verticalFitToPages?: number; scale?: number } | undefined;
  if (zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined) {
    setup.fitToPage = true;
    setup.fitToWidth = zoom.horizontalFitToPages ?? 0;
    setup.fitToHeight = zoom.verticalFitToPages ?? 0;
  } else if (zoom?.scale !== undefined) setup.scale = zoom.scale;
  const area = options["printArea"];
  if (typeof area === "string") setup.printArea = area.replace(/^.*!/, "");
  const titles = options["printTitleRows"];
  if (typeof titles === "string") setup.printTitlesRow = titles.replace(/^.*!|\$/g, "");
}
