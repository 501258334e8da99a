import { tCdf } from "../numeric/distributions/tCdf";
import { tQuantile } from "../numeric/distributions/tQuantile";
import type { Dominance } from "./dominance";
import { asymptoticRankSumP } from "./mannWhitney";
import { scoreP, type ScoreEvidence } from "./scoreInterval";
import type { ThetaEvidence } from "./thetaEvidence";

/** With fewer people on the smaller side nothing is said about the sides. */
export const LEAST_FOR_VERDICT = 5;

/** Down to this p the score test stands alone: about the least p a rank test of 5 against 5 can have, 2/252. */
const UNCHECKED_P = 0.0075;

/** A smaller t never has such a p, whatever the degrees of freedom. */
const UNCHECKED_T = 2.67;

/** No p is taken to be smaller, lest it be 0. */
const LEAST_P = 1e-300;

/**
 * Evidence that does not promise more than ranks of so few people can keep. The variance of a handful of placements
 * can come out almost 0 by chance.
 *
 * From 5 people on the smaller side up, p does not fall below the least of .0075, the rank-sum test's p and the p of sides
 * that are wholly apart under the Birnbaum–Klose bound: the ratio is widened until the score test's p is that. The third
 * of them ends the guard by itself as people get more: it is .0003 at 20 a side and 1e-8 at 50. Sides that are wholly
 * apart have no variance of their own and have just that p, so that more separation is never less evidence. Decisions at
 * 5 % are those of the score test, but for sides wholly apart.
 *
 * With fewer than 5 the ratio is the bound itself, the largest there can be: no 95 % interval leaves 0 out.
 *
 * @param evidence Estimate, ratio and degrees of freedom
 * @param fewest People on the smaller side, summed over strata
 * @param rankSumP Two-sided p of the rank-sum test; asked for only when the score test's is small
 * @returns Evidence no surer than that given, unless the sides are wholly apart
 */
export function guarded<T extends ScoreEvidence>(
  evidence: T,
  fewest: number,
  rankSumP: () => number,
): T {
  if (fewest < LEAST_FOR_VERDICT) {
    const ratio = Math.max(evidence.ratio, 1 / fewest);
    return { ...evidence, ratio, df: Math.max(1, fewest - 1) };
  }
  const lead = 2 * evidence.theta - 1;
  const isApart = Math.abs(lead) === 1;
  if (!isApart && lead * lead < UNCHECKED_T * UNCHECKED_T * evidence.ratio) return evidence;
  const apartP = 2 * tCdf(-Math.sqrt(fewest), fewest - 1);
  const least = Math.max(LEAST_P, Math.min(UNCHECKED_P, apartP, rankSumP()));
  if (!isApart && scoreP(evidence) >= least) return evidence;
  const t = -tQuantile(least / 2, evidence.df);
  return { ...evidence, ratio: (lead / t) ** 2 };
}

/**
 * The same for two sides without strata. Sides that are wholly apart get the degrees of freedom of their nearest
 * neighbour, with one pair crossed: those of the bound, min(n, m) − 1, would make the interval too narrow at a given p.
 *
 * @param evidence Evidence of these sides
 * @param sides Counts of both sides
 * @returns Guarded evidence
 */
export function guardedSides(evidence: ThetaEvidence, sides: Dominance): ThetaEvidence {
  const { n, m, theta } = sides;
  const isApart = theta === 0 || theta === 1;
  const df = isApart ? Math.max(1, (4 * (n - 1) * (m - 1)) / (n + m - 2)) : evidence.df;
  return guarded({ ...evidence, df }, Math.min(n, m), () => asymptoticRankSumP(sides));
}
