import type { GapMeasure } from "../analysis/Analysis";
import { requireInRange } from "../numeric/requireInRange";
import { bothSides } from "./bothSides";
import { dominance, type Dominance } from "./dominance";
import { guardedEvidence, LEAST_FOR_VERDICT } from "./fewPeople";
import { detectableGap } from "./minimumDetectableGap";
import { scoreIntervalAt, scoreP, type ScoreEvidence } from "./scoreInterval";
import { tieLevels } from "./tieLevels";
import { tQuantileCurve } from "./tQuantileCurve";
import { verdictOf } from "./verdictOf";

/** Percentile points: the negligible bound of Romano et al. (2006), |delta| = 0.147. */
export const DEFAULT_MARGIN = 7.35;

/**
 * The gap between back office and sales in percentile points, 100·(θ − ½), with its intervals and verdict.
 * It equals the average mid-rank percentile of the back office less that of sales.
 *
 * Small p do not fall below what ranks of so few people can keep (see `guarded`); with fewer than 5 on a side the
 * verdict is inconclusive whatever the scores.
 *
 * @param sales n ≥ 1 finite scores, higher is better; not changed
 * @param backOffice m ≥ 1 finite scores on the same scale
 * @param margin Tolerated gap in percentile points, 0 to 50
 * @returns The measure; every number in it is finite
 * @throws {EngineError} "empty", "not-finite" or "out-of-range"
 */
export function gapMeasure(
  sales: ArrayLike<number>,
  backOffice: ArrayLike<number>,
  margin: number = DEFAULT_MARGIN,
): GapMeasure {
  requireMargin("gapMeasure", margin);
  return gapOfSides(dominance(tieLevels(bothSides("gapMeasure", sales, backOffice))), margin);
}

/**
 * The same from counts that are known already.
 *
 * @param counts Counts of both sides
 * @param margin Tolerated gap
 * @returns The measure
 */
export function gapOfSides(counts: Dominance, margin: number): GapMeasure {
  const { n, m } = counts;
  const size = { sales: n, backOffice: m, minimumDetectable: detectableGap((1 / n + 1 / m) / 12) };
  return gapOf(guardedEvidence(counts), size, margin);
}

/**
 * The measure from an estimate of θ, stratified or not.
 *
 * @param evidence Estimate, variance ratio, degrees of freedom
 * @param size People of each side, and the gap they could find
 * @param margin Tolerated gap in percentile points
 * @returns The measure
 */
export function gapOf(
  evidence: ScoreEvidence,
  size: Pick<GapMeasure, "sales" | "backOffice" | "minimumDetectable">,
  margin: number,
): GapMeasure {
  const [lower, upper] = bounds(evidence, 0);
  const [lower90, upper90] = bounds(evidence, 1);
  const gap = points(evidence.theta);
  return {
    sales: size.sales,
    backOffice: size.backOffice,
    superiority: evidence.theta,
    delta: 2 * evidence.theta - 1,
    gap,
    lower,
    upper,
    lower90,
    upper90,
    p: scoreP(evidence),
    verdict:
      Math.min(size.sales, size.backOffice) < LEAST_FOR_VERDICT
        ? "inconclusive"
        : verdictOf({ gap, lower, upper, lower90, upper90 }, margin),
    minimumDetectable: size.minimumDetectable,
  };
}

/**
 * Refuses a margin that is no number of percentile points.
 *
 * @param name Who asks
 * @param margin Tolerated gap
 * @throws {EngineError} "out-of-range" or "not-finite"
 */
export function requireMargin(name: string, margin: number): void {
  requireInRange(name, "margin", margin, 0, 50);
}

type Curve = (df: number) => number;

// Built at the first use: thousands of managers ask for the same two curves.
let curves: readonly [Curve, Curve] | null = null;

function bounds(evidence: ScoreEvidence, which: 0 | 1): readonly [number, number] {
  curves ??= [tQuantileCurve(0.975), tQuantileCurve(0.95)];
  const interval = scoreIntervalAt(evidence, curves[which](evidence.df));
  return [points(interval[0]), points(interval[1])];
}

// θ as a gap in percentile points.
function points(theta: number): number {
  return 50 * (2 * theta - 1);
}
