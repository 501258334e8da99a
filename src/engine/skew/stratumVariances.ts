import type { Dominance } from "./dominance";
import { unbiasedVariance } from "./thetaEvidence";

/** How many people a variance must come from to count as much as what it is mixed with. */
const STEADY = 10;

/**
 * Variance of θ in every stratum, steady enough to weigh strata by. A handful of people say little about
 * their own variance, and separated sides would give 0; so each is mixed with f·(N + 1)/(12nm), the variance
 * without a gap times a factor f common to all strata, by min(n, m) − 1 against 10. The factor itself starts
 * from 1 with the weight of 10 people.
 *
 * @param strata Counts of strata in which both sides are present
 * @returns Variances > 0, in order
 */
export function stratumVariances(strata: readonly Dominance[]): number[] {
  const known = strata.map((sides) => Math.max(0, unbiasedVariance(sides) ?? 0));
  const reference = strata.map(({ n, m }) => (n + m + 1) / (12 * n * m));
  let seen = STEADY;
  let expected = STEADY;
  strata.forEach(({ n, m }, i) => {
    const weight = Math.min(n, m) - 1;
    seen += (weight * known[i]!) / reference[i]!;
    expected += weight;
  });
  const factor = seen / expected;
  return strata.map(({ n, m }, i) => {
    const own = Math.min(n, m) - 1;
    return (own * known[i]! + STEADY * factor * reference[i]!) / (own + STEADY);
  });
}
