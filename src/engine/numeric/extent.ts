/** The smallest and the largest value, and whether every value is a whole number a double holds exactly. */
export interface Extent {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/**
 * Smallest and largest of some numbers in one pass.
 *
 * @param values n ≥ 1 finite numbers
 * @returns Both, and whether all are safe integers
 */
export function extent(values: ArrayLike<number>): Extent {
  let min = Infinity;
  let max = -Infinity;
  let whole = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < min) min = value;
    if (value > max) max = value;
    if (whole && Math.floor(value) !== value) whole = false;
  }
  whole &&= Math.max(Math.abs(min), Math.abs(max)) <= Number.MAX_SAFE_INTEGER;
  return { min, max, whole };
}
