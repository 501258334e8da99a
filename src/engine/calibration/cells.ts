import { foldLabel } from "../people/foldLabel";
import type { Side } from "../people/Person";

/** Positions of the people of one like-with-like cell, each side ascending by score. */
export interface Cell {
  readonly sales: Int32Array;
  readonly backOffice: Int32Array;
}

/** The cells in which people are compared, and those who belong to none. */
export interface Cells {
  readonly cells: readonly Cell[];
  /** People of either side without a stratum label: compared with nobody. */
  readonly unplaced: Cell | null;
}

/**
 * Splits people by stratum and side, ascending by score; equal scores in source order.
 *
 * @param scores n finite scores
 * @param sides Per person the side; people of neither side (null) are left out
 * @param strata Per person the stratum, or null to compare everybody; labels are compared folded
 * @returns Cells in order of first appearance
 */
export function cellsOf(
  scores: ArrayLike<number>,
  sides: readonly (Side | null)[],
  strata: readonly (string | null)[] | null,
): Cells {
  const cellOf = strata === null ? null : cellNumbers(strata);
  const lists = new Map<number, { sales: number[]; backOffice: number[] }>();
  for (let i = 0; i < sides.length; i++) {
    const side = sides[i];
    if (side === null || side === undefined) continue;
    const number = cellOf === null ? 0 : cellOf[i]!;
    let list = lists.get(number);
    if (list === undefined) lists.set(number, (list = { sales: [], backOffice: [] }));
    list[side].push(i);
  }
  const cells: Cell[] = [];
  let unplaced: Cell | null = null;
  for (const [number, { sales, backOffice }] of lists) {
    const cell = { sales: ascending(sales, scores), backOffice: ascending(backOffice, scores) };
    if (number === -1) unplaced = cell;
    else cells.push(cell);
  }
  return { cells, unplaced };
}

function cellNumbers(strata: readonly (string | null)[]): Int32Array {
  const byText = new Map<string, number>();
  const byFold = new Map<string, number>();
  return Int32Array.from(strata, (text) => {
    if (text === null) return -1;
    let number = byText.get(text);
    if (number === undefined) {
      const fold = foldLabel(text);
      number = fold === "" ? -1 : (byFold.get(fold) ?? byFold.size);
      if (number >= 0) byFold.set(fold, number);
      byText.set(text, number);
    }
    return number;
  });
}

/**
 * Positions in ascending order of score, by sorting the scores as typed numbers and looking each one up:
 * a fraction of a sort with a comparison function.
 *
 * @param positions Positions in `scores`, ascending
 * @param scores Finite scores
 * @returns The positions, stably sorted
 */
export function ascending(positions: ArrayLike<number>, scores: ArrayLike<number>): Int32Array {
  const values = new Float64Array(positions.length);
  for (let k = 0; k < values.length; k++) values[k] = scores[positions[k]!]! + 0;
  values.sort();
  const taken = new Int32Array(values.length);
  const order = new Int32Array(values.length);
  for (let k = 0; k < values.length; k++) {
    const at = positions[k]!;
    const start = firstAtLeast(values, scores[at]! + 0);
    order[start + taken[start]!++] = at;
  }
  return order;
}

function firstAtLeast(values: Float64Array, score: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < score) low = middle + 1;
    else high = middle;
  }
  return low;
}
