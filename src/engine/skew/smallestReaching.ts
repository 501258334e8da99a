/**
 * The smallest of some values at which the weights of all values up to it reach a total.
 *
 * @param values n ≥ 1 finite numbers in any order; not changed
 * @param weights n positive whole numbers
 * @param total A number from 1 to the sum of the weights
 * @returns One of the values
 */
export function smallestReaching(
  values: Float64Array,
  weights: Float64Array,
  total: number,
): number {
  const ascending = Float64Array.from(values).sort();
  if (weights.every((weight) => weight === 1)) return ascending[total - 1]!;
  const share = new Float64Array(ascending.length);
  for (let i = 0; i < values.length; i++) share[positionIn(ascending, values[i]!)]! += weights[i]!;
  let reached = 0;
  let k = 0;
  while (k < ascending.length - 1 && (reached += share[k]!) < total) k++;
  return ascending[k]!;
}

// First position of a value known to be there.
function positionIn(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
