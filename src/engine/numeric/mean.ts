import { powerScale, scaled } from "./powerScale";
import { requireFinite } from "./requireFinite";
import { sumAndRest } from "./sum";

/** Nearer to the largest double than this, the parts of a product may overflow. */
const LARGE = 1e290;

/**
 * Arithmetic mean: Σx / n, the sum by Neumaier's method and the quotient with its remainder, so that the mean of equal
 * numbers is that number.
 *
 * @param values n ≥ 1 finite numbers
 * @returns A finite number between the smallest and the largest value
 * @throws {EngineError} "empty" or "not-finite"
 * @see R mean(); NIST StRD univariate sets agree to 15 digits
 */
export function mean(values: ArrayLike<number>): number {
  const [total, rest] = sumAndRest(values);
  if (values.length > 0 && Math.abs(total) < LARGE) return quotient(total, rest, values.length);
  // Only now is it worth a look at every value: none that is not finite leaves the sum finite.
  requireFinite("mean", values);
  const scale = powerScale(values);
  const [small, left] = sumAndRest(scaled(values, scale));
  return quotient(small, left, values.length) * scale;
}

/** Splits a double by Veltkamp into two parts of 26 bits, whose products with a whole number under 2²⁶ are exact. */
const SPLITTER = 2 ** 27 + 1;

// (total + rest) / n, rounded once: what the division leaves over is exact, by Dekker.
function quotient(total: number, rest: number, n: number): number {
  const first = total / n;
  const far = SPLITTER * first;
  const head = far - (far - first);
  const left = total - head * n - (first - head) * n;
  return first + (left + rest) / n;
}
