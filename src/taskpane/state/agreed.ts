import type { Analysis } from "../../engine";
import type { Decision } from "../../workbook/sheets/Decision";
import type { MeetingState } from "./MeetingState";

type Held = Pick<MeetingState, "decisions" | "agreed" | "suggested">;

/**
 * The meeting once other suggestions are there. Whoever's suggestion was accepted agreed to a score: it stays, as an
 * override, and is kept in mind until somebody confirms it. Once the suggestion is that score again, so is its acceptance.
 */
export function withAgreedHeld(meeting: MeetingState, { suggestions }: Analysis): Held {
  const decisions = new Map(meeting.decisions);
  const agreed = new Map(unconfirmed(meeting));
  for (const { id, suggested } of suggestions) {
    const decision = decisions.get(id);
    const before = agreed.get(id) ?? meeting.suggested.get(id);
    if (decision === undefined || before === undefined) continue;
    if (agreed.has(id) && before === suggested) {
      decisions.set(id, { ...decision, decision: "accept", override: null });
      agreed.delete(id);
    } else if (decision.decision === "accept" && before !== suggested) {
      decisions.set(id, { ...decision, decision: "override", override: before });
      agreed.set(id, before);
    }
  }
  const suggested = new Map(suggestions.map((each) => [each.id, each.suggested]));
  return { decisions, agreed, suggested };
}

/** Scores that were agreed to, whose suggestions are others by now, and which nobody decided on since. */
export function unconfirmed({
  agreed,
  decisions,
}: Pick<MeetingState, "agreed" | "decisions">): MeetingState["agreed"] {
  const stands = (decision: Decision | undefined, score: number): boolean =>
    decision?.decision === "override" && decision.override === score;
  return new Map([...agreed].filter(([id, score]) => stands(decisions.get(id), score)));
}

/** The decisions once the new suggestions are accepted in place of the scores agreed to; none is "keep". */
export function withSuggestionsAccepted(
  meeting: MeetingState,
  { suggestions }: Analysis,
): MeetingState["decisions"] {
  const decisions = new Map(meeting.decisions);
  const open = unconfirmed(meeting);
  for (const { id, original, suggested } of suggestions) {
    const decision = decisions.get(id);
    if (decision === undefined || !open.has(id)) continue;
    const word = suggested === original ? "keep" : "accept";
    decisions.set(id, { ...decision, decision: word, override: null, authorisedBy: null });
  }
  return decisions;
}
