import type { AgendaItem, Analysis } from "../../engine";
import { agenda, MEETING_SIZE } from "./agenda";
import type { MeetingState } from "./MeetingState";

type Meeting = Pick<MeetingState, "votes" | "showAll" | "decisions" | "current">;

let last: { analysis: Analysis; meeting: Meeting; items: readonly AgendaItem[] } | null = null;

/**
 * Whom the agenda shows: as many as a meeting has time for, or all, and after them whoever was discussed or is on the
 * card now. Nobody who was spoken about loses their place when the list is read again.
 */
export function shownAgenda(analysis: Analysis, meeting: Meeting): readonly AgendaItem[] {
  if (last?.analysis === analysis && isSame(last.meeting, meeting)) return last.items;
  const { votes, showAll, decisions, current } = meeting;
  const whole = agenda(analysis, votes);
  const seats = showAll ? whole : whole.slice(0, MEETING_SIZE);
  const stays = ({ id }: { readonly id: string }): boolean =>
    id === current || decisions.get(id)?.discussed === true;
  const known = new Set(whole.map(({ id }) => id));
  const others = analysis.suggestions.flatMap(({ id, flags }, index): AgendaItem[] =>
    known.has(id) ? [] : [{ id, index, flags, reasons: [], peers: [] }],
  );
  const items = [...seats, ...[...whole.slice(seats.length), ...others].filter(stays)];
  last = { analysis, meeting, items };
  return items;
}

const isSame = (a: Meeting, b: Meeting): boolean =>
  a.votes === b.votes &&
  a.showAll === b.showAll &&
  a.decisions === b.decisions &&
  a.current === b.current;
