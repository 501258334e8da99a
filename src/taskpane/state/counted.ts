import { undecided, type Decision } from "../../workbook/sheets/Decision";
import { isComplete } from "./isComplete";
import type { MeetingState } from "./MeetingState";

type Decisions = ReadonlyMap<string, Decision>;

let last: { made: Decisions; read: Decisions; counted: Decisions } | null = null;

/**
 * The decisions as they count: a change counts once it says why, and until then what the sheet holds stands. What is
 * said beside it (reason, note, whether it was discussed) is as in the pane.
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
  if (isComplete(made)) return made;
  const { decision, override } = inSheet ?? undecided(made.id);
  return { ...made, decision, override };
}
