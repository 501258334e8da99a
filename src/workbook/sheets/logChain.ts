import { digest } from "../plan/digest";
import type { PlainCell } from "../plan/toCell";
import { logColumns } from "./logColumns";

/** One line of the log. Texts are as people wrote them; figures are figures. */
export interface LogEntry {
  readonly time: string;
  readonly who: string | null;
  readonly person: string | null;
  readonly field: string;
  readonly before: PlainCell;
  readonly after: PlainCell;
  readonly reason: string | null;
}

/** What the first row's check is chained to. */
export const CHAIN_START = "0".repeat(64);

const asArray = ({ time, who, person, field, before, after, reason }: LogEntry): PlainCell[] => [
  time,
  who,
  person,
  field,
  before,
  after,
  reason,
];

/** Blank and missing are the same in a cell, and so are they in the check. */
const canonical = (cells: readonly PlainCell[]): string =>
  JSON.stringify(cells.map((cell) => (cell === "" ? null : cell)));

/** SHA-256 of the check before and the row. */
export const checkOf = (before: string, cells: readonly PlainCell[]): string =>
  digest(before + canonical(cells));

/** Rows of the log with their checks, continuing from the check of the last row there is. */
export function chained(entries: readonly LogEntry[], head: string = CHAIN_START): PlainCell[][] {
  let before = head;
  return entries.map((entry) => {
    const cells = asArray(entry);
    before = checkOf(before, cells);
    return [...cells, before];
  });
}

/** What reading the log from the top shows. */
export interface ChainReading {
  readonly rows: number;
  readonly head: string;
  /** Zero-based first row whose check is wrong, or null. A cut tail shows only against a head noted elsewhere. */
  readonly brokenAt: number | null;
}

/** Checks every row of a log as read from its cells. */
export function readChain(rows: readonly (readonly PlainCell[])[]): ChainReading {
  let before = CHAIN_START;
  let brokenAt: number | null = null;
  rows.forEach((row, index) => {
    const check = String(row[logColumns.check] ?? "");
    if (brokenAt === null && checkOf(before, row.slice(0, logColumns.check)) !== check)
      brokenAt = index;
    before = check;
  });
  return { rows: rows.length, head: rows.length === 0 ? CHAIN_START : before, brokenAt };
}
