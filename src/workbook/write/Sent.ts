import type { CellToSet } from "./queueChanges";
import type { ReadTable } from "./readTables";

/** What was sent to a table, by its rows as they had just been read. */
export interface Sent {
  readonly table: ReadTable;
  readonly cells: readonly CellToSet[];
  /** Keys of rows that were added, and of rows that were removed, after the cells were set. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}
