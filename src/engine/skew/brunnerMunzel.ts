import { EngineError } from "../EngineError";
import { tCdf } from "../numeric/distributions/tCdf";
import { bothSides } from "./bothSides";
import { dominance } from "./dominance";
import { thetaEvidence } from "./thetaEvidence";
import { tieLevels } from "./tieLevels";

/** Brunner and Munzel's test of θ = ½, which does not assume equal spreads. */
export interface BrunnerMunzel {
  readonly theta: number;
  readonly t: number;
  readonly df: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Brunner–Munzel test, a companion: t = (θ − ½)/√(vx/(n(n − 1)) + vy/(m(m − 1))) with Satterthwaite's degrees of
 * freedom. It is liberal in small groups, and has no answer when the sides do not overlap.
 *
 * @param sales n ≥ 2 finite scores; quantised before comparison, not changed
 * @param backOffice m ≥ 2 finite scores on the same scale
 * @returns t positive when the back office ranks higher, degrees of freedom and p
 * @throws {EngineError} "too-few", "no-spread", "empty" or "not-finite"
 * @see Brunner & Munzel (2000), Biom. J. 42(1), 17–25; scipy.stats.brunnermunzel(sales, backOffice)
 */
export function brunnerMunzel(
  sales: ArrayLike<number>,
  backOffice: ArrayLike<number>,
): BrunnerMunzel {
  const sides = bothSides("brunnerMunzel", sales, backOffice);
  const counts = dominance(tieLevels(sides));
  const { n, m, salesSquares, backOfficeSquares } = counts;
  if (n < 2 || m < 2) {
    throw new EngineError("too-few", "brunnerMunzel requires at least two people on each side");
  }
  const variance = salesSquares / (n * (n - 1)) + backOfficeSquares / (m * (m - 1));
  if (variance <= 0) {
    throw new EngineError("no-spread", "brunnerMunzel requires sides that overlap and differ");
  }
  const { theta, df } = thetaEvidence(counts);
  const t = (theta - 0.5) / Math.sqrt(variance);
  return { theta, t, df, p: Math.min(1, 2 * tCdf(-Math.abs(t), df)) };
}
