import type { Dominance } from "./dominance";
import { unbiasedVariance } from "./thetaEvidence";

/** How many people a stratum's own variance must come from to count as much as the common one. */
const COMMON_WEIGHT = 10;

/** Least common factor: strata whose sides never overlap do not make a chance comparison certain. */
const LEAST_FACTOR = 0.25;

/**
 * Variance of θ in every stratum, steady enough to weigh strata by. A handful of people say little about
 * their own variance, and separated sides would give 0; so each is mixed with f·(N + 1)/(12nm), the variance
 * without a gap times a factor f common to all strata, by min(n, m) − 1 against 10.
 *
 * @param strata Counts of strata in which both sides are present
 * @returns Variances > 0, in order
 */
export function stratumVariances(strata: readonly Dominance[]): number[] {
  const known = strata.map((sides) => Math.max(0, unbiasedVariance(sides) ?? 0));
  const reference = strata.map(({ n, m }) => (n + m + 1) / (12 * n * m));
  let seen = 0;
  let expected = 0;
  strata.forEach(({ n, m }, i) => {
    const weight = Math.min(n, m) - 1;
    seen += (weight * known[i]!) / reference[i]!;
    expected += weight;
  });
  const factor = expected === 0 ? 1 : Math.max(LEAST_FACTOR, seen / expected);
  return strata.map(({ n, m }, i) => {
    const own = Math.min(n, m) - 1;
    return (own * known[i]! + COMMON_WEIGHT * factor * reference[i]!) / (own + COMMON_WEIGHT);
  });
}
