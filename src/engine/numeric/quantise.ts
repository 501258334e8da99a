import { extent } from "./extent";
import { requireFinite } from "./requireFinite";

/** Significant digits kept, counted from the largest magnitude. */
const DIGITS = 12;

// Decimals to keep, negative ones for tens and hundreds; null where nothing is rounded.
function placesOf(values: ArrayLike<number>): number | null {
  const { min, max, whole } = extent(values);
  const largest = Math.max(Math.abs(min), Math.abs(max));
  const places = DIGITS - Math.ceil(Math.log10(largest));
  return whole || largest === 0 || places > 300 ? null : places;
}

// Adding 0 turns −0 into 0.
function quantiser(places: number | null): (value: number) => number {
  if (places === null) return (value) => value + 0;
  const factor = 10 ** Math.abs(places);
  if (places >= 0) {
    return (value) => {
      const units = value * factor;
      return Number.isFinite(units) ? Math.round(units) / factor + 0 : value;
    };
  }
  return (value) => {
    const rounded = Math.round(value / factor) * factor;
    return Number.isFinite(rounded) ? rounded + 0 : value;
  };
}

/**
 * How values are rounded to 12 digits of the largest magnitude among some of them. Whole numbers are exact: where
 * all are whole, nothing is rounded.
 *
 * @param values n ≥ 1 finite numbers that set the scale
 * @returns A function that rounds one value; −0 becomes 0
 */
export function quantiserOf(values: ArrayLike<number>): (value: number) => number {
  return quantiser(placesOf(values));
}

/**
 * The values rounded to 12 digits of the largest magnitude among them, so that sums taken in another order tie:
 * 10 decimals on a 0–100 scale.
 *
 * @param values n ≥ 1 finite numbers; not changed
 * @returns A new array of the same length; two values that differ by rounding noise become the same double
 * @throws {EngineError} "empty" or "not-finite"
 */
export function quantise(values: ArrayLike<number>): Float64Array {
  requireFinite("quantise", values);
  return quantised(values);
}

/**
 * The same of values that were looked at already.
 *
 * @param values n ≥ 1 numbers, all finite
 * @returns A new array of the same length
 */
export function quantised(values: ArrayLike<number>): Float64Array {
  const places = placesOf(values);
  const result = new Float64Array(values.length);
  if (places === null || places < 0) {
    const rounded = quantiser(places);
    for (let i = 0; i < result.length; i++) result[i] = rounded(values[i]!);
    return result;
  }
  // Of the largest no more than 12 digits stand before the point: none overflows.
  const factor = 10 ** places;
  for (let i = 0; i < result.length; i++) result[i] = Math.round(values[i]! * factor) / factor + 0;
  return result;
}
