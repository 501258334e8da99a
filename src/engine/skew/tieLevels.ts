import type { BothSides } from "./bothSides";

/** How many of each side share each distinct value, from the smallest value up. */
export interface TieLevels {
  readonly sales: ArrayLike<number>;
  readonly backOffice: ArrayLike<number>;
  /** How many levels are in use; the arrays may be longer. */
  readonly count: number;
}

/** Room for the counts of two sides, to serve many merges. */
export interface LevelRoom {
  readonly sales: Int32Array;
  readonly backOffice: Int32Array;
}

/** Where in one list the two ascending sides are: sales from `start`, back office from `middle` to before `end`. */
export interface SideRange {
  readonly start: number;
  readonly middle: number;
  readonly end: number;
}

/**
 * Room for merges of up to so many people.
 *
 * @param people n + m
 * @returns Counts of both sides
 */
export function levelRoom(people: number): LevelRoom {
  return { sales: new Int32Array(people), backOffice: new Int32Array(people) };
}

/**
 * Counts per distinct value of two sides.
 *
 * @param sides Both sides, ascending
 * @returns Counts per level; they sum to n and m
 */
export function tieLevels(sides: BothSides): TieLevels {
  const { pooled, sales } = sides;
  const range = { start: 0, middle: sales.length, end: pooled.length };
  return mergedLevels(pooled, range, levelRoom(pooled.length));
}

/**
 * The same for two sides anywhere in a list, with the counts written into a room that is there already.
 *
 * @param values Numbers, ascending within each side, compared exactly
 * @param range Where the sides are
 * @param room Room for at least as many people; overwritten
 * @returns Counts per level in that room
 */
export function mergedLevels(values: Float64Array, range: SideRange, room: LevelRoom): TieLevels {
  const { middle, end } = range;
  const { sales, backOffice } = room;
  let count = 0;
  let i = range.start;
  let j = middle;
  while (i < middle || j < end) {
    const level = lower(i < middle ? values[i]! : Infinity, j < end ? values[j]! : Infinity);
    const fromSales = i;
    while (i < middle && values[i] === level) i++;
    const fromBackOffice = j;
    while (j < end && values[j] === level) j++;
    sales[count] = i - fromSales;
    backOffice[count] = j - fromBackOffice;
    count++;
  }
  return { sales, backOffice, count };
}

function lower(a: number, b: number): number {
  return a < b ? a : b;
}
