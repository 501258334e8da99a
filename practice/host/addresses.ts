import { LAST_COLUMN, LAST_ROW, type Area } from "./Cell";

/** Letters of a zero-based column: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Zero-based column of its letters. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const ADDRESS = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?(:\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?)?$/;

/** First and last index of one axis, whichever is named first; everything when neither end is named. */
function span(first: number | null, last: number | null, limit: number): [number, number] | null {
  if (first === null || last === null) return first === last ? [0, limit - 1] : null;
  return Math.max(first, last) < limit ? [Math.min(first, last), Math.max(first, last)] : null;
}

/** The area an A1 address without a sheet names (`B2`, `A1:C3`, `A:C`, `2:5`), or null when it is none. */
export function parseArea(text: string): Area | null {
  const found = ADDRESS.exec(text.trim());
  if (!found) return null;
  const [, letters, digits, second, lastLetters, lastDigits] = found;
  const column = (name: string | undefined) => (name === undefined ? null : columnIndex(name));
  const row = (number: string | undefined) => (number === undefined ? null : Number(number) - 1);
  if (letters === undefined && digits === undefined) return null;
  if (second === undefined && (letters === undefined || digits === undefined)) return null;
  const across = span(
    column(letters),
    column(second === undefined ? letters : lastLetters),
    LAST_COLUMN,
  );
  const down = span(row(digits), row(second === undefined ? digits : lastDigits), LAST_ROW);
  if (!across || !down) return null;
  return {
    row: down[0],
    column: across[0],
    rows: down[1] - down[0] + 1,
    columns: across[1] - across[0] + 1,
  };
}

/** A1 address of an area without its sheet. */
export function formatArea({ row, column, rows, columns }: Area): string {
  const left = columnName(column);
  const right = columnName(column + columns - 1);
  if (rows === LAST_ROW && columns === LAST_COLUMN) return `1:${String(LAST_ROW)}`;
  if (rows === LAST_ROW) return `${left}:${right}`;
  if (columns === LAST_COLUMN) return `${String(row + 1)}:${String(row + rows)}`;
  const first = `${left}${String(row + 1)}`;
  return rows === 1 && columns === 1 ? first : `${first}:${right}${String(row + rows)}`;
}

/** A sheet's name as it stands in an address: quoted when it holds anything but letters, digits, `_` and `.`. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Sheet and cells of an address apart; the sheet is null where none is named. */
export function splitAddress(address: string): { sheet: string | null; cells: string } {
  const text = address.startsWith("=") ? address.slice(1) : address;
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: null, cells: text };
  const name = text.slice(0, mark);
  const bare =
    name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: bare, cells: text.slice(mark + 1) };
}

/** An address with its sheet, as Office.js gives it: `Sheet1!A1:C3`. */
export function fullAddress(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${formatArea(area)}`;
}
