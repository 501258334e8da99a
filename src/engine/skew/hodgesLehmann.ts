import { normalQuantile } from "../numeric/distributions/normalQuantile";
import { held } from "../numeric/held";
import { bothSides } from "./bothSides";
import { pairSelector, type PairSelector } from "./pairSelection";
import { rankSumDistribution } from "./rankSumDistribution";
import { requireConfidence } from "./requireConfidence";
import { weightedLevels, type WeightedLevels } from "./weightedLevels";

/** How far apart the sides are, in points of the score. */
export interface Shift {
  /** Median of all differences back office − sales. */
  readonly shift: number;
  readonly lower: number;
  readonly upper: number;
}

/** Below this size of both sides, and without ties, the interval comes from the exact distribution of U. */
const EXACT_BELOW = 50;

/**
 * Hodges–Lehmann shift: the median of the nm differences back office − sales, with the interval of the
 * k-th smallest and k-th largest difference; k from the exact distribution of U when n, m < 50 and no two
 * people tie, else ⌊nm/2 − z·sd(U)⌋ (at least 1), sd(U) corrected for ties. With few distinct scores it is
 * often 0 while the gap is not: then count bands, not points.
 *
 * @param sales n ≥ 1 finite scores; quantised before comparison, not changed
 * @param backOffice m ≥ 1 finite scores on the same scale
 * @param confidence Share of such intervals that hold the true shift
 * @returns Finite numbers with lower ≤ shift ≤ upper, each a difference or the mean of two
 * @throws {EngineError} "empty", "not-finite" or "out-of-range"
 * @see Hodges & Lehmann (1963), Ann. Math. Stat. 34(2), 598–611; R wilcox.test(y, x, conf.int = TRUE)
 */
export function hodgesLehmann(
  sales: ArrayLike<number>,
  backOffice: ArrayLike<number>,
  confidence = 0.95,
): Shift {
  requireConfidence("hodgesLehmann", confidence);
  const sides = bothSides("hodgesLehmann", sales, backOffice);
  return shiftOfLevels(weightedLevels(sides.sales), weightedLevels(sides.backOffice), confidence);
}

/**
 * The same from distinct scores that are counted already.
 *
 * @param x Distinct sales scores with counts
 * @param y Distinct back-office scores with counts
 * @param confidence Share of such intervals that hold the true shift
 * @returns Shift and interval
 */
export function shiftOfLevels(x: WeightedLevels, y: WeightedLevels, confidence: number): Shift {
  const scale = overflowScale(x, y);
  const select = pairSelector(scaledDown(x, scale), scaledDown(y, scale));
  const pairs = peopleOf(x) * peopleOf(y);
  const rank = boundRank(x, y, (1 - confidence) / 2);
  return {
    shift: unscaled(medianOf(select, pairs), scale),
    lower: unscaled(select(rank), scale),
    upper: unscaled(select(pairs + 1 - rank), scale),
  };
}

/**
 * The shift alone, for callers that need no interval.
 *
 * @param sales n ≥ 1 finite scores; quantised before comparison, not changed
 * @param backOffice m ≥ 1 finite scores on the same scale
 * @returns Median of all differences back office − sales
 * @throws {EngineError} "empty" or "not-finite"
 */
export function hodgesLehmannShift(
  sales: ArrayLike<number>,
  backOffice: ArrayLike<number>,
): number {
  const sides = bothSides("hodgesLehmann", sales, backOffice);
  const x = weightedLevels(sides.sales);
  const y = weightedLevels(sides.backOffice);
  const scale = overflowScale(x, y);
  const select = pairSelector(scaledDown(x, scale), scaledDown(y, scale));
  return unscaled(medianOf(select, sales.length * backOffice.length), scale);
}

function medianOf(select: PairSelector, pairs: number): number {
  const low = select(Math.floor((pairs + 1) / 2));
  const high = pairs % 2 === 1 ? low : select(pairs / 2 + 1);
  return low + (high - low) / 2;
}

// A power of two changes no digit and keeps differences of the largest scores finite.
function overflowScale(x: WeightedLevels, y: WeightedLevels): number {
  const ends = [x, y].flatMap(({ values }) => [values[0]!, values[values.length - 1]!]);
  return Math.max(...ends.map(Math.abs)) > Number.MAX_VALUE / 4 ? 4 : 1;
}

function scaledDown(levels: WeightedLevels, scale: number): WeightedLevels {
  return scale === 1 ? levels : { ...levels, values: levels.values.map((value) => value / scale) };
}

function peopleOf({ below }: WeightedLevels): number {
  return below[below.length - 1]!;
}

function unscaled(value: number, scale: number): number {
  return held(value * scale);
}

// Rank of the difference at the lower end; the upper end has the same rank from above.
function boundRank(x: WeightedLevels, y: WeightedLevels, tail: number): number {
  const n = peopleOf(x);
  const m = peopleOf(y);
  const ties = tieSum(x, y);
  if (n < EXACT_BELOW && m < EXACT_BELOW && ties === 0) return exactRank(n, m, tail);
  const people = n + m;
  const correction = ties / (people * (people - 1));
  const sd = Math.sqrt(((n * m) / 12) * (people + 1 - correction));
  return Math.max(1, Math.floor((n * m) / 2 - normalQuantile(1 - tail) * sd));
}

// Smallest u with P(U ≤ u) ≥ tail, at least 1.
function exactRank(n: number, m: number, tail: number): number {
  const chances = rankSumDistribution(n, m);
  let total = chances[0]!;
  let u = 0;
  while (total < tail * (1 - 1e-12)) total += chances[++u]!;
  return Math.max(1, u);
}

// Σ over tie groups of t³ − t in the pooled sample.
function tieSum(x: WeightedLevels, y: WeightedLevels): number {
  let total = 0;
  let i = 0;
  let j = 0;
  while (i < x.values.length || j < y.values.length) {
    const a = i < x.values.length ? x.values[i]! : Infinity;
    const b = j < y.values.length ? y.values[j]! : Infinity;
    const tied = (a <= b ? x.counts[i++]! : 0) + (b <= a ? y.counts[j++]! : 0);
    total += tied * (tied * tied - 1);
  }
  return total;
}
