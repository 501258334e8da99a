import { normalQuantile } from "../numeric/distributions/normalQuantile";
import { requireInRange } from "../numeric/requireInRange";

/** The largest gap there is, in percentile points: every person of one side above every one of the other. */
const LARGEST_GAP = 50;

/**
 * Smallest gap that a comparison of this size finds with the given power:
 * 50·2(z₁₋α/₂ + z_power)/√(12·N·c(1 − c)), c = n/N.
 *
 * @param n People in sales, ≥ 1
 * @param m People in the back office, ≥ 1
 * @param alpha Two-sided false-alarm share
 * @param power Share of such comparisons that find it
 * @returns Percentile points, at most 50: then not even complete separation is found reliably
 * @throws {EngineError} "out-of-range" or "not-finite"
 * @see Noether (1987), J. Am. Stat. Assoc. 82(398), 645–647
 */
export function minimumDetectableGap(n: number, m: number, alpha = 0.05, power = 0.8): number {
  requireInRange("minimumDetectableGap", "n", n, 1);
  requireInRange("minimumDetectableGap", "m", m, 1);
  requireInRange("minimumDetectableGap", "alpha", alpha, 1e-12, 0.5);
  requireInRange("minimumDetectableGap", "power", power, 0.5, 1 - 1e-12);
  const z = normalQuantile(1 - alpha / 2) + normalQuantile(power);
  return detectableGap((1 / n + 1 / m) / 12, z);
}

/** For a two-sided test at 5 % and a power of 80 %: z₀.₉₇₅ + z₀.₈. */
const USUAL_Z = normalQuantile(0.975) + normalQuantile(0.8);

/**
 * The same from the variance of θ when there is no gap.
 *
 * @param nullVariance Variance of the estimate of θ without a gap
 * @param z How many standard errors from 0 the gap must be
 * @returns Percentile points in [0, 50]
 */
export function detectableGap(nullVariance: number, z: number = USUAL_Z): number {
  return Math.min(LARGEST_GAP, 100 * z * Math.sqrt(nullVariance));
}
