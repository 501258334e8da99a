import type { Decision } from "../../workbook/sheets/Decision";
import { isComplete } from "./isComplete";
import type { MeetingState } from "./MeetingState";
import { isSettled } from "./together";

/** What was decided on somebody, as it counts; undefined while that is open. */
export function decidedOn(
  { decisions }: Pick<MeetingState, "decisions">,
  id: string,
): Decision | undefined {
  const made = decisions.get(id);
  if (made === undefined || !isComplete(made)) return undefined;
  return isSettled(made) || made.decision !== "keep" ? made : undefined;
}
