/** Most characters of a cell that a sentence repeats. */
const LONGEST_QUOTE = 40;

/** The size of a rectangle of cells, and whether a column of the sheet was laid down as its one row. */
interface Rectangle {
  readonly rows: number;
  readonly columns: number;
  readonly turned?: boolean;
}

/**
 * Where the cell at `index` (row by row) is: "row 3" down a column, "column 3" along a row,
 * "row 2, column 3" in a block. Positions start at 1, as on the sheet.
 */
export function placeOf(index: number, { rows, columns, turned }: Rectangle): string {
  if (turned === true) return `row ${index + 1}`;
  const row = Math.floor(index / columns) + 1;
  const column = (index % columns) + 1;
  if (columns === 1) return `row ${row}`;
  return rows === 1 ? `column ${column}` : `row ${row}, column ${column}`;
}

/** What a cell holds, for a sentence: at most 40 characters, on one line. */
export function quoted(cell: unknown): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  if (Array.isArray(cell)) return "a list inside one cell";
  if (typeof cell !== "string") return "a data type card";
  const line = cell.slice(0, 4 * LONGEST_QUOTE).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
  const letters = Array.from(line);
  return letters.length > LONGEST_QUOTE || line.length < Math.min(cell.length, 4 * LONGEST_QUOTE)
    ? `"${letters.slice(0, LONGEST_QUOTE - 1).join("")}…"`
    : `"${line}"`;
}
