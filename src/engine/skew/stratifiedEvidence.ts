import type { Dominance } from "./dominance";
import { thetaEvidence, type ThetaEvidence } from "./thetaEvidence";

/** A θ pooled over strata, and who took part. */
export interface StratifiedEvidence extends ThetaEvidence {
  /** People compared on each side: those in strata where both sides are present. */
  readonly sales: number;
  readonly backOffice: number;
  /** Strata compared. */
  readonly strata: number;
  /** Variance the estimate would have if there were no gap. */
  readonly nullVariance: number;
}

/** Least value of θ(1 − θ) that a stratum too small for its own variance is given. */
const LEAST_SPREAD = 0.05;

/** What one stratum adds: its size, weight, estimate and variances. */
interface Part {
  readonly sides: Dominance;
  readonly own: ThetaEvidence;
  readonly weight: number;
}

/**
 * θ over strata with van Elteren's weights w = nm/(N + 1): θ = Σwθ/Σw, V = Σ(w/W)²v. A stratum with one person
 * on a side has no variance of its own and is given max(θ(1 − θ), .05)/min(n, m) at the pooled θ. Degrees of
 * freedom by Satterthwaite over all strata and sides, at least 1. A single stratum is the plain comparison.
 *
 * @param strata Counts of the strata in which both sides are present, at least one
 * @returns Pooled evidence, finite
 * @see van Elteren (1960), Bull. Int. Stat. Inst. 37, 351–361
 */
export function stratifiedEvidence(strata: readonly Dominance[]): StratifiedEvidence {
  const parts = strata.map((sides) => ({
    sides,
    own: thetaEvidence(sides),
    weight: (sides.n * sides.m) / (sides.n + sides.m + 1),
  }));
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  const theta = pooledTheta(parts, total);
  const size = {
    sales: strata.reduce((sum, { n }) => sum + n, 0),
    backOffice: strata.reduce((sum, { m }) => sum + m, 0),
    strata: strata.length,
    nullVariance: parts.reduce(
      (sum, { sides: { n, m }, weight }) =>
        sum + (weight / total) ** 2 * ((n + m + 1) / (12 * n * m)),
      0,
    ),
  };
  const only = parts.length === 1 ? parts[0]! : null;
  if (only !== null) return { ...only.own, ...size };
  const spread = theta * (1 - theta);
  const { variance, squares } = pooledVariance(parts, total, spread);
  const fewest = strata.reduce((sum, { n, m }) => sum + Math.min(n, m), 0);
  if (variance <= 0 || spread <= 0) {
    return { theta, variance, ratio: 1 / fewest, df: Math.max(1, fewest - 1), ...size };
  }
  const df = Math.max(1, (variance * variance) / squares);
  return { theta, variance, ratio: variance / spread, df, ...size };
}

// Σwθ/Σw from whole wins, so that strata without any gap give exactly ½.
function pooledTheta(parts: readonly Part[], total: number): number {
  let excess = 0;
  for (const { sides, weight } of parts) {
    excess += (weight * (sides.greater - sides.less)) / (sides.n * sides.m);
  }
  return Math.min(1, Math.max(0, 0.5 + excess / total / 2));
}

function pooledVariance(
  parts: readonly Part[],
  total: number,
  spread: number,
): { variance: number; squares: number } {
  let variance = 0;
  let squares = 0;
  for (const { sides, own, weight } of parts) {
    const { n, m } = sides;
    const share = (weight / total) ** 2;
    if (own.variance === null) {
      const given = (share * Math.max(spread, LEAST_SPREAD)) / Math.min(n, m);
      variance += given;
      squares += (given * given) / Math.max(1, Math.max(n, m) - 1);
    } else {
      variance += share * own.variance;
      squares +=
        sideSquare(share * sides.salesSquares, n) + sideSquare(share * sides.backOfficeSquares, m);
    }
  }
  return { variance, squares };
}

// c²/d of one side, c = weighted variance of its mean placement, d = its degrees of freedom.
function sideSquare(weightedSquares: number, people: number): number {
  const c = weightedSquares / ((people - 1) * people);
  return (c * c) / (people - 1);
}
