import type { WaterfallStep } from "../../engine";
import { filled } from "../words/sheetWords";
import type { SheetWords } from "../words/en";
import { isDiscussed } from "./feedbackTables";
import type { MeetingRecord } from "./MeetingRecord";
import type { Outcome } from "./Outcome";

/** A cause is worth a word from this share of people on. */
const WORTH = 0.05;
/** Changes that all go one way are worth a question from this many on. */
const LOPSIDED = 3;
/** Discussed suggestions from which their acceptance says something, and the share below which it does. */
const ENOUGH = 5;
const HALF = 0.5;

/** What the next cycle could do better, each with the figure it rests on. */
export function feedbackHints(
  outcomes: readonly Outcome[],
  meeting: MeetingRecord,
  { feedback: { advice: hint } }: SheetWords,
): string[] {
  const moved = (steps: readonly WaterfallStep[]): number =>
    outcomes.filter(({ suggestion }) => steps.some((step) => suggestion.steps[step] !== 0)).length;
  const changes = outcomes.filter(({ decision }) => (decision?.decision ?? "keep") !== "keep");
  const because = (code: string): number =>
    changes.filter(({ decision }) => decision?.reasonCode === code).length;
  const worth = (text: string, count: number, least = WORTH * outcomes.length): string[] =>
    count > 0 && count >= least ? [filled(text, { count: String(count) })] : [];
  const ups = changes.filter(({ final, suggestion }) => final > suggestion.original).length;
  const downs = changes.filter(({ final, suggestion }) => final < suggestion.original).length;
  const oneSided = ups + downs >= LOPSIDED && (ups === 0 || downs === 0);
  const found = [
    ...worth(hint.market, moved(["market"])),
    ...worth(hint.weights, moved(["weights"])),
    ...worth(hint.leniency, moved(["leniency"])),
    ...worth(hint.residual, moved(["shift", "shape"])),
    ...overruled(outcomes, hint.overruled),
    ...worth(hint.contribution, because("contribution"), 1),
    ...worth(hint.data, because("data"), 1),
    ...worth(hint.exception, because("exception"), 1),
    ...(meeting.market.word === "rejected" ? [hint.rejected] : []),
    ...(oneSided ? [filled(hint.oneSided, { count: String(ups + downs) })] : []),
  ];
  return found.length > 0 ? found : [hint.none];
}

function overruled(outcomes: readonly Outcome[], text: string): string[] {
  const discussed = outcomes.filter(
    (one) => isDiscussed(one) && one.suggestion.suggested !== one.suggestion.original,
  );
  const accepted = discussed.filter(({ decision }) => decision?.decision === "accept").length;
  return discussed.length >= ENOUGH && accepted < HALF * discussed.length
    ? [filled(text, { discussed: String(discussed.length), accepted: String(accepted) })]
    : [];
}
