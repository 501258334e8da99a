import { undecided, type Decision } from "../../workbook/sheets/Decision";
import { isComplete } from "./isComplete";
import type { MeetingState } from "./MeetingState";

type Decisions = ReadonlyMap<string, Decision>;

let last: { made: Decisions; read: Decisions; counted: Decisions } | null = null;

/**
 * The decisions as they count: a change counts once it says why. Until then what the sheet holds stands, and with it
 * whether somebody was discussed: a change nobody explained yet must not be on record as discussed and kept. Only the
 * note is as in the pane, so that no words are lost.
 */
export function counted({
  decisions: made,
  read,
}: Pick<MeetingState, "decisions" | "read">): Decisions {
  if (last?.made === made && last.read === read.decisions) return last.counted;
  const found = new Map(
    [...made].map(([id, each]) => [id, countedOne(each, read.decisions.get(id))] as const),
  );
  last = { made, read: read.decisions, counted: found };
  return found;
}

function countedOne(made: Decision, inSheet: Decision | undefined): Decision {
  return isWaiting(made, inSheet) ? { ...(inSheet ?? undecided(made.id)), note: made.note } : made;
}

/** Whether a change lacks what it needs to count, and the sheet does not hold it already. */
function isWaiting(made: Decision, inSheet: Decision | undefined): boolean {
  if (isComplete(made)) return false;
  return inSheet?.decision !== made.decision || inSheet.override !== made.override;
}

/** How many changes lack what they need to count, and so are not written. */
export const waiting = ({ decisions, read }: Pick<MeetingState, "decisions" | "read">): number =>
  [...decisions.values()].filter((made) => isWaiting(made, read.decisions.get(made.id))).length;
