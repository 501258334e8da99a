import { cellAddress, type Area } from "../plan/address";
import { WorkbookError } from "../WorkbookError";

/** The first version that tells how far a formula spills. */
const SPILLS = "1.12";

/** Cells asked for in one request. */
const CELLS_PER_REQUEST = 1_000;

interface Anchor {
  readonly row: number;
  readonly column: number;
}

/**
 * The cells each formula fills: its own alone, or its spill. Nothing spills inside a table, so those cells cost nothing.
 *
 * @throws {WorkbookError} "excel-too-old" where Excel cannot tell a spilled cell from a typed one
 */
export async function spillsOf(
  context: Excel.RequestContext,
  name: string,
  anchors: readonly Anchor[],
): Promise<readonly Area[]> {
  const sheet = context.workbook.worksheets.getItem(name);
  const tables = await tableAreas(context, sheet);
  const free = anchors.filter((anchor) => !tables.some((table) => holds(table, anchor)));
  if (free.length > 0 && !Office.context.requirements.isSetSupported("ExcelApi", SPILLS)) {
    throw new WorkbookError("excel-too-old", { needs: `ExcelApi ${SPILLS}` });
  }
  const spills = new Map<string, Area>();
  for (let start = 0; start < free.length; start += CELLS_PER_REQUEST) {
    const asked = free.slice(start, start + CELLS_PER_REQUEST).map(({ row, column }) => {
      const address = cellAddress(row, column);
      const range = sheet.getRange(address).getSpillingToRangeOrNullObject();
      range.load({ rowCount: true, columnCount: true });
      return { row, column, address, range };
    });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync per thousand formulas
    await context.sync();
    for (const { row, column, address, range } of asked) {
      if (range.isNullObject) continue;
      spills.set(address, { row, column, rows: range.rowCount, columns: range.columnCount });
    }
  }
  return anchors.map(
    ({ row, column }) =>
      spills.get(cellAddress(row, column)) ?? { row, column, rows: 1, columns: 1 },
  );
}

async function tableAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Area[]> {
  const { tables } = sheet;
  tables.load({ name: true });
  await context.sync();
  const ranges = tables.items.map((table) => {
    const range = table.getRange();
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    return range;
  });
  await context.sync();
  return ranges.map((range) => ({
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  }));
}

const holds = (area: Area, { row, column }: Anchor): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;
