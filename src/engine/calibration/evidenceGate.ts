import type { GapMeasure, NoSuggestionReason } from "../analysis/Analysis";

/** With fewer people on the smaller side no map beats noise. */
const LEAST_PEOPLE = 10;

/**
 * Why the evidence does not carry a suggestion, or null when it does: at least 10 people on each side
 * and a gap that is both clear and over the margin.
 *
 * @param measure The declared primary gap before the residual map
 * @returns The reason, or null
 */
export function evidenceGate(
  measure: GapMeasure,
): Exclude<NoSuggestionReason, "infeasible"> | null {
  if (Math.min(measure.sales, measure.backOffice) < LEAST_PEOPLE) return "too-few";
  switch (measure.verdict) {
    case "material":
      return null;
    case "inconclusive":
      return "inconclusive";
    case "none":
    case "negligible":
      return "within-tolerance";
  }
}
