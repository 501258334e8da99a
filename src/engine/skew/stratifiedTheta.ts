import { requireConfidence } from "./requireConfidence";
import { scoreInterval, scoreP } from "./scoreInterval";
import { stratifiedEvidence, type StratifiedEvidence } from "./stratifiedEvidence";
import { strataDominance } from "./strataDominance";
import type { Stratum } from "./Stratum";

/** A stratified θ with its interval, test and reach. */
export interface StratifiedTheta extends StratifiedEvidence {
  readonly lower: number;
  readonly upper: number;
  /** Two-sided p of θ = ½. */
  readonly p: number;
  /** Share of all people who are in strata where both sides are present, in (0, 1]. */
  readonly coverage: number;
}

/**
 * θ compared like with like: people meet only people of their own stratum (see `stratifiedEvidence` for the formula).
 * Strata with one side only have no weight and lower the coverage.
 *
 * @param strata Scores of both sides per stratum; not changed
 * @param confidence Share of such intervals that hold the true θ
 * @returns Estimate, interval, p and coverage
 * @throws {EngineError} "too-few" when no stratum has both sides; "not-finite"; "out-of-range"
 */
export function stratifiedTheta(strata: readonly Stratum[], confidence = 0.95): StratifiedTheta {
  requireConfidence("stratifiedTheta", confidence);
  const evidence = stratifiedEvidence(strataDominance("stratifiedTheta", strata));
  const [lower, upper] = scoreInterval(evidence, confidence);
  return { ...evidence, lower, upper, p: scoreP(evidence), coverage: coverageOf(evidence, strata) };
}

/**
 * Share of people who were compared.
 *
 * @param evidence Who took part
 * @param strata Everybody
 * @returns A number in (0, 1]
 */
export function coverageOf(
  evidence: Pick<StratifiedEvidence, "sales" | "backOffice">,
  strata: readonly Stratum[],
): number {
  const people = strata.reduce((sum, one) => sum + one.sales.length + one.backOffice.length, 0);
  return (evidence.sales + evidence.backOffice) / people;
}
