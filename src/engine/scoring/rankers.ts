import { EngineError } from "../EngineError";
import { normalQuantile } from "../numeric/distributions/normalQuantile";
import { requireLength } from "../numeric/requireLength";
import { standingIn, type Standing } from "./Standing";
import type { Normaliser } from "./standardisers";

/** Upper edges of stanines 1 to 8 in percent below; a score on an edge belongs to the higher one. */
const STANINE_EDGES = [4, 11, 23, 40, 60, 77, 89, 96];

/**
 * Mid-rank percentile: (members below + half of those equal) ÷ n, which is (r − ½)/n for a member.
 *
 * @param reference n ≥ 2 finite scores
 * @returns The percentile of a score, 0 to 1
 * @throws {EngineError} "too-few"
 * @see Hazen; scipy.stats.percentileofscore(kind = "mean")
 */
export function percentileRanker(reference: ArrayLike<number>): Normaliser {
  requireLength("percentile", reference, 2);
  const standing = standingIn(reference);
  return (score) => doubledBelow(standing, score) / (2 * standing.n);
}

// Twice the mid-rank share, a whole number: members below counted 2, equal ones 1.
function doubledBelow(standing: Standing, score: number): number {
  const value = standing.quantised(score);
  return standing.below(value) + standing.upTo(value);
}

// Mid-rank of a score among the members, within 1 to n for one that is no member.
function midrankIn(standing: Standing, score: number): number {
  const rank = (doubledBelow(standing, score) + 1) / 2;
  return Math.min(standing.n, Math.max(1, rank));
}

/**
 * Mid-ranks from 1, ties sharing the mean of their ranks.
 *
 * @param reference n ≥ 1 finite scores
 * @returns The rank of a score, 1 to n
 * @throws {EngineError} "empty"
 */
export function midRanker(reference: ArrayLike<number>): Normaliser {
  requireLength("midrank", reference, 1);
  const standing = standingIn(reference);
  return (score) => midrankIn(standing, score);
}

/**
 * Normal score of a mid-rank r: Φ⁻¹((r − c)/(n − 2c + 1)). c is 3/8 for Blom, ½ Rankit, 1/3 Tukey, 0 van der Waerden.
 *
 * @param reference n ≥ 2 finite scores that differ
 * @param c From 0 to ½
 * @returns The normal score of a score
 * @throws {EngineError} "too-few" or "no-spread"
 * @see R qnorm((rank(x) − c)/(length(x) − 2·c + 1))
 */
export function normalScorer(reference: ArrayLike<number>, c = 0.375): Normaliser {
  requireLength("normal-score", reference, 2);
  const standing = standingIn(reference);
  const { n, ascending } = standing;
  if (ascending[0] === ascending[n - 1]) {
    throw new EngineError("no-spread", "normal-score requires scores that differ");
  }
  return (score) => normalQuantile((midrankIn(standing, score) - c) / (n - 2 * c + 1));
}

/**
 * Stanine: 1 to 9 by mid-rank percent, cut at 4, 11, 23, 40, 60, 77, 89 and 96.
 *
 * @param reference n ≥ 2 finite scores
 * @returns The stanine of a score
 * @throws {EngineError} "too-few"
 */
export function stanineRanker(reference: ArrayLike<number>): Normaliser {
  requireLength("stanine", reference, 2);
  const standing = standingIn(reference);
  // In whole numbers, so that a score exactly on an edge is there.
  return (score) => {
    const doubled = doubledBelow(standing, score);
    return 1 + STANINE_EDGES.filter((edge) => 50 * doubled >= edge * standing.n).length;
  };
}
