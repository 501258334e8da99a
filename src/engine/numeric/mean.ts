import { powerScale, scaled } from "./powerScale";
import { requireFinite } from "./requireFinite";
import { compensatedSum } from "./sum";

/**
 * Arithmetic mean: Σx / n, the sum by Neumaier's method.
 *
 * @param values n ≥ 1 finite numbers
 * @returns A finite number between the smallest and the largest value
 * @throws {EngineError} "empty" or "not-finite"
 * @see R mean(); NIST StRD univariate sets agree to 15 digits
 */
export function mean(values: ArrayLike<number>): number {
  requireFinite("mean", values);
  const total = compensatedSum(values);
  if (Number.isFinite(total)) return total / values.length;
  const scale = powerScale(values);
  return (compensatedSum(scaled(values, scale)) / values.length) * scale;
}
