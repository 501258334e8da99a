import { digest } from "../plan/digest";
import type { ReadEvidence } from "../plan/WritePlan";
import type { Obstacle } from "../WorkbookError";

type Grid = readonly (readonly unknown[])[];

/** The fingerprint of what was read: of these columns of the block, or of all of it. */
export const fingerprintOf = (cells: Grid, columns: readonly number[] | null): string =>
  digest(
    JSON.stringify(
      columns === null ? cells : cells.map((line) => columns.map((column) => line[column] ?? "")),
    ),
  );

/** Cells asked for in one request. */
const CELLS_PER_REQUEST = 400_000;

/** Reads again what the plan was made from, and lists what is no longer as it was read. */
export async function fingerprintsOf(
  context: Excel.RequestContext,
  evidence: readonly ReadEvidence[],
  sheets: ReadonlySet<string>,
): Promise<readonly Obstacle[]> {
  const obstacles: Obstacle[] = [];
  for (const item of evidence) {
    const { sheet, address } = item;
    if (!sheets.has(sheet.toLowerCase())) {
      obstacles.push({ code: "sheet-missing", sheet });
      continue;
    }
    const cells = await blockOf(context, item);
    if (cells === null || fingerprintOf(cells, item.columns) !== item.fingerprint) {
      obstacles.push({ code: "source-changed", sheet, address });
    }
  }
  return obstacles;
}

async function blockOf(
  context: Excel.RequestContext,
  { sheet, address, rows, columnCount }: ReadEvidence,
): Promise<Grid | null> {
  const range = context.workbook.worksheets.getItem(sheet).getRange(address);
  const each = Math.max(1, Math.floor(CELLS_PER_REQUEST / columnCount));
  const cells: unknown[][] = [];
  for (let row = 0; row < rows; row += each) {
    const slice = range
      .getCell(row, 0)
      .getResizedRange(Math.min(each, rows - row) - 1, columnCount - 1);
    slice.load({ values: true });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync per 400,000 cells: an answer over 5 MB is refused
    await context.sync();
    const values = slice.values as unknown[][] | null;
    if (values === null) return null;
    cells.push(...values);
  }
  return cells;
}
