/**
 * Mid-rank share of another group below each value: (number lower + ½·number equal)/size.
 *
 * @param values k finite numbers, compared exactly; not changed
 * @param others Ascending numbers, at least one
 * @returns k shares in [0, 1], in the order of the values
 */
export function placements(values: ArrayLike<number>, others: Float64Array): Float64Array {
  return Float64Array.from(values, (value) => {
    const lower = countBelow(others, (other) => other < value);
    const notHigher = countBelow(others, (other) => other <= value);
    return (lower + notHigher) / (2 * others.length);
  });
}

// How many at the start of the list pass a test that all earlier ones pass as well.
function countBelow(ascending: Float64Array, passes: (value: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(ascending[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low;
}
