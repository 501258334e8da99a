/**
 * The values from smallest to largest.
 *
 * @param values n ≥ 0 finite numbers; not changed
 * @returns A new ascending array, −0 before 0
 */
export function sorted(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}
