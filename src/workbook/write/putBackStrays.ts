import { cellText } from "../plan/cellText";
import type { PlainCell } from "../plan/toCell";
import { holds } from "./marks";
import { queueCells, type CellToSet } from "./queueChanges";
import { rowsByKey, tablesOf, type ReadTable } from "./readTables";

/** Cells that were sent to a table, by their rows as they had just been read. */
export interface Sent {
  readonly table: ReadTable;
  readonly cells: readonly CellToSet[];
}

/**
 * Puts back what landed on somebody else's row. Excel takes cells by their place: when another writer sorts, inserts or
 * deletes rows in the moment between looking and writing, a value comes to a person it was not meant for. Each place is
 * looked at again; where another person's row stands now and holds what was sent, it gets what that person had.
 */
export async function putBackStrays(
  context: Excel.RequestContext,
  sent: readonly Sent[],
): Promise<void> {
  const written = sent.filter(({ cells }) => cells.length > 0);
  if (written.length === 0) return;
  const now = await tablesOf(
    context,
    written.map(({ table: { name, headers, keyColumn } }) => ({
      table: name,
      keyColumn: headers[keyColumn]!,
    })),
  );
  let strays = 0;
  written.forEach((item, index) => {
    const table = now[index];
    if (table == null) return;
    const cells = strayCells(item, table);
    queueCells(context, table, cells);
    strays += cells.length;
  });
  if (strays > 0) await context.sync();
}

function strayCells({ table: before, cells }: Sent, now: ReadTable): readonly CellToSet[] {
  const known = rowsByKey(before);
  const placeOf = (key: string, column: number): string => `${column}\n${key}`;
  const meant = new Map(
    cells.map(({ row, column, value }) => [placeOf(keyAt(before, row), column), value]),
  );
  return cells.flatMap(({ row, column, value }): CellToSet[] => {
    const key = keyAt(now, row);
    const at = now.headers.indexOf(before.headers[column]!);
    const own = meant.get(placeOf(key, column));
    if (row >= now.values.length || at < 0 || own === value) return [];
    if (!holds(now.values[row]?.[at], now.formulas[row]?.[at], value)) return [];
    const old = known.get(key)?.[0];
    const had = old === undefined ? null : (before.values[old]?.[column] as PlainCell);
    return had === value ? [] : [{ row, column: at, value: had }];
  });
}

/** The key of a row, or "" where there is none. */
const keyAt = ({ values, keyColumn }: ReadTable, row: number): string =>
  cellText(values[row]?.[keyColumn]);
