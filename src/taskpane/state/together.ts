import type { AgendaItem, Analysis, Suggestion } from "../../engine";
import { undecided, type Decision, type DecisionWord } from "../../workbook/sheets/Decision";
import { isDecidedUndiscussed } from "../../workbook/sheets/isDecidedUndiscussed";
import type { MeetingState } from "./MeetingState";
import { isDeciderOut } from "./recusal";

/** Whoever was decided on, discussed or not. */
export const isSettled = (decision: Decision | undefined): boolean =>
  decision !== undefined && (decision.discussed || isDecidedUndiscussed(decision));

export interface Undiscussed {
  readonly suggestions: readonly Suggestion[];
  /** Of those nobody spoke about, on how many the chair may not decide. */
  readonly out: number;
}

/**
 * Whom one decision for all would be about: people nobody spoke about or decided on, who would move or, to keep their
 * scores, are on the agenda. Whoever the chair steps out for is not among them.
 */
export function undiscussed(
  { people, suggestions }: Analysis,
  meeting: MeetingState,
  items: readonly AgendaItem[],
  word: Exclude<DecisionWord, "override">,
): Undiscussed {
  const listed = new Set(word === "keep" ? items.map(({ index }) => index) : []);
  const open = suggestions.filter(
    ({ id, original, suggested }, index) =>
      (suggested !== original || listed.has(index)) && !isSettled(meeting.decisions.get(id)),
  );
  const persons = new Map(people.map((person) => [person.id, person]));
  const mine = open.filter(({ id }) => !isDeciderOut(meeting, persons.get(id)!, undefined));
  return { suggestions: mine, out: open.length - mine.length };
}

/** One decision for all of them. */
export const decidedTogether = (
  { suggestions }: Undiscussed,
  { together, chair }: MeetingState,
): readonly Decision[] =>
  suggestions.map(({ id }) => ({
    ...undecided(id),
    decision: together.word ?? "keep",
    reasonCode: together.reasonCode,
    note: together.note.trim(),
    decidedBy: chair.trim() || null,
  }));
