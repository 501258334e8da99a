import { everyLanguage } from "../words/sheetWords";

type Row = readonly unknown[];

/** Columns of the log. */
const TIME = 0;
const FIELD = 3;

const isTakenBack = (row: Row): boolean =>
  everyLanguage.some(({ log }) => log.takenBack === row[FIELD]);

/** The rows of a log without those of writes that were taken back. Rows of one write carry the same time. */
export function standingRows<R extends Row>(rows: readonly R[]): readonly R[] {
  const writes: R[][] = [];
  for (const row of rows) {
    if (isTakenBack(row)) {
      writes.pop();
      continue;
    }
    const last = writes.at(-1);
    if (last !== undefined && last[0]?.[TIME] === row[TIME]) last.push(row);
    else writes.push([row]);
  }
  return writes.flat();
}
