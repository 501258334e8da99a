import type { Block } from "./Block";
import type { Answer } from "./inCell";

/** What a row without an answer shows. */
export const NOTHING = "";

/** The shape of an argument: a row stays a row, a column a column. */
type Shape = Pick<Block, "rows" | "columns">;

/**
 * Answers laid out like the argument they belong to, "" where there is none; the empty tail shares one row.
 */
export function shaped({ rows, columns }: Shape, answers: readonly (Answer | null)[]): Answer[][] {
  const shown = answers.map((answer) => answer ?? NOTHING);
  if (rows === 1) {
    return [[...shown, ...new Array<Answer>(columns - shown.length).fill(NOTHING)]];
  }
  const column: Answer[][] = shown.map((answer) => [answer]);
  const tail: Answer[] = [NOTHING];
  while (column.length < rows) column.push(tail);
  return column;
}
