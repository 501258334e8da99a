import type { Dominance } from "./dominance";

/** An estimate of θ with what its score interval needs. */
export interface ThetaEvidence {
  readonly theta: number;
  /** Unbiased variance of θ; null where a side has one person. May be 0 or less in tiny samples. */
  readonly variance: number | null;
  /** Variance as a share of θ(1 − θ), at most the Birnbaum–Klose bound 1/min(n, m). */
  readonly ratio: number;
  readonly df: number;
}

/** Sums of squares that cancel to less than this share are nothing but rounding. */
const NOISE = 1e-13;

/**
 * Variance ratio and degrees of freedom of θ from the placements.
 *
 * v = (m²·vx + n²·vy − SS)/(nm(n − 1)(m − 1)), ratio = min(1/min(n, m), v/(θ(1 − θ))).
 *
 * @param sides Counts and sums of squares of two sides
 * @returns Evidence that is finite for every n, m ≥ 1
 * @see Cliff (1993); Birnbaum & Klose (1957), Ann. Math. Stat. 28(4), 932–945
 */
export function thetaEvidence(sides: Dominance): ThetaEvidence {
  const { n, m, theta } = sides;
  const fewest = Math.min(n, m);
  const variance = unbiasedVariance(sides);
  const spread = theta * (1 - theta);
  const bound = 1 / fewest;
  const ratio =
    variance === null || variance <= 0 || spread === 0 ? bound : Math.min(bound, variance / spread);
  return { theta, variance, ratio, df: satterthwaite(sides) ?? Math.max(1, fewest - 1) };
}

/**
 * Unbiased variance of θ with ties.
 *
 * @param sides Counts and sums of squares of two sides
 * @returns The variance, 0 or less in tiny samples; null where a side has one person
 * @see Cliff (1993), Psychol. Bull. 114(3), 494–509
 */
export function unbiasedVariance(sides: Dominance): number | null {
  const { n, m, salesSquares, backOfficeSquares, pairSquares } = sides;
  if (n < 2 || m < 2) return null;
  const placements = m * m * salesSquares + n * n * backOfficeSquares;
  const difference = placements - pairSquares;
  if (Math.abs(difference) <= NOISE * placements) return 0;
  return difference / (n * m * (n - 1) * (m - 1));
}

// Degrees of freedom of Brunner & Munzel; null when neither side's placements vary or one has a single person.
function satterthwaite(sides: Dominance): number | null {
  const { n, m } = sides;
  if (n < 2 || m < 2) return null;
  const x = sides.salesSquares / ((n - 1) * n);
  const y = sides.backOfficeSquares / ((m - 1) * m);
  if (x + y <= 0) return null;
  const share = x / (x + y);
  return 1 / ((share * share) / (n - 1) + ((1 - share) * (1 - share)) / (m - 1));
}
