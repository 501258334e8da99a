import { moment } from "../plan/moment";
import type { SheetWords } from "../words/en";
import { everyLanguage, filled } from "../words/sheetWords";
import type { MeetingRecord } from "./MeetingRecord";

/** Where the state stands on the Calibration sheet, seen from the first heading: beside the number of people. */
export const STATE_PLACE = { row: -1, column: 2 } as const;

/**
 * What the Calibration sheet says about its decisions above the table, for people who open it without the add-in: whether
 * they are locked, since when and by whom. The log stays the record; this is what it says in one sentence.
 */
export function lockState(
  { locked, chair, authoriser }: MeetingRecord,
  at: string,
  { calibration, meeting }: SheetWords,
): string {
  if (!locked) return calibration.open;
  const { notSaid } = meeting.minutes;
  return filled(calibration.locked, {
    at: moment(at),
    chair: chair || notSaid,
    authoriser: authoriser || notSaid,
  });
}

/** Whether a text is a state of ours, in any language. */
export const isLockState = (text: string): boolean =>
  everyLanguage.some(({ calibration: { open, locked } }) => {
    return text === open || text.startsWith(locked.slice(0, locked.indexOf("{")));
  });
