import { agenda as triage, type AgendaItem, type Analysis } from "../../engine";
import type { Votes } from "./MeetingState";

/** People a meeting has time for; the rest can be shown. */
export const MEETING_SIZE = 12;

let last: {
  analysis: Analysis;
  votes: ReadonlyMap<string, Votes>;
  items: readonly AgendaItem[];
} | null = null;

/** Everybody who should be discussed, in the order of triage; with no such reason at all, whoever would move, the furthest first. */
export function agenda(
  analysis: Analysis,
  votes: ReadonlyMap<string, Votes>,
): readonly AgendaItem[] {
  if (last?.analysis === analysis && last.votes === votes) return last.items;
  const found = triage(analysis, { limit: Infinity, votes });
  const items = found.length > 0 ? found : movers(analysis);
  last = { analysis, votes, items };
  return items;
}

function movers({ suggestions }: Analysis): AgendaItem[] {
  const moveOf = (index: number): number =>
    Math.abs(suggestions[index]!.suggested - suggestions[index]!.original);
  return suggestions
    .map(({ id, flags }, index) => ({ id, index, flags, reasons: [], peers: [] }))
    .filter(({ index }) => moveOf(index) > 0)
    .sort((a, b) => moveOf(b.index) - moveOf(a.index) || a.index - b.index);
}
