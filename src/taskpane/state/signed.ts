import type { Decision } from "../../workbook/sheets/Decision";
import { isComplete } from "./isComplete";
import type { MeetingState } from "./MeetingState";

/**
 * The decisions as they are written: a change without its reason counts as "keep", with what was said so far; what was
 * discussed carries who decided, and once it is locked who authorised it.
 */
export function signed(meeting: MeetingState, locking: boolean): Decision[] {
  const { chair, authoriser } = meeting;
  return [...meeting.decisions.values()].map((each) => {
    const counted: Decision = isComplete(each)
      ? each
      : { ...each, decision: "keep", override: null };
    const spoken = counted.discussed || counted.decision !== "keep";
    if (!spoken) return counted;
    return {
      ...counted,
      decidedBy: counted.decidedBy ?? (chair.trim() || null),
      authorisedBy: locking
        ? (counted.authorisedBy ?? (authoriser.trim() || null))
        : counted.authorisedBy,
    };
  });
}
