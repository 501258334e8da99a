import { requireInRange } from "../requireInRange";
import { deviance } from "./binomialTerm";
import { continuedFraction } from "./continuedFraction";
import { HALF_LOG_TWO_PI, stirlingError } from "./logGamma";
import { requireDegrees } from "./requireDegrees";

/**
 * Chance that a chi-square variable exceeds x: the regularised upper incomplete gamma function Q(df/2, x/2).
 *
 * @param x A number ≥ 0
 * @param df Degrees of freedom, > 0
 * @returns A number in [0, 1], right in relative terms in the upper tail
 * @throws {EngineError} "not-finite" or "out-of-range"
 * @see DLMF 8.7.1 and 8.9.2; R pchisq(x, df, lower.tail = FALSE)
 */
export function chiSquareUpper(x: number, df: number): number {
  requireInRange("chiSquareUpper", "x", x, 0);
  requireDegrees("chiSquareUpper", df);
  if (x === 0) return 1;
  const a = df / 2;
  const z = x / 2;
  return z < a + 1 ? 1 - lowerSeries(a, z) : upperFraction(a, z);
}

// z^a e^(−z) / Γ(a + 1), the Poisson term.
function poissonTerm(a: number, z: number): number {
  const exponent = -stirlingError(a) - deviance(a, z) - HALF_LOG_TWO_PI - 0.5 * Math.log(a);
  return Math.exp(exponent);
}

function lowerSeries(a: number, z: number): number {
  let term = 1;
  let total = 1;
  for (let k = 1; ; k++) {
    term *= z / (a + k);
    const next = total + term;
    if (next === total) return Math.min(1, poissonTerm(a, z) * total);
    total = next;
  }
}

function upperFraction(a: number, z: number): number {
  const front = poissonTerm(a, z) * a;
  if (front === 0) return 0;
  const value = continuedFraction((k, pair) => {
    pair[0] = k === 1 ? 1 : -(k - 1) * (k - 1 - a);
    pair[1] = z + 2 * k - 1 - a;
  });
  return Math.min(1, front * value);
}
