/** A block of cells on one sheet: zero-based first row and column, and how many of each. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Excel's letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B3" for row 2, column 1. */
export const cellAddress = (row: number, column: number): string =>
  `${columnLetters(column)}${row + 1}`;

/** "B3:D9", or "B3" for a single cell. */
export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = cellAddress(row, column);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${cellAddress(row + rows - 1, column + columns - 1)}`;
}

/** "$B$3:$D$9": stays where it is when a formula is copied or sorted. */
export function fixedAddress({ row, column, rows, columns }: Area): string {
  const end = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  const start = `$${columnLetters(column)}$${row + 1}`;
  return start === end ? start : `${start}:${end}`;
}

/** The sheet's name as it stands before "!" in an address. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** Sheet and cells of "'Pay 2026'!B3:D9"; the sheet is "" when the address names none. */
export function splitAddress(address: string): { readonly sheet: string; readonly cells: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { sheet: "", cells: address };
  const raw = address.slice(0, mark);
  const sheet =
    raw.startsWith("'") && raw.endsWith("'") ? raw.slice(1, -1).replaceAll("''", "'") : raw;
  return { sheet, cells: address.slice(mark + 1) };
}

const CELLS = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})(?::\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6}))?$/;

/** The block that "B3" or "B3:D9" means, or null when the text is no such address. */
export function areaOfAddress(address: string): Area | null {
  const found = CELLS.exec(address);
  if (found === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = found;
  const [row, column] = [Number(top) - 1, columnOfLetters(left)];
  const area = {
    row,
    column,
    rows: Number(bottom) - row,
    columns: columnOfLetters(right) - column + 1,
  };
  return area.rows > 0 && area.columns > 0 ? area : null;
}

const columnOfLetters = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
