import { tCdf } from "../numeric/distributions/tCdf";
import { tQuantile } from "../numeric/distributions/tQuantile";
import type { Dominance } from "./dominance";
import { asymptoticRankSumP } from "./mannWhitney";
import { scoreP, type ScoreEvidence } from "./scoreInterval";
import { thetaEvidence } from "./thetaEvidence";
import { vanElterenOf } from "./vanElteren";

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
 * From 5 people on the smaller side up, p does not fall below the least of .0075, the rank-sum test's p without its
 * correction for ties, and the p of sides that are wholly apart under the Birnbaum–Klose bound; over strata, whose people
 * can be dealt in fewer ways, never below the least p that dealing them at random can give, 2/ΠC(n + m, n). The ratio is
 * widened until the score test's p is that. The bound's p ends the guard by itself as people get more: it is .0003 at 20 a side and 1e-8 at 50. Sides that
 * are wholly apart have no variance of their own and have just that p, so that more separation is never less evidence,
 * and the degrees of freedom of their nearest neighbour, with one pair crossed: those of the bound would make the
 * interval too narrow at a given p. Decisions at 5 % are those of the score test, but for sides wholly apart.
 *
 * With fewer than 5 the ratio is the bound itself, the largest there can be: no 95 % interval leaves 0 out.
 *
 * @param evidence Estimate, ratio and degrees of freedom, pooled over the strata
 * @param strata Counts of the strata in which both sides are present; one for sides without strata
 * @returns Evidence no surer than that given, unless the sides are wholly apart
 */
export function guarded(evidence: ScoreEvidence, strata: readonly Dominance[]): ScoreEvidence {
  const fewest = strata.reduce((sum, { n, m }) => sum + Math.min(n, m), 0);
  if (fewest < LEAST_FOR_VERDICT) {
    const ratio = Math.max(evidence.ratio, 1 / fewest);
    return { theta: evidence.theta, ratio, df: Math.max(1, fewest - 1) };
  }
  const lead = 2 * evidence.theta - 1;
  const isApart = Math.abs(lead) === 1;
  if (!isApart && lead * lead < UNCHECKED_T * UNCHECKED_T * evidence.ratio) return evidence;
  const least = leastP(fewest, strata);
  if (!isApart && scoreP(evidence) >= least) return evidence;
  const df = isApart ? neighbourDf(strata) : evidence.df;
  const t = -tQuantile(least / 2, df);
  return { theta: evidence.theta, ratio: (lead / t) ** 2, df };
}

/**
 * The same for two sides without strata.
 *
 * @param sides Counts of both sides
 * @returns Guarded evidence of these sides
 */
export function guardedEvidence(sides: Dominance): ScoreEvidence {
  return guarded(thetaEvidence(sides), [sides]);
}

function leastP(fewest: number, strata: readonly Dominance[]): number {
  const apartP = 2 * tCdf(-Math.sqrt(fewest), fewest - 1);
  // With ties left out: the tail of the corrected normal is wrong by orders of magnitude where scores have few levels.
  const untied = strata.map((sides) => ({ ...sides, ties: 0 }));
  const isPooled = untied.length > 1;
  const rankSumP = isPooled ? vanElterenOf(untied).p : asymptoticRankSumP(untied[0]!);
  const least = Math.max(LEAST_P, Math.min(UNCHECKED_P, apartP, rankSumP));
  return isPooled ? Math.max(least, dealtP(strata)) : least;
}

// 2/ΠC(n + m, n): the chance of the two outermost of all ways to deal people to the sides within strata.
function dealtP(strata: readonly Dominance[]): number {
  let p = 2;
  for (const { n, m } of strata) {
    const [few, many] = [Math.min(n, m), Math.max(n, m)];
    for (let i = 1; i <= few && p > LEAST_P; i++) p *= i / (many + i);
  }
  return p;
}

function neighbourDf(strata: readonly Dominance[]): number {
  return strata.reduce(
    (sum, { n, m }) => sum + Math.max(1, (4 * (n - 1) * (m - 1)) / Math.max(1, n + m - 2)),
    0,
  );
}
