import { EngineError } from "../EngineError";

/** What decides who gets the units left over. */
export interface RoundingOrder {
  /** Larger first among equal remainders. */
  readonly weights: ArrayLike<number>;
  /** Earlier by code point first among equal weights; by position where there are none. */
  readonly ids?: readonly string[] | undefined;
}

/** Remainders nearer than this are equal: what is left of them is rounding noise. */
const SAME = 1e9;

/**
 * Whole numbers with a given sum, each the floor of an exact amount or one more: the largest remainders get the units
 * left over, then the larger weight, then the earlier id or position (Hamilton's method).
 *
 * @param exact n amounts ≥ 0 whose sum is the total but for rounding
 * @param total A whole number
 * @param order What breaks ties
 * @returns n whole numbers that sum to the total; a larger weight with the larger amount never gets less
 * @throws {EngineError} "too-large" when the amounts are nowhere near the total
 */
export function roundToTotal(
  exact: Float64Array,
  total: number,
  order: RoundingOrder,
): Float64Array {
  const result = new Float64Array(exact.length);
  const remainders = new Float64Array(exact.length);
  let left = total;
  for (let i = 0; i < exact.length; i++) {
    const floor = Math.floor(exact[i]! * (1 + 2e-16) + 1e-10);
    result[i] = floor;
    remainders[i] = Math.max(0, Math.round((exact[i]! - floor) * SAME));
    left -= floor;
  }
  if (!(Math.abs(left) <= 2 * exact.length + 2)) {
    throw new EngineError("too-large", "the weights are too far apart to share the total by them");
  }
  for (; left < 0; left++) takeOne(result, remainders);
  while (left > 0) {
    const round = Math.min(left, exact.length);
    for (const i of largest(remainders, round, order)) result[i]! += 1;
    left -= round;
  }
  return result;
}

// A floor that grace lifted too high gives its unit back: the smallest remainder, the later one of two.
function takeOne(result: Float64Array, remainders: Float64Array): void {
  let lowest = -1;
  for (let i = 0; i < result.length; i++) {
    if (result[i]! > 0 && (lowest < 0 || remainders[i]! <= remainders[lowest]!)) lowest = i;
  }
  result[lowest]! -= 1;
  remainders[lowest] = SAME;
}

// Positions of the k largest remainders, by typed sorts: a comparator over 100,000 people takes ten times as long.
function largest(remainders: Float64Array, k: number, { weights, ids }: RoundingOrder): number[] {
  const byRemainder = cut(indices(remainders.length), (i) => remainders[i]!, k);
  const byWeight = cut(byRemainder.tied, (i) => weights[i]!, k - byRemainder.chosen.length);
  const missing = k - byRemainder.chosen.length - byWeight.chosen.length;
  const tied = ids
    ? byWeight.tied.sort((a, b) => codePointOrder(ids[a]!, ids[b]!) || a - b)
    : byWeight.tied;
  return [...byRemainder.chosen, ...byWeight.chosen, ...tied.slice(0, missing)];
}

function indices(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}

function codePointOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// Those surely among the k with the largest key, and those tied for the last places.
function cut(
  candidates: readonly number[],
  key: (i: number) => number,
  k: number,
): { chosen: number[]; tied: number[] } {
  if (k <= 0) return { chosen: [], tied: [] };
  const keys = Float64Array.from(candidates, key).sort();
  const edge = keys[keys.length - k]!;
  return {
    chosen: candidates.filter((i) => key(i) > edge),
    tied: candidates.filter((i) => key(i) === edge),
  };
}
