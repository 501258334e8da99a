/** Where everybody stands: 1 is best. */
export interface Standings {
  /** 1 + how many score higher; tied people share a rank, as Excel's RANK.EQ counts. */
  readonly rank: Int32Array;
  /** Mid-rank percentile, (mid-rank − ½)/n·100. */
  readonly percentile: Float64Array;
  /** Scores ascending. */
  readonly ascending: Float64Array;
}

/**
 * Ranks and percentiles by one sort and binary search.
 *
 * @param scores n ≥ 1 finite scores, compared exactly (quantise first); not changed
 * @returns Ranks in [1, n], percentiles strictly between 0 and 100
 */
export function standings(scores: Float64Array): Standings {
  const ascending = scores.slice().sort();
  const count = scores.length;
  const rank = new Int32Array(count);
  const percentile = new Float64Array(count);
  const endOfTie = new Int32Array(count);
  for (let start = 0; start < count;) {
    let end = start + 1;
    while (end < count && ascending[end] === ascending[start]) end++;
    endOfTie[start] = end;
    start = end;
  }
  for (let i = 0; i < count; i++) {
    const below = countBelow(ascending, scores[i]!);
    const notAbove = endOfTie[below]!;
    rank[i] = count - notAbove + 1;
    percentile[i] = (50 * (below + notAbove)) / count;
  }
  return { rank, percentile, ascending };
}

/**
 * How many scores are strictly below a value.
 *
 * @param ascending Ascending numbers
 * @param value The value
 * @returns A whole number from 0 to their count
 */
export function countBelow(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * How many scores are at most a value.
 *
 * @param ascending Ascending numbers
 * @param value The value
 * @returns A whole number from 0 to their count
 */
export function countNotAbove(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
