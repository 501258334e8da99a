import { quantiserOf } from "../numeric/quantise";
import { sorted } from "../numeric/sorted";

/** Where values stand among a population, by whole counts. */
export interface Standing {
  readonly n: number;
  readonly ascending: Float64Array;
  /** The value as it is compared with the population. */
  readonly quantised: (value: number) => number;
  /** How many of the population are below and how many equal to an already quantised value. */
  readonly below: (value: number) => number;
  readonly upTo: (value: number) => number;
}

/**
 * Prepares a population for looking values up in it.
 *
 * @param population n ≥ 1 finite numbers; not changed
 * @returns Counts by binary search, O(log n) each
 */
export function standingIn(population: ArrayLike<number>): Standing {
  const quantised = quantiserOf(population);
  const ascending = sorted(Float64Array.from(population, quantised));
  return {
    n: ascending.length,
    ascending,
    quantised,
    below: (value) => firstWhere(ascending, (other) => other >= value),
    upTo: (value) => firstWhere(ascending, (other) => other > value),
  };
}

function firstWhere(ascending: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ascending[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
