import { cellText } from "../plan/cellText";
import type { PlainCell } from "../plan/toCell";
import { WorkbookError } from "../WorkbookError";
import { holds } from "./marks";
import { queueCells, type CellToSet } from "./queueChanges";
import { restoreRows } from "./restoreRows";
import { rowsByKey, tablesOf, type ReadTable } from "./readTables";
import type { Sent } from "./Sent";

/**
 * Puts back what landed on somebody else's row. Excel takes cells by their place: when another writer sorts, inserts or
 * deletes rows in the moment between looking and writing, a value comes to a person it was not meant for. Each place is
 * looked at again; where another person's row stands now and holds what was sent, it gets what that person had.
 * What was put back is looked at once more: a sync may be answered and nothing of it stay.
 *
 * @throws {WorkbookError} "half-written" when it does not stay
 */
export async function putBackStrays(
  context: Excel.RequestContext,
  sent: readonly Sent[],
  triesLeft = 3,
): Promise<void> {
  const written = sent.filter(({ cells, removed }) => cells.length + removed.length > 0);
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
  let lost = 0;
  for (const [index, item] of written.entries()) {
    const table = now[index];
    if (table == null || item.removed.length === 0) continue;
    lost += await restoreRows(context, item, table);
  }
  if (strays + lost === 0) return;
  if (triesLeft === 0) throw new WorkbookError("half-written", { step: "putting back" });
  await putBackStrays(context, sent, triesLeft - 1);
}

function strayCells(sent: Sent, now: ReadTable): readonly CellToSet[] {
  const { table: before, cells } = sent;
  const known = rowsByKey(before);
  const rows = rowsThen(sent, now);
  const placeOf = (key: string, column: number): string => `${column}\n${key}`;
  const meant = new Map(
    cells.map(({ row, column, value }) => [placeOf(keyAt(before, row), column), value]),
  );
  return cells.flatMap(({ row: then, column, value }): CellToSet[] => {
    const row = rows[then];
    const at = now.headers.indexOf(before.headers[column]!);
    if (row == null || at < 0) return [];
    const key = keyAt(now, row);
    const own = meant.get(placeOf(key, column));
    if (own === value || !holds(now.values[row]?.[at], now.formulas[row]?.[at], value)) return [];
    const old = known.get(key)?.[0];
    const had = old === undefined ? null : (before.values[old]?.[column] as PlainCell);
    return had === value ? [] : [{ row, column: at, value: had }];
  });
}

/** Where the rows are now that stood in order when the cells were set: rows of ours have come and gone since. */
function rowsThen({ table: before, added, removed }: Sent, now: ReadTable): (number | null)[] {
  const fresh = new Set(added);
  const rows: (number | null)[] = now.values.flatMap((_, row) =>
    fresh.has(keyAt(now, row)) ? [] : [row],
  );
  const [known, left] = [rowsByKey(before), rowsByKey(now)];
  const gaps = removed.filter((key) => !left.has(key)).flatMap((key) => known.get(key) ?? []);
  for (const gap of gaps.sort((a, b) => a - b)) rows.splice(gap, 0, null);
  return rows;
}

/** The key of a row, or "" where there is none. */
const keyAt = ({ values, keyColumn }: ReadTable, row: number): string =>
  cellText(values[row]?.[keyColumn]);
