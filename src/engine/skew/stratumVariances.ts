/** People of both sides of a stratum, and the unbiased variance of its θ where there is one. */
export interface MeasuredStratum {
  readonly sales: number;
  readonly backOffice: number;
  readonly variance: number | null;
}

/** How many people a variance must come from to count as much as what it is mixed with. */
const STEADY = 10;

/**
 * Variance of θ in every stratum, steady enough to weigh strata by. A handful of people say little about
 * their own variance, and separated sides would give 0; so each is mixed with f·(N + 1)/(12nm), the variance
 * without a gap times a factor f common to all strata, by min(n, m) − 1 against 10. The factor itself starts
 * from 1 with the weight of 10 people.
 *
 * @param strata Strata in which both sides are present
 * @returns Variances > 0, in order
 */
export function stratumVariances(strata: readonly MeasuredStratum[]): number[] {
  let seen = STEADY;
  let expected = STEADY;
  for (const stratum of strata) {
    const weight = ownWeight(stratum);
    seen += (weight * known(stratum)) / reference(stratum);
    expected += weight;
  }
  const factor = seen / expected;
  return strata.map((stratum) => {
    const own = ownWeight(stratum);
    return (own * known(stratum) + STEADY * factor * reference(stratum)) / (own + STEADY);
  });
}

function ownWeight({ sales, backOffice }: MeasuredStratum): number {
  return Math.min(sales, backOffice) - 1;
}

function known({ variance }: MeasuredStratum): number {
  return Math.max(0, variance ?? 0);
}

// The variance of θ without a gap.
function reference({ sales, backOffice }: MeasuredStratum): number {
  return (sales + backOffice + 1) / (12 * sales * backOffice);
}
