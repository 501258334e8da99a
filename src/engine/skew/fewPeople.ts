import { tCdf } from "../numeric/distributions/tCdf";
import { tQuantile } from "../numeric/distributions/tQuantile";
import type { Dominance } from "./dominance";
import { asymptoticRankSumP } from "./mannWhitney";
import { scoreP, type ScoreEvidence } from "./scoreInterval";
import { thetaEvidence } from "./thetaEvidence";

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
export function guarded(
  evidence: ScoreEvidence,
  fewest: number,
  rankSumP: () => number,
): ScoreEvidence {
  if (fewest < LEAST_FOR_VERDICT) {
    return boundOnly(evidence.theta, fewest, Math.max(evidence.ratio, 1 / fewest));
  }
  return isPlain(evidence) ? evidence : doubted(evidence, fewest, rankSumP());
}

/**
 * The same for two sides without strata. Sides that are wholly apart get the degrees of freedom of their nearest
 * neighbour, with one pair crossed: those of the bound, min(n, m) − 1, would make the interval too narrow at a given p.
 *
 * @param sides Counts of both sides
 * @returns Guarded evidence of these sides
 */
export function guardedEvidence(sides: Dominance): ScoreEvidence {
  const { n, m, theta } = sides;
  const fewest = Math.min(n, m);
  if (fewest < LEAST_FOR_VERDICT) return boundOnly(theta, fewest, 1 / fewest);
  const evidence = thetaEvidence(sides);
  if (isPlain(evidence)) return evidence;
  const df = isApart(evidence) ? (4 * (n - 1) * (m - 1)) / (n + m - 2) : evidence.df;
  return doubted({ ...evidence, df }, fewest, asymptoticRankSumP(sides));
}

function boundOnly(theta: number, fewest: number, ratio: number): ScoreEvidence {
  return { theta, ratio, df: Math.max(1, fewest - 1) };
}

function isApart({ theta }: ScoreEvidence): boolean {
  return theta === 0 || theta === 1;
}

// Whether nobody need doubt it: the sides overlap, and t is too small for a p that is checked.
function isPlain(evidence: ScoreEvidence): boolean {
  const lead = 2 * evidence.theta - 1;
  return lead * lead < UNCHECKED_T * UNCHECKED_T * evidence.ratio && !isApart(evidence);
}

function doubted(evidence: ScoreEvidence, fewest: number, rankSumP: number): ScoreEvidence {
  const apartP = 2 * tCdf(-Math.sqrt(fewest), fewest - 1);
  const least = Math.max(LEAST_P, Math.min(UNCHECKED_P, apartP, rankSumP));
  if (!isApart(evidence) && scoreP(evidence) >= least) return evidence;
  const t = -tQuantile(least / 2, evidence.df);
  return { ...evidence, ratio: ((2 * evidence.theta - 1) / t) ** 2 };
}
