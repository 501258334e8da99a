import { sortByBits } from "./sortByBits";

/** More values than this are dealt over more memory than is near at hand; sorting by bits is quicker then. */
const MOST = 1 << 18;

/** Places moved per value after which the values are taken to lie too unevenly for slices. */
const PATIENCE = 8;

/**
 * Sorts finite doubles in place, smallest first. The span is cut into as many equal slices as there are values, the
 * values are dealt into their slices by a counting sort, and an insertion sort puts right what is left within slices:
 * next to nothing for scores. Where values lie so unevenly that it is much, and for very many values, they are sorted by
 * their bits.
 *
 * @param values n ≥ 0 finite numbers; changed. −0 comes before 0
 * @returns The same array
 * @see Dobosiewicz (1978), Inf. Process. Lett. 7(1), 1–6, for sorting by slices
 */
export function sortDoubles(values: Float64Array): Float64Array {
  return sortedInto(values, values.slice());
}

/**
 * The same into a new array.
 *
 * @param values n ≥ 0 finite numbers; not changed
 * @returns The values, smallest first
 */
export function sortedDoubles(values: Float64Array): Float64Array {
  return sortedInto(new Float64Array(values.length), values);
}

function sortedInto(into: Float64Array, values: Float64Array): Float64Array {
  if (values.length <= MOST && dealtIntoSlices(into, values)) {
    return insertionSorted(into) ? zerosInOrder(into) : sortByBits(into);
  }
  into.set(values);
  return sortByBits(into);
}

// False, with nothing dealt, where the span has no useful slices.
function dealtIntoSlices(into: Float64Array, values: Float64Array): boolean {
  const count = values.length;
  let min = Infinity;
  let max = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const scale = (count - 1) / (max - min);
  if (!(scale > 0 && scale < Infinity)) return false;
  const starts = new Int32Array(count + 1);
  for (let i = 0; i < count; i++) starts[(((values[i]! - min) * scale) | 0) + 1]!++;
  for (let slice = 0; slice < count; slice++) starts[slice + 1]! += starts[slice]!;
  for (let i = 0; i < count; i++) {
    const value = values[i]!;
    into[starts[((value - min) * scale) | 0]!++] = value;
  }
  return true;
}

// False when it was given up.
function insertionSorted(values: Float64Array): boolean {
  let left = PATIENCE * values.length;
  for (let i = 1; i < values.length; i++) {
    const value = values[i]!;
    let j = i;
    for (; j > 0 && values[j - 1]! > value; j--) values[j] = values[j - 1]!;
    if (j === i) continue;
    values[j] = value;
    left -= i - j;
    if (left < 0) return false;
  }
  return true;
}

// The two zeros compare as equal and are left in any order by the slices.
function zerosInOrder(values: Float64Array): Float64Array {
  if (values[0]! > 0 || values[values.length - 1]! < 0) return values;
  const from = values.findIndex((value) => value >= 0);
  let to = from;
  let negative = 0;
  for (; to < values.length && values[to] === 0; to++) if (Object.is(values[to], -0)) negative++;
  values.fill(-0, from, from + negative);
  values.fill(0, from + negative, to);
  return values;
}
