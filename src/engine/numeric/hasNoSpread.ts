import { extent } from "./extent";
import { requireFinite } from "./requireFinite";

/**
 * Whether all values are equal but for rounding noise: max − min ≤ 1e-12 · max|x|.
 * Whole numbers carry no noise, so they are equal only when they are the same.
 * A standard deviation of 0 is no such test: three times 0.1 has a computed one of 1.7e-17.
 *
 * @param values n ≥ 1 finite numbers
 * @returns True when every statistic that divides by a spread must be refused
 * @throws {EngineError} "empty" or "not-finite"
 */
export function hasNoSpread(values: ArrayLike<number>): boolean {
  requireFinite("hasNoSpread", values);
  const { min, max, whole } = extent(values);
  if (whole) return min === max;
  return max - min <= 1e-12 * Math.max(Math.abs(min), Math.abs(max));
}
