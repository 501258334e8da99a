import { normalUpper } from "../numeric/distributions/normalCdf";
import type { Dominance } from "./dominance";
import { strataDominance } from "./strataDominance";
import type { Stratum } from "./Stratum";

/** The stratified rank-sum test auditors know. */
export interface VanElteren {
  /** Positive when the back office ranks higher; 0 when everybody ties. */
  readonly z: number;
  /** Two-sided. */
  readonly p: number;
}

/**
 * Van Elteren's test, a companion: z = Σ(U − nm/2)/(N + 1) ÷ √Σ var(U)/(N + 1)², var(U) corrected for ties. It raises
 * false alarms when the sides differ in spread.
 *
 * @param strata Scores of both sides per stratum; those with one side take no part; not changed
 * @returns z and p
 * @throws {EngineError} "too-few" when no stratum has both sides, or "not-finite"
 * @see van Elteren (1960), Bull. Int. Stat. Inst. 37, 351–361; R coin::independence_test on rank/(N + 1) within blocks
 */
export function vanElteren(strata: readonly Stratum[]): VanElteren {
  return vanElterenOf(strataDominance("vanElteren", strata));
}

/**
 * The same from counts that are known already.
 *
 * @param strata Counts of the strata in which both sides are present
 * @returns z and p
 */
export function vanElterenOf(strata: readonly Dominance[]): VanElteren {
  let excess = 0;
  let variance = 0;
  for (const { n, m, greater, less, ties } of strata) {
    const people = n + m;
    excess += (greater - less) / 2 / (people + 1);
    const spread = people + 1 - ties / (people * (people - 1));
    variance += ((n * m) / 12) * (spread / (people + 1) ** 2);
  }
  const z = variance > 0 ? excess / Math.sqrt(variance) : 0;
  return { z, p: Math.min(1, 2 * normalUpper(Math.abs(z))) };
}
