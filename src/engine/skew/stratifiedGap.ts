import type { GapMeasure } from "../analysis/Analysis";
import { guarded } from "./fewPeople";
import { DEFAULT_MARGIN, gapMeasure, gapOf, requireMargin } from "./gapMeasure";
import { detectableGap } from "./minimumDetectableGap";
import { stratifiedEvidence } from "./stratifiedEvidence";
import { coverageOf } from "./stratifiedTheta";
import { strataDominance } from "./strataDominance";
import type { Stratum } from "./Stratum";

/** A gap measured within strata, and the share of people that could be compared so. */
export type StratifiedGap = GapMeasure & { readonly coverage: number };

/**
 * The gap compared like with like, with its intervals and verdict. Small p are held to van Elteren's test where people
 * are few (see `guarded`); with fewer than 5 on a side in all strata together the verdict is inconclusive.
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
  const counts = strataDominance("stratifiedGap", strata);
  const evidence = stratifiedEvidence(counts);
  const coverage = coverageOf(evidence, strata);
  if (counts.length === 1) {
    const { sales, backOffice } = strata.find(hasBothSides)!;
    return { ...gapMeasure(sales, backOffice, margin), coverage };
  }
  const { sales, backOffice } = evidence;
  const size = { sales, backOffice, minimumDetectable: detectableGap(evidence.nullVariance) };
  return { ...gapOf(guarded(evidence, counts), size, margin), coverage };
}

function hasBothSides({ sales, backOffice }: Stratum): boolean {
  return sales.length > 0 && backOffice.length > 0;
}
