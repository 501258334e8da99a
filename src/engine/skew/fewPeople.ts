import { tQuantile } from "../numeric/distributions/tQuantile";
import type { Dominance } from "./dominance";
import { rankSumP } from "./mannWhitney";
import { scoreP, type ScoreEvidence } from "./scoreInterval";
import type { TieLevels } from "./tieLevels";

/** With fewer people on the smaller side nothing is said about the sides. */
export const LEAST_FOR_VERDICT = 5;

/** From so many people on the smaller side on the variance is known well enough to stand alone. */
export const STEADY_SIDE = 10;

/** An exact p that takes more additions is replaced by the asymptotic one. */
const QUICK = 2e6;

/** Up to so many people a p is remembered. */
const SMALL = 40;

/** t is not taken to be smaller: the interval is then all of [0, 1] but for a hair. */
const LEAST_T = 1e-3;

/**
 * Evidence that is no surer than the exact rank-sum test where a side has fewer than 10 people. The variance of a
 * handful of placements can come out almost 0 by chance; the number of ways in which people could have been dealt to
 * the sides cannot. The ratio is widened until the score test's p is the rank-sum test's, so that p, both intervals
 * and the verdict stay one object. Sides that are wholly apart have no variance of their own: they count as their
 * nearest neighbour, with one pair the other way round, which has about twice the p.
 *
 * @param evidence Estimate, ratio and degrees of freedom
 * @param sides Counts of both sides
 * @param levels The same people per distinct score
 * @returns The evidence itself from 10 people a side up
 */
export function steadied<T extends ScoreEvidence>(
  evidence: T,
  sides: Dominance,
  levels: TieLevels,
): T {
  if (Math.min(sides.n, sides.m) >= STEADY_SIDE) return evidence;
  const p = knownP(sides, levels);
  const isApart = evidence.theta === 0 || evidence.theta === 1;
  return isApart ? withP(evidence, Math.min(1, 2 * p)) : noSurerThan(evidence, p);
}

// Without ties p hangs on three whole numbers only, and thousands of small teams share them.
const untied = new Map<number, number>();

function knownP(sides: Dominance, levels: TieLevels): number {
  const { n, m, ties, greater, less } = sides;
  if (ties > 0 || n + m > SMALL) return rankSumP(sides, levels, QUICK).p;
  const key = (Math.min(n, m) * (SMALL + 1) + n + m) * SMALL * SMALL + Math.abs(greater - less);
  const known = untied.get(key) ?? rankSumP(sides, levels, QUICK).p;
  untied.set(key, known);
  return known;
}

/**
 * Evidence whose test has at least a given p.
 *
 * @param evidence Estimate, ratio and degrees of freedom
 * @param p From 0 to 1
 * @returns The evidence with the ratio that gives p, or as it is where its own p is larger
 */
export function noSurerThan<T extends ScoreEvidence>(evidence: T, p: number): T {
  return scoreP(evidence) >= p ? evidence : withP(evidence, p);
}

function withP<T extends ScoreEvidence>(evidence: T, p: number): T {
  const t = Math.max(LEAST_T, -tQuantile(p / 2, evidence.df));
  return { ...evidence, ratio: ((2 * evidence.theta - 1) / t) ** 2 };
}
