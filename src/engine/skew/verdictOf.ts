import { requireInRange } from "../numeric/requireInRange";
import type { VerdictWord } from "../analysis/Analysis";

/** A gap with the two intervals the verdict is read from, all in one unit. */
export interface VerdictEvidence {
  readonly gap: number;
  /** 95 % interval. */
  readonly lower: number;
  readonly upper: number;
  /** 90 % interval: two one-sided tests at 5 %. */
  readonly lower90: number;
  readonly upper90: number;
}

/**
 * What the evidence allows to be said, in this order: material (the 95 % interval leaves 0 out and |gap| is
 * over the margin), none (the 90 % interval lies inside ±margin), negligible (0 is out, |gap| is not over the
 * margin), else inconclusive.
 *
 * @param evidence Gap and intervals
 * @param margin Tolerated gap, ≥ 0, in the unit of the gap
 * @returns One of four words
 * @throws {EngineError} "not-finite" or "out-of-range": a comparison with NaN would pass for an answer
 */
export function verdictOf(evidence: VerdictEvidence, margin: number): VerdictWord {
  const { gap, lower, upper, lower90, upper90 } = evidence;
  requireInRange("verdictOf", "margin", margin, 0);
  for (const figure of [gap, lower, upper, lower90, upper90]) {
    requireInRange("verdictOf", "every figure", figure, -Infinity);
  }
  const clear = lower > 0 || upper < 0;
  if (clear && Math.abs(gap) > margin) return "material";
  if (lower90 > -margin && upper90 < margin) return "none";
  return clear ? "negligible" : "inconclusive";
}
