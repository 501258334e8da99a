import { toCell, type PlainCell } from "../plan/toCell";
import type { WrittenCell } from "./marks";
import type { ReadTable } from "./readTables";
import { rowsByKey } from "./readTables";
import type { StoredChanges } from "./StoredPlan";

/** Cells written one by one at most, when a filter or hidden rows forbid writing whole runs. */
export const MOST_SINGLE_CELLS = 2_000;

/** One cell of a table's body and what it is to hold. */
export interface CellToSet {
  readonly row: number;
  readonly column: number;
  readonly value: PlainCell;
}

/**
 * Queues cells of a table by column name and row, never by a place on the sheet: rows put in above the table or columns
 * moved meanwhile change nothing, and a table that has become shorter refuses instead of writing below it. Neighbouring
 * rows of a column go as one range, cells in between are never part of it; under a filter every cell goes alone, because
 * a range would skip what is hidden.
 */
export function queueCells(
  context: Excel.RequestContext,
  table: ReadTable,
  cells: readonly CellToSet[],
): void {
  const { columns } = context.workbook.tables.getItem(table.name);
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]!;
    let end = start + 1;
    while (!table.isFiltered && follows(first, sorted[end], end - start)) end++;
    const body = columns.getItem(table.headers[first.column]!).getDataBodyRange();
    const run = body.getCell(first.row, 0).getResizedRange(end - start - 1, 0);
    run.getIntersection(body).values = sorted.slice(start, end).map(({ value }) => [toCell(value)]);
    start = end;
  }
}

const follows = (first: CellToSet, next: CellToSet | undefined, distance: number): boolean =>
  next?.column === first.column && next.row === first.row + distance;

/** The cells of the stored changes to be set to what was before, or to what was planned. */
export function cellsToSet(
  changes: StoredChanges,
  table: ReadTable,
  which: readonly number[],
  side: "before" | "after",
): readonly CellToSet[] {
  const rows = rowsByKey(table);
  return which.map((at) => {
    const [key, column, before, after] = changes.cells[at]!;
    return {
      row: rows.get(key)![0]!,
      column: table.headers.indexOf(column),
      value: side === "before" ? before : after,
    };
  });
}

/**
 * Queues new rows of a table: values and the table's growth are one action of Excel's. A log grows at its end; elsewhere
 * rows go above the last one, because only what is put inside a range makes the formulas over it grow everywhere.
 */
export function queueRows(
  context: Excel.RequestContext,
  table: ReadTable,
  rows: readonly (readonly WrittenCell[])[],
  atEnd: boolean,
): void {
  if (rows.length === 0) return;
  context.workbook.tables.getItem(table.name).rows.add(
    atEnd ? undefined : Math.max(0, table.values.length - 1),
    rows.map((row) => [...row]),
  );
}

/** Queues the removal of rows of ours, the last first so that the others keep their place. */
export function queueRowRemoval(
  context: Excel.RequestContext,
  table: ReadTable,
  keys: readonly string[],
): void {
  const known = rowsByKey(table);
  const { rows } = context.workbook.tables.getItem(table.name);
  const positions = keys.flatMap((key) => known.get(key) ?? []);
  for (const position of positions.sort((a, b) => b - a)) rows.getItemAt(position).delete();
}
