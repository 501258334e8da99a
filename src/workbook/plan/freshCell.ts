import type { ReadTable } from "../write/readTables";
import { cellText } from "./cellText";
import type { PlainCell } from "./toCell";
import type { CellChange } from "./WritePlan";

/** Less than this is the last digit of the same figure. */
const SAME = 1e-9;

/**
 * The change of one cell of a table that says something else by now; none where it says the same, where the row or the
 * column cannot be told, or where somebody put a formula there.
 */
export function freshCell(
  table: ReadTable,
  keyColumn: string,
  { key, column, after }: Omit<CellChange, "before">,
): readonly CellChange[] {
  const before = cellAt(table, keyColumn, key, column);
  return before === undefined || isSame(before, after) ? [] : [{ key, column, before, after }];
}

/** The value of a cell, or undefined where it cannot be told or somebody put a formula there. */
function cellAt(
  table: ReadTable,
  keyColumn: string,
  key: string,
  column: string,
): PlainCell | undefined {
  const keys = table.headers.indexOf(keyColumn);
  const position = table.headers.indexOf(column);
  const rows = table.values.flatMap((line, row) => (cellText(line[keys]) === key ? [row] : []));
  const [row] = rows;
  if (row === undefined || rows.length > 1 || position < 0) return undefined;
  const value = table.values[row]?.[position];
  const formula = table.formulas[row]?.[position];
  if (typeof formula === "string" && formula.startsWith("=")) return undefined;
  if (value === "") return null;
  return typeof value === "number" || typeof value === "string" ? value : undefined;
}

const isSame = (before: PlainCell, after: PlainCell): boolean =>
  typeof before === "number" && typeof after === "number"
    ? Math.abs(before - after) < SAME
    : before === after;
