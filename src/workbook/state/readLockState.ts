import { areaAddress } from "../plan/address";
import { cellText } from "../plan/cellText";
import { isLockState, STATE_PLACE } from "../sheets/lockState";
import { inExcel } from "../write/inExcel";

/** The cell above the Calibration table that says whether its decisions are locked. */
export interface LockState {
  /** Seen from the first heading of the table. */
  readonly row: number;
  readonly column: number;
  /** What it says now; "" where it says nothing yet. */
  readonly text: string;
}

/** Rows above the headings, and columns from the first on, in which the state is looked for. */
const ROWS = 12;
const COLUMNS = 8;

/**
 * The state wherever it stands above the table, or its own place while that is free: sheets of earlier versions have
 * none, and people put rows in. Null where somebody has something else there: it is left alone. Two syncs.
 */
export async function readLockState(table: string): Promise<LockState | null> {
  return inExcel("reading the state of the decisions", async (context) => {
    const own = context.workbook.tables.getItem(table);
    const header = own.getHeaderRowRange();
    header.load({ rowIndex: true, columnIndex: true });
    await context.sync();
    const rows = Math.min(ROWS, header.rowIndex);
    if (rows === 0) return null;
    const area = {
      row: header.rowIndex - rows,
      column: header.columnIndex,
      rows,
      columns: COLUMNS,
    };
    const above = own.worksheet.getRange(areaAddress(area));
    above.load({ values: true, formulas: true });
    await context.sync();
    return stateIn(
      above.formulas.map((line) => line.map(cellText)),
      rows,
    );
  });
}

function stateIn(cells: readonly (readonly string[])[], rows: number): LockState | null {
  const states = cells.flatMap((line, down) =>
    line.flatMap((text, column): LockState[] =>
      isLockState(text) ? [{ row: down - rows, column, text }] : [],
    ),
  );
  if (states.length > 0) return states.at(-1)!;
  const { row, column } = STATE_PLACE;
  return cells[rows + row]?.[column] === "" ? { row, column, text: "" } : null;
}
