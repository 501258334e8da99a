import { gapMeasure, standardDeviation, type Analysis, type GapMeasure } from "../../engine";
import type { Decision } from "../../workbook/sheets/Decision";
import { finalOf } from "../../workbook/sheets/finalOf";

/** What the decisions so far make of the scores. */
export interface Outcome {
  readonly gap: GapMeasure;
  /** Standard deviation of all scores, at the start and as decided. */
  readonly spread: { readonly before: number; readonly after: number };
  readonly up: number;
  readonly down: number;
}

let last: {
  analysis: Analysis;
  decisions: ReadonlyMap<string, Decision>;
  outcome: Outcome;
} | null = null;

/** The gap, the spread and the direction of the changes as decided so far; kept until something changes. */
export function outcomeOf(
  analysis: Analysis,
  decisions: ReadonlyMap<string, Decision>,
  margin: number,
): Outcome {
  if (last?.analysis === analysis && last.decisions === decisions) return last.outcome;
  const outcome = computed(analysis, decisions, margin);
  last = { analysis, decisions, outcome };
  return outcome;
}

function computed(
  { people, suggestions }: Analysis,
  decisions: ReadonlyMap<string, Decision>,
  margin: number,
): Outcome {
  const before = suggestions.map(({ original }) => original);
  const after = suggestions.map(({ id, original, suggested }) =>
    finalOf(decisions.get(id), original, suggested),
  );
  const of = (side: "sales" | "backOffice"): number[] =>
    after.filter((_, i) => people[i]?.side === side);
  return {
    gap: gapMeasure(of("sales"), of("backOffice"), margin),
    spread: { before: standardDeviation(before), after: standardDeviation(after) },
    up: after.filter((score, i) => score > before[i]!).length,
    down: after.filter((score, i) => score < before[i]!).length,
  };
}
