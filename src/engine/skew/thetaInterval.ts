import { requireConfidence } from "./requireConfidence";
import { bothSides } from "./bothSides";
import { dominance } from "./dominance";
import { scoreInterval, scoreP } from "./scoreInterval";
import { thetaEvidence, type ThetaEvidence } from "./thetaEvidence";
import { tieLevels } from "./tieLevels";

/** θ with its score interval and the test that goes with it. */
export interface ThetaInterval extends ThetaEvidence {
  readonly lower: number;
  readonly upper: number;
  /** Two-sided p of θ = ½. */
  readonly p: number;
}

/**
 * Chance θ that a random back-office person outranks a random sales person, ties counting half, with the
 * score interval under the Birnbaum–Klose bound. It never leaves [0, 1] and exists for every n, m ≥ 1.
 *
 * @param sales n ≥ 1 finite scores, higher is better; quantised before comparison, not changed
 * @param backOffice m ≥ 1 finite scores on the same scale
 * @param confidence Share of such intervals that hold the true θ
 * @returns Estimate, interval, unbiased variance, degrees of freedom and p
 * @throws {EngineError} "empty", "not-finite" or "out-of-range"
 * @see Schüürhuis, Konietschke & Brunner (2025), Biom. J. (arXiv 2504.01796) for the idea; Cliff (1993) for the variance
 */
export function thetaInterval(
  sales: ArrayLike<number>,
  backOffice: ArrayLike<number>,
  confidence = 0.95,
): ThetaInterval {
  requireConfidence("thetaInterval", confidence);
  const sides = bothSides("thetaInterval", sales, backOffice);
  const evidence = thetaEvidence(dominance(tieLevels(sides)));
  const [lower, upper] = scoreInterval(evidence, confidence);
  return { ...evidence, lower, upper, p: scoreP(evidence) };
}
