import { EngineError } from "../EngineError";
import { normalQuantile } from "../numeric/distributions/normalQuantile";
import { held } from "../numeric/held";
import { median } from "../numeric/quantile";
import { requireFinite } from "../numeric/requireFinite";
import { requireSameLength } from "../numeric/requireSameLength";
import { sorted } from "../numeric/sorted";
import { requireConfidence } from "./requireConfidence";

/** A straight line that a few wild units cannot bend. */
export interface TheilSen {
  /** Median of the slopes between all pairs of units. */
  readonly slope: number;
  readonly intercept: number;
  readonly lower: number;
  readonly upper: number;
}

/** Units with different x that a slope needs. */
const FEWEST_UNITS = 5;

/** Units, not people: all pairs of them are looked at. */
const MOST_UNITS = 2000;

/**
 * Theil–Sen slope, as of the gap of units on their market index, with Sen's interval.
 *
 * @param x k ≥ 5 finite numbers that are not all the same, at most 2,000
 * @param y k finite numbers
 * @param confidence Of the interval
 * @returns Slope with its interval, and the intercept median(y) − slope·median(x)
 * @throws {EngineError} "too-few", "too-large", "no-spread", "empty", "not-finite", "length-mismatch", "out-of-range"
 * @see Sen (1968), J. Am. Stat. Assoc. 63(324), 1379–1389; scipy.stats.theilslopes
 */
export function theilSen(x: ArrayLike<number>, y: ArrayLike<number>, confidence = 0.95): TheilSen {
  requireConfidence("theilSen", confidence);
  requireFinite("theilSen (x)", x);
  requireSameLength("theilSen", { x: x.length }, { y: y.length });
  requireFinite("theilSen (y)", y);
  if (x.length < FEWEST_UNITS) {
    throw new EngineError("too-few", `theilSen requires at least ${FEWEST_UNITS} units`);
  }
  if (x.length > MOST_UNITS) {
    throw new EngineError("too-large", `theilSen takes at most ${MOST_UNITS} units`);
  }
  const slopes = pairSlopes(x, y);
  const spread = normalQuantile((1 + confidence) / 2) * kendallSd(x, y);
  const last = slopes.length - 1;
  const low = Math.max(0, Math.min(last, Math.round((slopes.length - spread) / 2) - 1));
  const high = Math.max(0, Math.min(last, Math.round((slopes.length + spread) / 2)));
  const slope = median(slopes);
  const intercept = held(median(y) - held(slope * median(x)));
  return { slope, intercept, lower: slopes[low]!, upper: slopes[high]! };
}

function pairSlopes(x: ArrayLike<number>, y: ArrayLike<number>): Float64Array {
  const slopes: number[] = [];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      if (x[i] === x[j]) continue;
      slopes.push(held(held(y[i]! - y[j]!) / held(x[i]! - x[j]!)));
    }
  }
  if (slopes.length > 0) return sorted(slopes);
  throw new EngineError("no-spread", "theilSen requires units that differ in x");
}

function kendallSd(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const term = (k: number): number => k * (k - 1) * (2 * k + 5);
  const ties = (values: ArrayLike<number>): number => {
    const counts = new Map<number, number>();
    for (const value of Array.from(values)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts.values()].reduce((sum, count) => sum + term(count), 0);
  };
  return Math.sqrt(Math.max(0, term(x.length) - ties(x) - ties(y)) / 18);
}
