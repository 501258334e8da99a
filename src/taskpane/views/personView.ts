import {
  acceptedGrades,
  foldLabel,
  type Analysis,
  type Person,
  type Suggestion,
} from "../../engine";
import { formatNumber, formatSigned } from "../../text/formatNumber";
import { sheetWords } from "../../workbook/words/sheetWords";
import type { PersonPanelProps } from "../panels/PersonPanel";
import type { WaterfallProps } from "../panels/parts/Waterfall";
import { decidedOn } from "../state/decidedOn";
import { finalOf } from "../../workbook/sheets/finalOf";
import { shownAgenda } from "../state/shownAgenda";
import { counted } from "../state/counted";
import type { PaneState } from "../state/PaneState";
import { gradeAsDecided } from "../state/gradeAsDecided";
import { rankAsDecided } from "../state/rankAsDecided";
import { decisionView } from "./decisionView";
import { evidenceTable } from "./evidenceTable";
import { flagRulesView } from "./flagRulesView";
import { liveLine } from "./liveView";
import type { MeetingPresses } from "./MeetingPresses";
import { peersTable } from "./peersTable";
import { personName } from "./personName";
import { roundedParts } from "./roundedParts";
import { saidView } from "./saidView";
import { scoreLook, shownScore } from "./scoreLook";
import { speaker } from "./speaker";
import { talkNote } from "./talkNote";
import { waterfallParts } from "./waterfallParts";

/** Rule of thumb: three to five minutes a person. */
const SECONDS = 240;

const STEPS = ["market", "weights", "leniency", "shift", "shape", "limits", "rounding"] as const;

/** Step 4 for one person, in words; null when nobody has that id. */
export function personView(
  state: PaneState,
  analysis: Analysis,
  id: string,
  presses: MeetingPresses,
): PersonPanelProps | null {
  const index = analysis.suggestions.findIndex((suggestion) => suggestion.id === id);
  const suggestion = analysis.suggestions[index];
  const person = analysis.people[index];
  if (suggestion === undefined || person === undefined) return null;
  const { locale, meeting } = state;
  const say = speaker(locale);
  const look = scoreLook(state.data, analysis);
  const order = shownAgenda(analysis, meeting);
  const at = order.findIndex((item) => item.id === id);
  const votes = meeting.votes.get(id);
  return {
    id,
    position: at < 0 ? "" : say("decide.position", { at: at + 1, of: order.length }),
    back: { label: say("decide.toAgenda"), onPress: () => presses.onOpen(null) },
    timer: { label: say("decide.timer"), seconds: presses.seconds, limit: SECONDS },
    name: personName(state, person),
    side: person.side,
    place: placeOf(state, person),
    flags: suggestion.flags.map((flag) => sheetWords(locale).flags[flag]),
    figures: figuresOf(state, analysis, index),
    waterfall: waterfallOf(state, suggestion, look.digits),
    unchanged: suggestion.original === suggestion.suggested ? say("decide.noChange") : null,
    votes: votes === undefined ? null : say("decide.votes", { ...votes }),
    decision: decisionView(state, person, suggestion, look, presses),
    said: saidView(state, person, presses),
    live: liveLine(state, analysis),
    rules: flagRulesView(locale, suggestion.flags),
    note: meeting.projected
      ? null
      : {
          heading: say("note.heading"),
          label: say("note.label"),
          text: talkNote(locale, person, suggestion, counted(meeting).get(id), look),
        },
    peers: peersTable(state, analysis, index),
    evidence: evidenceTable(state, person),
    large: meeting.projected,
  };
}

function placeOf({ locale }: PaneState, { side, department, group, level }: Person): string {
  const say = speaker(locale);
  const parts = [side === null ? null : say(`side.${side}`), department ?? group, level];
  return [...new Set(parts.filter((part) => part !== null))].join(" · ");
}

function figuresOf(
  state: PaneState,
  analysis: Analysis,
  index: number,
): PersonPanelProps["figures"] {
  const { locale, meeting } = state;
  const say = speaker(locale);
  const look = scoreLook(state.data, analysis);
  const shown = (score: number): string => shownScore(locale, look, score);
  const { id, original, suggested, suggestedRank, rankInterval } = analysis.suggestions[index]!;
  const decision = decidedOn(meeting, id);
  const then = decision === undefined ? suggested : finalOf(decision, original, suggested);
  const rank = (score: number): string =>
    formatNumber(locale, rankAsDecided(analysis, counted(meeting), index, score));
  const [least, most] = rankInterval;
  const moved = (before: string, after: string): string =>
    before === after ? before : say("decide.move", { before, after });
  return [
    {
      key: "score",
      label: say(decision === undefined ? "decide.score" : "decide.scoreAsDecided"),
      figure: moved(shown(original), shown(then)),
      note: then === suggested ? "" : say("decide.suggestedScore", { score: shown(suggested) }),
    },
    {
      key: "rank",
      label: say("decide.rankAsDecided"),
      figure: moved(rank(original), rank(then)),
      note: say("decide.couldBe", {
        rank: formatNumber(locale, suggestedRank),
        least: formatNumber(locale, least),
        most: formatNumber(locale, most),
      }),
    },
    ...gradeOf(state, analysis, index, then),
  ];
}

/** The grade before and with this score, where people are graded. */
function gradeOf(
  { locale, meeting }: PaneState,
  analysis: Analysis,
  index: number,
  score: number,
): PersonPanelProps["figures"] {
  const grade = gradeAsDecided(analysis, counted(meeting), index, score);
  if (grade === null) return [];
  const say = speaker(locale);
  const { rating } = analysis.people[index]!;
  const suggested = acceptedGrades(analysis)[index] ?? null;
  // A rating that is none of the grades stays among the evidence.
  const before = analysis.gradePlan?.grades.find(
    (one) => rating !== null && foldLabel(one) === foldLabel(rating),
  );
  return [
    {
      key: "grade",
      label: say("decide.gradeAsDecided"),
      figure:
        before === undefined || before === grade
          ? grade
          : say("decide.move", { before, after: grade }),
      note:
        suggested === null || suggested === grade
          ? ""
          : say("decide.suggestedGrade", { grade: suggested }),
    },
  ];
}

/** From the original score to the suggested one; the steps add up to the move exactly. */
function waterfallOf(
  { locale }: PaneState,
  suggestion: Suggestion,
  digits: number,
): WaterfallProps | null {
  const { original, suggested, steps } = suggestion;
  if (original === suggested) return null;
  const say = speaker(locale);
  const whole = suggested - original;
  const shown = roundedParts(
    whole,
    STEPS.map((step) => steps[step]),
    digits,
  );
  const moves = STEPS.map((step, i) => ({
    key: step,
    label: say(`decide.step.${step}`),
    amount: shown.parts[i]!,
  })).filter(({ amount }) => amount !== 0);
  const total = { key: "total", label: say("decide.wholeMove"), amount: shown.total };
  return {
    caption: say("decide.waterfall"),
    parts: waterfallParts(total, moves, (amount) => formatSigned(locale, amount, digits)),
  };
}
