import type { ReadTable } from "./readTables";
import { rowsByKey } from "./readTables";
import type { StoredChanges, StoredPlan } from "./StoredPlan";

/**
 * The plan without cells that hold already what they are to hold: they are somebody else's doing, and a taking back must
 * not take that away.
 */
export const stillToDo = (plan: StoredPlan, tables: readonly (ReadTable | null)[]): StoredPlan => ({
  ...plan,
  changes: plan.changes.map((changes, index) => {
    const table = tables[index];
    return table == null ? changes : { ...changes, cells: cellsToDo(changes, table) };
  }),
});

function cellsToDo(changes: StoredChanges, table: ReadTable): StoredChanges["cells"] {
  const rows = rowsByKey(table);
  return changes.cells.filter(([key, column, before, after]) => {
    const cell = table.cellOf(rows.get(key), column);
    return cell === null || cell.holds(before) || !cell.holds(after);
  });
}
