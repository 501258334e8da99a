import { extent } from "./extent";
import { requireFinite } from "./requireFinite";

/** Significant digits kept, counted from the largest magnitude: 10 decimals on a 0–100 scale. */
const DIGITS = 12;

/**
 * The values rounded to 12 digits of the largest magnitude among them, so that sums taken in another order tie.
 * Whole numbers are exact and stay as they are.
 *
 * @param values n ≥ 1 finite numbers; not changed
 * @returns A new array of the same length; two values that differ by rounding noise become the same double
 * @throws {EngineError} "empty" or "not-finite"
 */
export function quantise(values: ArrayLike<number>): Float64Array {
  requireFinite("quantise", values);
  const { min, max, whole } = extent(values);
  const result = Float64Array.from(values);
  const largest = Math.max(Math.abs(min), Math.abs(max));
  if (!whole && largest > 0) {
    const places = DIGITS - Math.ceil(Math.log10(largest));
    if (places >= 0 && places < 300) roundToPlaces(result, 10 ** places);
    else if (places < 0) roundToSteps(result, 10 ** -places);
  }
  for (let i = 0; i < result.length; i++) if (result[i] === 0) result[i] = 0;
  return result;
}

function roundToPlaces(values: Float64Array, factor: number): void {
  for (let i = 0; i < values.length; i++) values[i] = Math.round(values[i]! * factor) / factor;
}

function roundToSteps(values: Float64Array, step: number): void {
  for (let i = 0; i < values.length; i++) {
    const rounded = Math.round(values[i]! / step) * step;
    if (Number.isFinite(rounded)) values[i] = rounded;
  }
}
