import {
  isOnScale,
  type Person,
  type PointScale,
  type Suggestion,
  type WaterfallStep,
} from "../../engine";
import { formatTyped } from "../../text/formatNumber";
import { undecided, type Decision, type ReasonCode } from "../../workbook/sheets/Decision";
import { sheetWords } from "../../workbook/words/sheetWords";
import type { DecisionEntryProps } from "../panels/parts/DecisionEntry";
import { overrideField } from "../state/overrideField";
import { isComplete } from "../state/isComplete";
import { isWriting } from "../state/isWriting";
import type { PaneState } from "../state/PaneState";
import { isDeciderOut } from "../state/recusal";
import type { MeetingPresses } from "./MeetingPresses";
import { numberEntry } from "./numberEntry";
import { recusalView } from "./recusalView";
import { shownScore, type ScoreLook } from "./scoreLook";
import { speaker } from "./speaker";

/** The reason an accepted suggestion starts with: its largest step. A person can choose another. */
const reasonOf: Partial<Record<WaterfallStep, ReasonCode>> = {
  market: "market",
  weights: "weights",
  leniency: "leniency",
  shift: "peers",
  shape: "peers",
};

/** What the committee chose for one person, and what is still missing. */
export function decisionView(
  state: PaneState,
  person: Person,
  suggestion: Suggestion,
  look: ScoreLook,
  presses: MeetingPresses,
): DecisionEntryProps {
  const { locale, meeting } = state;
  const say = speaker(locale);
  const { id } = suggestion;
  const decision = meeting.decisions.get(id) ?? undecided(id);
  const blocked = isDeciderOut(meeting, person, decision);
  const decidedBy = decision.decidedBy ?? (meeting.chair.trim() || null);
  const change = (part: Partial<Decision>): void => {
    // Whoever authorised what was there before did not authorise this.
    if (!meeting.locked && !blocked) {
      presses.onDecide({ ...decision, decidedBy, authorisedBy: null, ...part });
    }
  };
  const changes = decision.decision !== "keep";
  return {
    heading: say("decide.decision"),
    choices: choicesOf(state, suggestion, look, decision, change),
    keys: say(suggestion.suggested === suggestion.original ? "decide.keys.two" : "decide.keys"),
    override:
      decision.decision === "override"
        ? overrideEntry(state, look, decision, change, presses)
        : null,
    reason: changes ? reasonChoice(state, decision, change) : null,
    note: changes
      ? {
          label: say("decide.note"),
          value: decision.note ?? "",
          onType: (note) => change({ note }),
        }
      : null,
    incomplete: incompleteText(state, decision),
    discussed: {
      label: say("decide.discussed"),
      on: decision.discussed,
      onTick: (discussed) => change({ discussed }),
    },
    recusal: recusalView(state, person, decision, presses),
    locked: meeting.locked ? say("decide.locked") : isWriting(state) ? say("decide.waiting") : null,
  };
}

/** What a change still needs; one that stands in the sheet counts as it stands there. */
function incompleteText({ locale, meeting }: PaneState, decision: Decision): string | null {
  if (isComplete(decision)) return null;
  const say = speaker(locale);
  const inSheet = meeting.read.decisions.get(decision.id);
  if (inSheet?.decision === decision.decision && inSheet.override === decision.override) {
    return say("decide.incompleteInSheet");
  }
  return say(decision.decision === "override" ? "decide.incompleteOverride" : "decide.incomplete");
}

type Change = (part: Partial<Decision>) => void;

function choicesOf(
  { locale }: PaneState,
  { suggested, original, reason }: Suggestion,
  look: ScoreLook,
  decision: Decision,
  change: Change,
): DecisionEntryProps["choices"] {
  const say = speaker(locale);
  const usual = reason in reasonOf ? (reasonOf[reason as WaterfallStep] ?? null) : null;
  const choice = (
    key: Decision["decision"],
    label: string,
    shortcut: string,
    part: Partial<Decision>,
  ) => ({
    key,
    label,
    shortcut,
    typed: key === "override",
    // Everybody starts with "keep": it counts as chosen once somebody chose it.
    chosen: decision.decision === key && (key !== "keep" || decision.discussed),
    // A new score is chosen once it is typed.
    onChoose: () =>
      change({
        decision: key,
        discussed: decision.discussed || key !== "override" || decision.override !== null,
        ...part,
      }),
  });
  const keep = choice("keep", say("decide.keep"), "K", { override: null });
  const override = choice("override", say("decide.override"), "O", {});
  if (suggested === original) return [keep, override];
  const accept = choice(
    "accept",
    say("decide.accept", { score: shownScore(locale, look, suggested) }),
    "A",
    { override: null, reasonCode: decision.reasonCode ?? usual },
  );
  return [keep, accept, override];
}

function overrideEntry(
  state: PaneState,
  { grades }: ScoreLook,
  { override, id }: Decision,
  change: Change,
  { onMistyped }: MeetingPresses,
): DecisionEntryProps["override"] {
  const scores = state.data.assembled?.scores;
  const { scale } = state.settings;
  const isGraded = grades.size > 0;
  const entry = numberEntry(state, onMistyped, {
    field: overrideField(id),
    label: speaker(state.locale)("decide.overrideValue"),
    value: override,
    ...(scale !== null
      ? onDeclared(state, scale)
      : isGraded
        ? onGrades(state, grades)
        : { least: Math.min(0, scores?.least ?? 0), most: Math.max(100, scores?.most ?? 100) }),
    onValue: (value) => change({ override: value, discussed: true }),
    onEmpty: () => change({ override: null }),
  });
  return isGraded ? { ...entry, hint: gradesInFigures(state, grades) } : entry;
}

/** On a scale of grades, nothing but their places. */
function onGrades(state: PaneState, grades: ScoreLook["grades"]) {
  const places = [...grades.keys()];
  return {
    ...{ least: Math.min(...places), most: Math.max(...places) },
    accepts: (score: number) => grades.has(score),
    refusal: speaker(state.locale)("decide.notAGrade", { grades: gradesInFigures(state, grades) }),
  };
}

// What figure each grade is typed as: "1 = D, 2 = C, 3 = B".
const gradesInFigures = ({ locale }: PaneState, grades: ScoreLook["grades"]): string =>
  [...grades]
    .sort(([a], [b]) => a - b)
    .map(([place, word]) => `${formatTyped(locale, place)} = ${word}`)
    .join(speaker(locale)("frame.list"));

/** On a declared scale, nothing but its own scores. */
function onDeclared({ locale }: PaneState, scale: PointScale) {
  const figure = (value: number): string => formatTyped(locale, value, 6);
  return {
    ...{ least: scale.lowest, most: scale.highest },
    accepts: (score: number) => isOnScale(scale, score),
    refusal: speaker(locale)("decide.notOnScale", {
      lowest: figure(scale.lowest),
      highest: figure(scale.highest),
      step: figure(scale.step),
    }),
  };
}

function reasonChoice(
  { locale }: PaneState,
  { reasonCode }: Decision,
  change: Change,
): NonNullable<DecisionEntryProps["reason"]> {
  const say = speaker(locale);
  const words = sheetWords(locale).reasonCodes;
  const codes = Object.entries(words).map(([value, label]) => ({ value, label }));
  const own =
    reasonCode !== null && !(reasonCode in words) ? [{ value: reasonCode, label: reasonCode }] : [];
  return {
    label: say("decide.reason"),
    value: reasonCode ?? "",
    options: [{ value: "", label: say("decide.reason.pick") }, ...codes, ...own],
    onChoose: (value) => change({ reasonCode: value === "" ? null : value }),
  };
}
