import { areaAddress, type Area } from "../plan/address";
import { WorkbookError } from "../WorkbookError";

/** Cells asked for in one request: about 4 MB of answer at most. */
const CELLS_PER_REQUEST = 200_000;

/** One property of every cell of an area. One sync per 200,000 cells. */
export async function gridOf(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  what: "values" | "formulas" | "valueTypes",
): Promise<unknown[][]> {
  const each = Math.max(1, Math.floor(CELLS_PER_REQUEST / area.columns));
  const cells: unknown[][] = [];
  for (let row = 0; row < area.rows; row += each) {
    const slice = { ...area, row: area.row + row, rows: Math.min(each, area.rows - row) };
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(slice));
    loadOnly(range, what);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync per 200,000 cells: an answer over 5 MB is refused
    await context.sync();
    const read = readOf(range, what) as unknown[][] | null;
    if (read === null) throw new WorkbookError("read-refused", { sheet });
    cells.push(...read);
  }
  return cells;
}

function loadOnly(range: Excel.Range, what: "values" | "formulas" | "valueTypes"): void {
  if (what === "values") range.load({ values: true });
  else if (what === "formulas") range.load({ formulas: true });
  else range.load({ valueTypes: true });
}

function readOf(range: Excel.Range, what: "values" | "formulas" | "valueTypes"): unknown {
  if (what === "values") return range.values;
  return what === "formulas" ? range.formulas : range.valueTypes;
}
