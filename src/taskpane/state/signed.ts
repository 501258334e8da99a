import { undecided, type Decision } from "../../workbook/sheets/Decision";
import { counted } from "./counted";
import type { MeetingState } from "./MeetingState";
import { sameDecision } from "./sameDecision";
import { isSettled } from "./together";

/**
 * The decisions as they are written: as they count, with who decided what was changed here, and once it is locked who
 * authorised it. A decision somebody made in the sheet is signed by nobody else.
 */
export function signed(meeting: MeetingState, locking: boolean): Decision[] {
  const { chair, authoriser, read } = meeting;
  return [...counted(meeting).values()].map((each) => {
    if (!isSettled(each)) return each;
    const changed = !sameDecision(each, read.decisions.get(each.id) ?? undecided(each.id));
    return {
      ...each,
      decidedBy: changed ? (each.decidedBy ?? (chair.trim() || null)) : each.decidedBy,
      authorisedBy: locking
        ? (each.authorisedBy ?? (authoriser.trim() || null))
        : each.authorisedBy,
    };
  });
}
