import { foldLabel, type Analysis } from "../../engine";
import { unconfirmed } from "./agreed";
import { isComplete } from "./isComplete";
import { overrideField } from "./overrideField";
import type { PaneState } from "./PaneState";
import { isDeciderOut } from "./recusal";
import { recordOf } from "./recordOf";
import { isSettled } from "./together";

/** What must be put right before decisions can be locked. */
export type LockBlocker =
  | { readonly kind: "nobody" | "chair" | "attendees" | "authoriser" | "sameSigner" }
  | {
      readonly kind: "incomplete" | "mistyped" | "unconfirmed" | "recused";
      readonly count: number;
    };

/** Everything that stands in the way of locking: who answers for it, and every change with its reason. */
export function lockBlockers(
  { meeting, mistyped }: Pick<PaneState, "meeting" | "mistyped">,
  { people }: Analysis,
): LockBlocker[] {
  const { chair, authoriser, attendees } = recordOf(meeting);
  const made = [...meeting.decisions.values()];
  const changes = made.filter(({ decision }) => decision !== "keep");
  const incomplete = made.filter((each) => !isComplete(each)).length;
  const unread = made.filter(
    ({ id, decision }) => decision === "override" && mistyped.has(overrideField(id)),
  ).length;
  const recused = people.filter((person) => {
    const decision = meeting.decisions.get(person.id);
    return isSettled(decision) && isDeciderOut(meeting, person, decision);
  }).length;
  const blockers: LockBlocker[] = [];
  if (!made.some(({ discussed }) => discussed)) blockers.push({ kind: "nobody" });
  if (incomplete > 0) blockers.push({ kind: "incomplete", count: incomplete });
  if (unread > 0) blockers.push({ kind: "mistyped", count: unread });
  const agreed = unconfirmed(meeting).size;
  if (agreed > 0) blockers.push({ kind: "unconfirmed", count: agreed });
  if (recused > 0) blockers.push({ kind: "recused", count: recused });
  if (chair === "") blockers.push({ kind: "chair" });
  if (attendees.length === 0) blockers.push({ kind: "attendees" });
  if (changes.length > 0 && authoriser === "") blockers.push({ kind: "authoriser" });
  if (authoriser !== "" && foldLabel(authoriser) === foldLabel(chair)) {
    blockers.push({ kind: "sameSigner" });
  }
  return blockers;
}
