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
  const values: number[] = [];
  const below: number[] = [];
  for (let i = 0; i < ascending.length; i++) {
    if (i > 0 && ascending[i] === ascending[i - 1]) continue;
    values.push(ascending[i]!);
    below.push(i);
  }
  below.push(ascending.length);
  const levelOf = Int32Array.from(clean, (value) => positionOf(values, value));
  return { levelOf, below: Float64Array.from(below) };
}

function positionOf(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
