import { requireInRange } from "../requireInRange";
import { continuedFraction } from "./continuedFraction";

const ROOT_TWO_PI = 2.5066282746310007;

/** Below this the series of the middle is used, above it the fraction of the tail. */
const TAIL_FROM = 2;

// Density at z, the square split so that its rounding does not reach the exponent.
function density(z: number): number {
  const high = Math.round(z * 16) / 16;
  return (Math.exp((-high * high) / 2) * Math.exp((-(z - high) * (z + high)) / 2)) / ROOT_TWO_PI;
}

// Upper tail for z ≥ TAIL_FROM: φ(z)·1/(z + 1/(z + 2/(z + …))).
function tail(z: number): number {
  if (z > 39) return 0;
  return (
    density(z) *
    continuedFraction((k, pair) => {
      pair[0] = k === 1 ? 1 : k - 1;
      pair[1] = z;
    })
  );
}

// Φ(z) − ½ for |z| < TAIL_FROM: φ(z)·Σ z^(2k+1)/(2k+1)!!.
function middle(z: number): number {
  let term = z;
  let total = z;
  for (let odd = 3; ; odd += 2) {
    term *= (z * z) / odd;
    const next = total + term;
    if (next === total) return density(z) * total;
    total = next;
  }
}

/**
 * Chance that a standard normal variable is at most z.
 *
 * @param z A finite number
 * @returns Φ(z) in [0, 1], right in relative terms down to 1e-308
 * @throws {EngineError} "not-finite"
 * @see R pnorm(z)
 */
export function normalCdf(z: number): number {
  requireInRange("normalCdf", "z", z, -Infinity);
  return below(z);
}

function below(z: number): number {
  if (z <= -TAIL_FROM) return tail(-z);
  if (z >= TAIL_FROM) return 1 - tail(z);
  return 0.5 + middle(z);
}

/**
 * Chance that a standard normal variable is above z: 1 − Φ(z) without cancellation.
 *
 * @param z A finite number
 * @returns A number in [0, 1]
 * @throws {EngineError} "not-finite"
 * @see R pnorm(z, lower.tail = FALSE)
 */
export function normalUpper(z: number): number {
  requireInRange("normalUpper", "z", z, -Infinity);
  return below(-z);
}
