import type { Person } from "../people/Person";
import type { Suggestion, WaterfallStep } from "./Analysis";
import type { LeverStage } from "./leverStages";
import type { MeasurementError } from "./measurementError";
import { moveSteps } from "./moveSteps";
import type { Residual } from "./residual";
import { rankIntervals } from "./rankIntervals";
import { standings } from "./standings";

/** What the suggestions are made from. */
export interface SuggestionRequest {
  readonly people: readonly Person[];
  readonly protectedIds: ReadonlySet<string>;
  readonly original: Float64Array;
  readonly stages: readonly LeverStage[];
  readonly residual: Residual;
  readonly error: MeasurementError;
}

/** Steps that can be a reason: rounding never is. */
const REASONS: readonly WaterfallStep[] = [
  "market",
  "weights",
  "leniency",
  "shift",
  "shape",
  "limits",
];

/**
 * One suggestion per person; grade and flags are filled in by whoever knows the grade lines.
 *
 * @param request People, scores and the way they took
 * @returns Suggestions in the order of people
 */
export function suggestionsOf(request: SuggestionRequest): Suggestion[] {
  const { people, original, residual, error } = request;
  const before = standings(original);
  const after = standings(residual.final);
  const ranks = rankIntervals(residual.final, error.points);
  return people.map((person, i) => {
    const suggested = residual.final[i] === original[i] ? person.score! : residual.final[i]!;
    const steps = moveSteps(i, original, request.stages, residual);
    return {
      id: person.id,
      original: person.score!,
      suggested,
      steps,
      originalRank: before.rank[i]!,
      suggestedRank: after.rank[i]!,
      originalPercentile: before.percentile[i]!,
      suggestedPercentile: after.percentile[i]!,
      rankInterval: ranks[i]!,
      grade: null,
      reason: reasonOf(person, suggested, steps, request.protectedIds),
      flags: [],
    };
  });
}

function reasonOf(
  person: Person,
  suggested: number,
  steps: Readonly<Record<WaterfallStep, number>>,
  protectedIds: ReadonlySet<string>,
): Suggestion["reason"] {
  if (person.side === null) return "not-compared";
  if (protectedIds.has(person.id)) return "protected";
  if (suggested === person.score) return "unchanged";
  let reason: WaterfallStep = "rounding";
  let largest = 0;
  for (const name of REASONS) {
    const size = Math.abs(steps[name]);
    // What limits take away explains a move only when nothing else does.
    if (size > largest && (name !== "limits" || largest === 0)) {
      reason = name;
      largest = size;
    }
  }
  return reason;
}
