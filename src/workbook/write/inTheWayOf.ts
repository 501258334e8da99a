import { cellText } from "../plan/cellText";
import type { Obstacle } from "../WorkbookError";
import { tableRowMark } from "./marks";
import { MOST_SINGLE_CELLS } from "./queueChanges";
import { rowsByKey, type ReadTable } from "./readTables";
import type { StoredChanges } from "./StoredPlan";

/** Everything that forbids these changes of one table. */
export function inTheWayOf(changes: StoredChanges, table: ReadTable | null): readonly Obstacle[] {
  if (table === null) return [{ code: "sheet-missing" }];
  const { sheet } = table;
  const columns = [changes.keyColumn, ...changes.cells.map(([, column]) => column)];
  const missing = new Set(columns.filter((column) => !table.headers.includes(column)));
  if (missing.size > 0) {
    return [...missing].map((column) => ({ code: "headers-changed", sheet, column }) as const);
  }
  const rows = rowsByKey(table);
  const added = changes.added.filter(([key]) => rows.has(key));
  const edited = changes.removed.filter(([key, mark]) =>
    (rows.get(key) ?? []).some((row) => tableRowMark(table.heldRow(row)) !== mark),
  );
  return [
    ...(isOvertaken(changes, table) ? [{ code: "another-writer", sheet } as const] : []),
    ...changes.cells.flatMap((cell) => inTheWayOfCell(cell, table, rows)),
    ...(added.length > 0 ? [{ code: "id-duplicate", sheet, count: added.length } as const] : []),
    ...(edited.length > 0 ? [{ code: "value-changed", sheet, count: edited.length } as const] : []),
    ...(table.isFiltered && changes.cells.length > MOST_SINGLE_CELLS
      ? [{ code: "filter-in-the-way", sheet } as const]
      : []),
    ...(table.isProtected ? [{ code: "protected-sheet", sheet } as const] : []),
  ];
}

/** Whether a log has grown since the rows to come were chained to its last one. */
function isOvertaken({ follows }: StoredChanges, { values, keyColumn }: ReadTable): boolean {
  return follows !== undefined && cellText(values.at(-1)?.[keyColumn]) !== follows;
}

function inTheWayOfCell(
  [key, column, before, after]: StoredChanges["cells"][number],
  table: ReadTable,
  rows: ReadonlyMap<string, readonly number[]>,
): readonly Obstacle[] {
  const { sheet } = table;
  const found = rows.get(key);
  if (found === undefined) return [{ code: "id-missing", sheet, column }];
  if (found.length > 1) return [{ code: "id-duplicate", sheet, column, count: found.length }];
  const cell = table.cellOf([...found], column)!;
  if (cell.isFormula) {
    return [{ code: "formula-in-the-way", sheet, address: cell.address, column }];
  }
  if (cell.holds(before) || cell.holds(after)) return [];
  return [{ code: "value-changed", sheet, address: cell.address, column }];
}
