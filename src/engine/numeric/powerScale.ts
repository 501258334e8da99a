/**
 * A power of two to divide by, so that squares neither overflow nor vanish.
 *
 * @param values n ≥ 1 finite numbers
 * @returns 1 for everyday magnitudes (1e-100 to 1e100), else a power of two near the largest magnitude
 */
export function powerScale(values: ArrayLike<number>): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (size > largest) largest = size;
  }
  if (largest === 0 || (largest > 1e-100 && largest < 1e100)) return 1;
  return 2 ** Math.max(-1022, Math.min(1023, Math.ceil(Math.log2(largest)) + 1));
}

/**
 * The values divided by a scale.
 *
 * @param values n ≥ 1 finite numbers; not changed
 * @param scale A power of two
 * @returns The values themselves when the scale is 1
 */
export function scaled(values: ArrayLike<number>, scale: number): ArrayLike<number> {
  return scale === 1 ? values : Float64Array.from(values, (value) => value / scale);
}
