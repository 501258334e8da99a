import { foldLabel, type Person } from "../../engine";
import type { Decision } from "../../workbook/sheets/Decision";
import type { MeetingState } from "./MeetingState";

type Meeting = Pick<MeetingState, "attendees" | "recused" | "chair">;

const isIn = (names: readonly string[], name: string): boolean =>
  names.some((each) => foldLabel(each) === foldLabel(name));

/** Attendees who bear the name of the person discussed: nobody decides on their own record. */
export const ownRecord = ({ attendees, chair }: Meeting, { name }: Person): readonly string[] =>
  name === null ? [] : [...new Set([...attendees, chair])].filter((each) => isIn([each], name));

/** Everybody who steps out for this person: those who said so, and whoever it is about. */
export function recusedFor(meeting: Meeting, person: Person): readonly string[] {
  const said = meeting.recused.get(person.id) ?? [];
  return [...said, ...ownRecord(meeting, person).filter((name) => !isIn(said, name))].filter(
    (name) => name.trim() !== "",
  );
}

/** Whether whoever decides on this person has stepped out. Without a decider the chair decides. */
export function isDeciderOut(
  meeting: Meeting,
  person: Person,
  decision: Decision | undefined,
): boolean {
  const decider = decision?.decidedBy ?? meeting.chair;
  return decider !== "" && isIn(recusedFor(meeting, person), decider);
}

/** Who of those present can decide on this person. */
export function deciders(meeting: Meeting, person: Person): readonly string[] {
  const out = recusedFor(meeting, person);
  const present = [...new Set([meeting.chair, ...meeting.attendees].map((name) => name.trim()))];
  return present.filter((name) => name !== "" && !isIn(out, name));
}
