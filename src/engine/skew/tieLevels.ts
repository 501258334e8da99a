/** How many of each side share each distinct value, from the smallest value up. */
export interface TieLevels {
  readonly sales: ArrayLike<number>;
  readonly backOffice: ArrayLike<number>;
  /** How many levels are in use; the arrays may be longer. */
  readonly count: number;
}

/**
 * Merges two ascending lists into counts per distinct value.
 *
 * @param sales n ascending numbers, compared exactly
 * @param backOffice m ascending numbers
 * @returns Counts per level; they sum to n and m
 */
export function tieLevels(sales: Float64Array, backOffice: Float64Array): TieLevels {
  const n = sales.length;
  const m = backOffice.length;
  const salesCounts = new Int32Array(n + m);
  const backOfficeCounts = new Int32Array(n + m);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < n && j < m) {
    const x = sales[i]!;
    const y = backOffice[j]!;
    if (x <= y) {
      const start = i;
      do i++;
      while (i < n && sales[i] === x);
      salesCounts[count] = i - start;
    }
    if (y <= x) {
      const start = j;
      do j++;
      while (j < m && backOffice[j] === y);
      backOfficeCounts[count] = j - start;
    }
    count++;
  }
  count = tail(sales, i, salesCounts, count);
  count = tail(backOffice, j, backOfficeCounts, count);
  return { sales: salesCounts, backOffice: backOfficeCounts, count };
}

// Counts what is left of one list once the other has ended.
function tail(values: Float64Array, from: number, counts: Int32Array, level: number): number {
  let count = level;
  for (let i = from; i < values.length; count++) {
    const start = i;
    do i++;
    while (i < values.length && values[i] === values[start]);
    counts[count] = i - start;
  }
  return count;
}
