import { refuse } from "./cellError";

/** One argument as Excel hands it over: a rectangle of cells, read row by row. */
export interface Block {
  /** Name of the argument, for sentences. */
  readonly argument: string;
  readonly rows: number;
  readonly columns: number;
  /** Rows up to the last one that holds anything; a whole column's empty tail is never visited again. */
  readonly filledRows: number;
  /** The cells of the filled rows, row by row. */
  readonly cells: readonly unknown[];
  /** A column of the sheet that was laid down as one row. */
  readonly turned?: boolean;
}

/** Whether a cell holds nothing. Excel hands over "" or null, older hosts undefined. */
export function isBlank(cell: unknown): cell is null | undefined | "" {
  return cell === null || cell === undefined || cell === "";
}

/** Whether an optional argument was left out. The host's own invocation record may slip into its place. */
export function isOmitted(argument: unknown): boolean {
  return (
    argument === null ||
    argument === undefined ||
    (typeof argument === "object" && "functionName" in argument)
  );
}

/**
 * Reads an argument as a block of cells.
 *
 * @param argument Its name
 * @param range Rows of cells; a single value counts as one cell
 */
export function blockOf(argument: string, range: unknown): Block {
  if (isOmitted(range)) refuse("#VALUE!", `${argument} is missing. Give a range of cells.`);
  if (!Array.isArray(range)) {
    return { argument, rows: 1, columns: 1, filledRows: 1, cells: [range] };
  }
  const rows = range as readonly unknown[];
  const first = rows[0];
  const columns = Array.isArray(first) ? first.length : 0;
  if (columns === 0) {
    const empty = rows.length === 0 || Array.isArray(first);
    if (empty) refuse("#N/A", `${argument} has no cells. Give a range that holds something.`);
    refuse("#VALUE!", `${argument} is not a range of cells. Give rows of cells.`);
  }
  const filledRows = lastFilledRow(argument, rows, columns);
  return {
    argument,
    rows: rows.length,
    columns,
    filledRows,
    cells: columns === 1 ? column(rows, filledRows) : rows.slice(0, filledRows).flat(),
  };
}

// Number of rows up to the last that holds anything; refuses rows of unequal length on the way.
function lastFilledRow(argument: string, rows: readonly unknown[], columns: number): number {
  let filled = 0;
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (!Array.isArray(row) || row.length !== columns) {
      refuse(
        "#VALUE!",
        `${argument}, row ${index + 1} has another number of cells than row 1. Give a rectangular range.`,
      );
    }
    if (filled === 0 && !row.every(isBlank)) filled = index + 1;
  }
  return filled;
}

function column(rows: readonly unknown[], filledRows: number): readonly unknown[] {
  const cells = new Array<unknown>(filledRows);
  for (let index = 0; index < filledRows; index += 1) cells[index] = (rows[index] as unknown[])[0];
  return cells;
}
