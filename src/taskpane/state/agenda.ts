import type { Analysis, Suggestion, SuggestionFlag } from "../../engine";
import type { Votes } from "./MeetingState";

/** One person on the agenda, with why. */
export interface AgendaItem {
  readonly suggestion: Suggestion;
  /** Position among the people analysed, which also names a masked person. */
  readonly index: number;
  readonly disagreement: boolean;
}

/** How much a word in the room can change: a higher number is discussed earlier. */
const urgency: Record<SuggestionFlag, number> = {
  "line-tie": 32,
  "big-move": 8,
  "grade-jump": 6,
  limited: 4,
  fragile: 3,
  "first-year-high": 2,
  "twice-low": 2,
};

const DISAGREEMENT = 16;

/** People a meeting has time for; the rest can be shown. */
export const MEETING_SIZE = 12;

/** Who should be discussed, in order: by flags and blind votes, then by the size of the move. */
export function agenda(analysis: Analysis, votes: ReadonlyMap<string, Votes>): AgendaItem[] {
  const items = analysis.suggestions.map((suggestion, index) => {
    const vote = votes.get(suggestion.id);
    return { suggestion, index, disagreement: vote !== undefined && vote.discuss > 0 };
  });
  const flagged = items.filter(
    ({ suggestion, disagreement }) => disagreement || suggestion.flags.length > 0,
  );
  const chosen =
    flagged.length > 0 ? flagged : items.filter(({ suggestion }) => moveOf(suggestion) > 0);
  return chosen.sort(
    (a, b) =>
      urgencyOf(b) - urgencyOf(a) ||
      moveOf(b.suggestion) - moveOf(a.suggestion) ||
      a.index - b.index,
  );
}

const moveOf = ({ original, suggested }: Suggestion): number => Math.abs(suggested - original);

const urgencyOf = ({ suggestion, disagreement }: AgendaItem): number =>
  suggestion.flags.reduce((sum, flag) => sum + urgency[flag], disagreement ? DISAGREEMENT : 0);
