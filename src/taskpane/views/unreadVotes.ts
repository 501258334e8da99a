import type { ConflictsProps } from "../panels/parts/Conflicts";
import type { UnreadVote } from "../state/MeetingState";
import type { PaneState } from "../state/PaneState";
import type { MeetingPresses } from "./MeetingPresses";
import { speaker } from "./speaker";
import { votesOfNobody } from "./votesOfNobody";

const MOST_NAMED = 20;

type Line = ConflictsProps["lines"][number];

/** What was voted and counts for nobody, each with its row and word; null when every vote counts. */
export function unreadVotes(
  state: PaneState,
  { onShow }: Pick<MeetingPresses, "onShow">,
): ConflictsProps | null {
  const { locale, meeting } = state;
  const say = speaker(locale);
  const all = [...meeting.unreadVotes.map((vote) => lineOf(vote)), ...strays(state)];
  if (all.length === 0) return null;
  const lines = all.slice(0, MOST_NAMED);
  const rest = all.length - lines.length;
  const more = { text: say("decide.agreed.more", { count: rest }), onShow: null };
  return {
    heading: say("decide.votes.unread"),
    show: say("write.conflict.show"),
    lines: rest > 0 ? [...lines, more] : lines,
    take: null,
  };

  function lineOf(vote: UnreadVote): Line {
    if (vote.why === "column") {
      return { text: say("decide.votes.unread.column", { column: vote.text }), onShow: null };
    }
    const { why, text, row, sheet, address } = vote;
    return {
      text: say(`decide.votes.unread.${why}`, { row: String(row), text: cut(text) }),
      onShow: () => onShow(sheet, address),
    };
  }
}

const MOST_LETTERS = 40;

const cut = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text;

/** Numbers of nobody: people not among those looked at, or mistyped. While names are hidden they are counted only. */
function strays(state: PaneState): Line[] {
  const say = speaker(state.locale);
  const numbers = votesOfNobody(state);
  if (numbers.length === 0) return [];
  const texts = state.meeting.masked
    ? [say("decide.votes.strays", { count: numbers.length })]
    : numbers.map((number) => say("decide.votes.stray", { number }));
  return texts.map((text) => ({ text, onShow: null }));
}
