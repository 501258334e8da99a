import { requireFinite } from "./requireFinite";
import { sorted } from "./sorted";

/**
 * Ranks from 1, tied values sharing the mean of their ranks.
 *
 * @param values n ≥ 1 finite numbers, compared exactly (quantise first); not changed
 * @returns n ranks in [1, n], multiples of ½, summing to n(n + 1)/2
 * @throws {EngineError} "empty" or "not-finite"
 * @see R rank(ties.method = "average")
 */
export function midranks(values: ArrayLike<number>): Float64Array {
  requireFinite("midranks", values);
  const { distinct, ranks } = tieRanks(sorted(values));
  const result = new Float64Array(values.length);
  const { starts, scale } = buckets(distinct);
  const least = distinct[0]!;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const bucket = ((value - least) * scale) | 0;
    let low = starts[bucket]!;
    let high = starts[bucket + 1]! - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (distinct[middle]! < value) low = middle + 1;
      else high = middle;
    }
    result[i] = ranks[low]!;
  }
  return result;
}

// Every distinct value and the mid-rank of its tie group.
function tieRanks(ascending: Float64Array): { distinct: Float64Array; ranks: Float64Array } {
  const distinct = new Float64Array(ascending.length);
  const ranks = new Float64Array(ascending.length);
  let count = 0;
  for (let start = 0; start < ascending.length; count++) {
    let end = start + 1;
    while (end < ascending.length && ascending[end] === ascending[start]) end++;
    distinct[count] = ascending[start]!;
    ranks[count] = (start + end + 1) / 2;
    start = end;
  }
  return { distinct: distinct.subarray(0, count), ranks: ranks.subarray(0, count) };
}

// Equal slices of the number line and the first distinct value in each: two slices to a value leave next to nothing
// to search. Where the span has no useful slices, all values are in one and the search is a plain one.
function buckets(distinct: Float64Array): { starts: Int32Array; scale: number } {
  const count = distinct.length;
  const slices = Math.min(1 << 20, 2 * count);
  const span = distinct[count - 1]! - distinct[0]!;
  const even = (slices - 1) / span;
  const scale = Number.isFinite(span) && Number.isFinite(even) ? even : 0;
  const starts = new Int32Array(slices + 1).fill(count);
  for (let i = count - 1; i >= 0; i--) starts[((distinct[i]! - distinct[0]!) * scale) | 0] = i;
  for (let slice = slices - 1; slice >= 0; slice--) {
    if (starts[slice]! > starts[slice + 1]!) starts[slice] = starts[slice + 1]!;
  }
  return { starts, scale };
}
