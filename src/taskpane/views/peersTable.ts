import type { Analysis } from "../../engine";
import { formatNumber } from "../../text/formatNumber";
import type { PersonPanelProps } from "../panels/PersonPanel";
import type { PaneState } from "../state/PaneState";
import { personName } from "./personName";
import { scoreLook, shownScore } from "./scoreLook";
import { speaker } from "./speaker";

/** People shown above and below. */
const NEAR = 3;

/** Who stands next to this person in the suggested ranking, and how many cannot be told apart from them. */
export function peersTable(
  state: PaneState,
  analysis: Analysis,
  index: number,
): PersonPanelProps["peers"] {
  const { people, suggestions } = analysis;
  const { locale } = state;
  const say = speaker(locale);
  const look = scoreLook(state.data, analysis);
  const mine = suggestions[index]!;
  const order = suggestions
    .map((suggestion, at) => ({ suggestion, at }))
    .sort((a, b) => a.suggestion.suggestedRank - b.suggestion.suggestedRank || a.at - b.at);
  const place = order.findIndex(({ at }) => at === index);
  const [least, most] = mine.rankInterval;
  const tied = order.filter(
    ({ suggestion, at }) =>
      at !== index && suggestion.suggestedRank >= least && suggestion.suggestedRank <= most,
  ).length;
  return {
    caption: say("decide.peers"),
    note: say("decide.peers.ties", { count: tied }),
    columns: [
      { label: say("field.name"), figures: false },
      { label: say("decide.rank"), figures: true },
      { label: say("decide.score"), figures: true },
    ],
    rows: order.slice(Math.max(0, place - NEAR), place + NEAR + 1).map(({ suggestion, at }) => ({
      key: suggestion.id,
      cells: [
        personName(state, people[at]!),
        formatNumber(locale, suggestion.suggestedRank),
        shownScore(locale, look, suggestion.suggested),
      ],
      faint: at !== index,
    })),
  };
}
