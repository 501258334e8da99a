import { tCdf } from "../numeric/distributions/tCdf";
import { tQuantile } from "../numeric/distributions/tQuantile";

/** What a score interval is made from: an estimate in [0, 1], its variance ratio and degrees of freedom. */
export interface ScoreEvidence {
  readonly theta: number;
  readonly ratio: number;
  readonly df: number;
}

/**
 * Wilson's form of the interval: all θ₀ with (θ − θ₀)² ≤ t²·ratio·θ₀(1 − θ₀).
 *
 * k = t²·ratio; centre (θ + k/2)/(1 + k); half-width √(k(θ(1 − θ) + k/4))/(1 + k).
 *
 * @param evidence Estimate, ratio > 0, degrees of freedom ≥ 1
 * @param confidence Share of intervals that hold θ, between 0 and 1
 * @returns Lower and upper end, within [0, 1], around the estimate
 */
export function scoreInterval(
  evidence: ScoreEvidence,
  confidence: number,
): readonly [number, number] {
  return scoreIntervalAt(evidence, tQuantile((1 + confidence) / 2, evidence.df));
}

/**
 * The same from a t quantile that is known already.
 *
 * @param evidence Estimate and ratio > 0
 * @param t Quantile of Student's t at the evidence's degrees of freedom
 * @returns Lower and upper end, within [0, 1], around the estimate
 */
export function scoreIntervalAt(evidence: ScoreEvidence, t: number): readonly [number, number] {
  const { theta, ratio } = evidence;
  const k = t * t * ratio;
  const centre = (theta + k / 2) / (1 + k);
  const half = Math.sqrt(k * (theta * (1 - theta) + k / 4)) / (1 + k);
  const lower = theta === 0 ? 0 : Math.min(theta, Math.max(0, centre - half));
  const upper = theta === 1 ? 1 : Math.max(theta, Math.min(1, centre + half));
  return [lower, upper];
}

/**
 * Two-sided p of the test the interval inverts: the confidence at which ½ just leaves it.
 *
 * @param evidence Estimate, ratio > 0, degrees of freedom ≥ 1
 * @returns p in [0, 1], 0 only where no double is small enough; below 1 − confidence exactly when ½ is outside the interval
 */
export function scoreP(evidence: ScoreEvidence): number {
  const t = Math.abs(2 * evidence.theta - 1) / Math.sqrt(evidence.ratio);
  return t === 0 ? 1 : 2 * tCdf(-t, evidence.df);
}
