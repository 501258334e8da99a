/** The people of one side within one cell, from the lowest score up, with where they may go. */
export interface SideChain {
  /** Positions in the list of people. */
  readonly index: Int32Array;
  /** Score each one starts from, ascending. */
  readonly base: Float64Array;
  /** Score a full calibration aims at, non-decreasing. */
  readonly target: Float64Array;
  /** The part of the way that is one shift for everybody in the cell. */
  readonly shift: number;
  /** Bounds holding the base, or null where nobody is held back. */
  readonly lower: Float64Array | null;
  readonly upper: Float64Array | null;
  readonly moves: boolean;
}

/** Bounds per person, in the list's order. */
export interface PersonBounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

/**
 * Puts people in the order a calibration keeps: by score, and tied people by how far their bounds let them go.
 *
 * @param index Positions of the people, ascending by `base`; reordered inside ties
 * @param base Score per position in the list
 * @param target Target per place of `index`, equal for tied people
 * @param bounds Bounds per position in the list, or null
 */
export function orderTies(
  index: Int32Array,
  base: Float64Array,
  target: Float64Array,
  bounds: PersonBounds,
): void {
  const reach = (person: number, goal: number): number =>
    Math.max(bounds.lower[person]!, Math.min(bounds.upper[person]!, goal));
  for (let start = 0; start < index.length;) {
    let end = start + 1;
    while (end < index.length && base[index[end]!] === base[index[start]!]) end++;
    if (end - start > 1) {
      const goal = target[start]!;
      const tied = index.subarray(start, end);
      tied.sort((a, b) => reach(a, goal) - reach(b, goal) || a - b);
    }
    start = end;
  }
}
