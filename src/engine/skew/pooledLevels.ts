import { quantise } from "../numeric/quantise";
import { sorted } from "../numeric/sorted";

/** Everybody's place among the distinct scores, lowest first. */
export interface PooledLevels {
  /** Per person the number of the distinct score. */
  readonly levelOf: Int32Array;
  /** People below the k-th distinct score; one longer than there are scores. */
  readonly below: Float64Array;
}

/**
 * Distinct scores of everybody, counted.
 *
 * @param scores N ≥ 1 finite scores; quantised before comparison, not changed
 * @returns Level per person and running counts
 */
export function pooledLevels(scores: ArrayLike<number>): PooledLevels {
  const clean = quantise(scores);
  const ascending = sorted(clean);
  const values = new Float64Array(ascending.length);
  const below = new Float64Array(ascending.length + 1);
  let count = 0;
  for (let i = 0; i < ascending.length; i++) {
    if (i > 0 && ascending[i] === ascending[i - 1]) continue;
    values[count] = ascending[i]!;
    below[count++] = i;
  }
  below[count] = ascending.length;
  const levelOf = new Int32Array(clean.length);
  for (let i = 0; i < clean.length; i++) levelOf[i] = positionOf(values, count, clean[i]!);
  return { levelOf, below: below.subarray(0, count + 1) };
}

function positionOf(values: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
