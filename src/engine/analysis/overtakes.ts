import { ascending } from "../calibration/cells";

/**
 * Pairs of people whose order turns round: one was strictly below the other and is strictly above afterwards.
 *
 * @param before n finite scores; not changed
 * @param after n finite scores of the same people
 * @returns A whole number from 0 to n(n − 1)/2
 * @see Knight (1966), J. Am. Stat. Assoc. 61(314), 436–439, for counting by merging
 */
export function overtakes(before: ArrayLike<number>, after: ArrayLike<number>): number {
  const order = ascending(
    Int32Array.from({ length: before.length }, (_, i) => i),
    before,
  );
  const values = Float64Array.from(order, (i) => after[i]!);
  // People who were tied have no order that could turn round.
  for (let start = 0; start < order.length;) {
    let end = start + 1;
    while (end < order.length && before[order[end]!] === before[order[start]!]) end++;
    if (end - start > 1) values.subarray(start, end).sort();
    start = end;
  }
  return inversions(values);
}

// Pairs out of order, by merge sort from the bottom up; the values are sorted on the way.
function inversions(values: Float64Array): number {
  let from = values;
  let to: Float64Array = new Float64Array(values.length);
  let count = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length);
      const end = Math.min(start + 2 * width, values.length);
      let i = start;
      let j = middle;
      for (let k = start; k < end; k++) {
        if (i < middle && (j >= end || from[i]! <= from[j]!)) to[k] = from[i++]!;
        else {
          count += middle - i;
          to[k] = from[j++]!;
        }
      }
    }
    [from, to] = [to, from];
  }
  return count;
}
