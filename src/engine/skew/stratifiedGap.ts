import type { GapMeasure } from "../analysis/Analysis";
import { DEFAULT_MARGIN, gapOf, requireMargin } from "./gapMeasure";
import { detectableGap } from "./minimumDetectableGap";
import { stratifiedEvidence } from "./stratifiedEvidence";
import { coverageOf } from "./stratifiedTheta";
import { strataDominance } from "./strataDominance";
import type { Stratum } from "./Stratum";

/** A gap measured within strata, and the share of people that could be compared so. */
export type StratifiedGap = GapMeasure & { readonly coverage: number };

/**
 * The gap compared like with like, with its intervals and verdict.
 *
 * @param strata Scores of both sides per stratum; not changed
 * @param margin Tolerated gap in percentile points, 0 to 50
 * @returns The measure over the people of strata that have both sides, and the coverage in (0, 1]
 * @throws {EngineError} "too-few" when no stratum has both sides; "not-finite"; "out-of-range"
 */
export function stratifiedGap(
  strata: readonly Stratum[],
  margin: number = DEFAULT_MARGIN,
): StratifiedGap {
  requireMargin("stratifiedGap", margin);
  const evidence = stratifiedEvidence(strataDominance("stratifiedGap", strata));
  const { sales, backOffice } = evidence;
  const minimumDetectable = detectableGap(evidence.nullVariance);
  return {
    ...gapOf(evidence, { sales, backOffice, minimumDetectable }, margin),
    coverage: coverageOf(evidence, strata),
  };
}
