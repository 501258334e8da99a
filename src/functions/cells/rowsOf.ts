/** Cuts row-by-row cells into rows. */
export function rowsOf<Cell>(cells: readonly Cell[], columns: number): Cell[][] {
  const rows: Cell[][] = [];
  for (let start = 0; start < cells.length; start += columns) {
    rows.push(cells.slice(start, start + columns));
  }
  return rows;
}
