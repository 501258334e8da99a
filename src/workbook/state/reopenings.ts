import { cellText } from "../plan/cellText";
import { logColumns } from "../sheets/logColumns";
import { meetingFieldOf } from "./readMeeting";
import { standingRows } from "./standingRows";

/** Locked decisions that were opened again. */
export interface Reopening {
  /** ISO 8601. */
  readonly at: string;
  /** "" where nobody said. */
  readonly who: string;
  readonly reason: string;
}

/** Every time the log says that decisions were opened again, in its order; what was taken back did not happen. */
export function reopenings(log: readonly (readonly unknown[])[]): readonly Reopening[] {
  return standingRows(log).flatMap((row) => {
    const text = (column: keyof typeof logColumns): string => cellText(row[logColumns[column]]);
    if (meetingFieldOf(row) !== "unlocked") return [];
    return [{ at: text("time"), who: text("who"), reason: text("reason") }];
  });
}
