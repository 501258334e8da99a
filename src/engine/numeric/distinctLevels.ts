import { sortedDoubles } from "./sortDoubles";

/** Everybody's place among the distinct values, lowest first. */
export interface DistinctLevels {
  /** The distinct values, ascending. */
  readonly values: Float64Array;
  /** How many are below the k-th distinct value; one longer than there are values. */
  readonly below: Int32Array;
  /** Per person the number of the distinct value. */
  readonly levelOf: Int32Array;
}

/**
 * Numbers the distinct values from 0 and counts them.
 *
 * @param values n ≥ 1 finite numbers, compared exactly (quantise first); not changed
 * @returns Distinct values, running counts and the level of each value, in order
 */
export function distinctLevels(values: Float64Array): DistinctLevels {
  const ascending = sortedDoubles(values);
  const below = new Int32Array(ascending.length + 1);
  let count = 0;
  for (let i = 1; i < ascending.length; i++) {
    if (ascending[i] === ascending[count]) continue;
    below[++count] = i;
    ascending[count] = ascending[i]!;
  }
  below[++count] = ascending.length;
  const distinct = ascending.subarray(0, count);
  return {
    values: distinct,
    below: below.subarray(0, count + 1),
    levelOf: placesIn(distinct, values),
  };
}

// Position of every value among the distinct ones. The span is cut into equal slices, two to a distinct value, which
// leaves next to nothing to search; where it has no useful slices, all values are in one and the search is a plain one.
function placesIn(distinct: Float64Array, values: Float64Array): Int32Array {
  const places = new Int32Array(values.length);
  const { starts, scale } = slicesOf(distinct);
  const least = distinct[0]!;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const slice = ((value - least) * scale) | 0;
    let low = starts[slice]!;
    let high = starts[slice + 1]! - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (distinct[middle]! < value) low = middle + 1;
      else high = middle;
    }
    places[i] = low;
  }
  return places;
}

// The first distinct value in each slice.
function slicesOf(distinct: Float64Array): { starts: Int32Array; scale: number } {
  const count = distinct.length;
  const slices = Math.min(1 << 20, 2 * count);
  const span = distinct[count - 1]! - distinct[0]!;
  const even = (slices - 1) / span;
  const scale = Number.isFinite(span) && Number.isFinite(even) ? even : 0;
  const starts = new Int32Array(slices + 1).fill(count);
  for (let i = count - 1; i >= 0; i--) starts[((distinct[i]! - distinct[0]!) * scale) | 0] = i;
  for (let slice = slices - 1; slice >= 0; slice--) {
    if (starts[slice]! > starts[slice + 1]!) starts[slice] = starts[slice + 1]!;
  }
  return { starts, scale };
}
