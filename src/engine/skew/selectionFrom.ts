/** Gives the smallest value at which the weights of all values up to it reach a total. */
export type Selection = (total: number) => number;

/**
 * Prepares a weighted list for selections.
 *
 * @param values n ≥ 1 finite numbers in any order; not changed
 * @param weights n positive whole numbers
 * @returns Function from a total, 1 to the sum of the weights, to one of the values
 */
export function selectionFrom(values: Float64Array, weights: Float64Array): Selection {
  const ascending = Float64Array.from(values).sort();
  if (weights.every((weight) => weight === 1)) return (total) => ascending[total - 1]!;
  const reached = new Float64Array(ascending.length);
  for (let i = 0; i < values.length; i++) {
    const at = firstReaching(ascending, values[i]!);
    reached[at]! += weights[i]!;
  }
  for (let k = 1; k < reached.length; k++) reached[k]! += reached[k - 1]!;
  return (total) => ascending[firstReaching(reached, total)]!;
}

// First position of an ascending list whose value is not below a target; the last one if all are below.
function firstReaching(ascending: Float64Array, target: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < target) low = middle + 1;
    else high = middle;
  }
  return low;
}
