import { logColumns } from "../sheets/logColumns";
import { everyLanguage } from "../words/sheetWords";

type Row = readonly unknown[];

const isTakenBack = (row: Row): boolean =>
  everyLanguage.some(({ log }) => log.takenBack === row[logColumns.field]);

/** The rows of a log without those of writes that were taken back. Rows of one write carry the same time. */
export function standingRows<R extends Row>(rows: readonly R[]): readonly R[] {
  const writes: R[][] = [];
  for (const row of rows) {
    if (isTakenBack(row)) {
      writes.pop();
      continue;
    }
    const last = writes.at(-1);
    if (last !== undefined && last[0]?.[logColumns.time] === row[logColumns.time]) last.push(row);
    else writes.push([row]);
  }
  return writes.flat();
}
