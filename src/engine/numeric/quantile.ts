import { requireFinite } from "./requireFinite";
import { requireInRange } from "./requireInRange";
import { sorted } from "./sorted";

/** Hyndman & Fan's number: 5 is Hazen's (maps), 6 Excel's PERCENTILE.EXC, 7 Excel's PERCENTILE.INC. */
export type QuantileType = 5 | 6 | 7;

/** What is added to p·(n + 1 − 2a) for the 1-based position, per type. */
const OFFSET: Record<QuantileType, number> = { 5: 0.5, 6: 0, 7: 1 };

/**
 * Quantile of sorted values by linear interpolation at position a + p(n + 1 − 2a).
 *
 * @param sortedValues n ≥ 1 finite numbers, ascending
 * @param p Share below, from 0 to 1
 * @param type Which definition of the position
 * @returns A number between the smallest and the largest value
 * @throws {EngineError} "empty", "not-finite" or "out-of-range"
 * @see Hyndman & Fan (1996), Am. Stat. 50(4), 361–365; R quantile(type =)
 */
export function quantile(
  sortedValues: ArrayLike<number>,
  p: number,
  type: QuantileType = 7,
): number {
  requireFinite("quantile", sortedValues);
  requireInRange("quantile", "p", p, 0, 1);
  return quantileAt(sortedValues, p, type);
}

/**
 * The same without looking at the arguments, for loops over values known to be sorted and finite.
 *
 * @param ascending n ≥ 1 finite numbers, ascending
 * @param p Share below, from 0 to 1
 * @param type Which definition of the position
 * @returns A number between the smallest and the largest value
 */
export function quantileAt(ascending: ArrayLike<number>, p: number, type: QuantileType): number {
  const last = ascending.length - 1;
  const offset = OFFSET[type];
  const position = offset + p * (ascending.length + 1 - 2 * offset) - 1;
  // A position that is whole but for rounding must not reach for its neighbour.
  const nearest = Math.round(position);
  const exact = Math.abs(position - nearest) < 1e-12 * ascending.length ? nearest : position;
  const below = Math.min(last, Math.max(0, Math.floor(exact)));
  const low = ascending[below]!;
  const high = ascending[Math.min(last, below + 1)]!;
  const part = Math.min(1, Math.max(0, exact - below));
  if (part === 0 || low === high) return low;
  return low * (1 - part) + high * part;
}

/**
 * The middle value, or the mean of the two middle ones.
 *
 * @param values n ≥ 1 finite numbers in any order; not changed
 * @returns A finite number
 * @throws {EngineError} "empty" or "not-finite"
 */
export function median(values: ArrayLike<number>): number {
  requireFinite("median", values);
  return quantileAt(sorted(values), 0.5, 7);
}
