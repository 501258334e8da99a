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
  const ascending = sorted(values);
  const { distinct, ranks } = tieRanks(ascending);
  const result = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) result[i] = ranks[indexOf(distinct, values[i]!)]!;
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

// Position of a value that is known to be there.
function indexOf(distinct: Float64Array, value: number): number {
  let low = 0;
  let high = distinct.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (distinct[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
