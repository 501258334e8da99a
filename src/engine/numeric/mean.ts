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
  const total = compensatedSum(values);
  if (values.length > 0 && Number.isFinite(total)) return total / values.length;
  // Only now is it worth a look at every value: none that is not finite leaves the sum finite.
  requireFinite("mean", values);
  const scale = powerScale(values);
  return (compensatedSum(scaled(values, scale)) / values.length) * scale;
}
