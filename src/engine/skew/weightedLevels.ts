/** Distinct values, ascending, with how many share each. */
export interface WeightedLevels {
  readonly values: Float64Array;
  readonly counts: Float64Array;
  /** People at the first k levels; one longer than the values. */
  readonly below: Float64Array;
}

/**
 * Distinct values of an ascending list.
 *
 * @param ascending n ≥ 1 numbers, compared exactly
 * @returns Values, their counts and running totals
 */
export function weightedLevels(ascending: Float64Array): WeightedLevels {
  const values = new Float64Array(ascending.length);
  const below = new Float64Array(ascending.length + 1);
  let count = 0;
  for (let start = 0; start < ascending.length; count++) {
    let end = start + 1;
    while (end < ascending.length && ascending[end] === ascending[start]) end++;
    values[count] = ascending[start]!;
    below[count + 1] = end;
    start = end;
  }
  const counts = new Float64Array(count);
  for (let k = 0; k < count; k++) counts[k] = below[k + 1]! - below[k]!;
  return { values: values.subarray(0, count), counts, below: below.subarray(0, count + 1) };
}
