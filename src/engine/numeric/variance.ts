import { EngineError } from "../EngineError";
import { mean } from "./mean";
import { powerScale, scaled } from "./powerScale";
import { requireFinite } from "./requireFinite";
import { requireLength } from "./requireLength";
import { requireSameLength } from "./requireSameLength";
import { compensatedSum } from "./sum";

// Σ(x−x̄)(y−ȳ) with the error of both means taken out again, and the sum compensated.
function centredProducts(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const meanX = mean(x);
  const meanY = mean(y);
  let total = 0;
  let lost = 0;
  let driftX = 0;
  let driftY = 0;
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - meanX;
    const dy = y[i]! - meanY;
    const value = dx * dy;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
    driftX += dx;
    driftY += dy;
  }
  return total + lost - (driftX * driftY) / x.length;
}

function finiteOr(value: number, name: string): number {
  if (Number.isFinite(value)) return value;
  throw new EngineError("too-large", `${name} is larger than a number can be`);
}

// Σ(x−x̄)² in the same way, in fewer steps.
function centredSquares(values: ArrayLike<number>, centre: number): number {
  let total = 0;
  let lost = 0;
  let drift = 0;
  for (let i = 0; i < values.length; i++) {
    const away = values[i]! - centre;
    const value = away * away;
    const next = total + value;
    lost += total >= value ? total - next + value : value - next + total;
    total = next;
    drift += away;
  }
  return total + lost - (drift * drift) / values.length;
}

// Variance of values / scale, and that scale.
function scaledVariance(name: string, values: ArrayLike<number>): [variance: number, by: number] {
  requireLength(name, values, 2);
  // A sum of squares of everyday size tells that no value was too large, too small or not finite.
  const squares = centredSquares(values, compensatedSum(values) / values.length);
  if (squares > 1e-200 && squares < 1e200) return [squares / (values.length - 1), 1];
  requireFinite(name, values);
  const scale = powerScale(values);
  const small = scaled(values, scale);
  return [Math.max(0, centredProducts(small, small) / (values.length - 1)), scale];
}

/**
 * Sample variance: Σ(x−x̄)² / (n−1), by the corrected two-pass method.
 *
 * @param values n ≥ 2 finite numbers
 * @returns A finite number ≥ 0
 * @throws {EngineError} "empty", "too-few", "not-finite" or "too-large"
 * @see Chan, Golub & LeVeque (1983), Am. Stat. 37(3), 242–247; R var()
 */
export function variance(values: ArrayLike<number>): number {
  const [small, scale] = scaledVariance("variance", values);
  return finiteOr(small * scale * scale, "variance");
}

/**
 * Sample standard deviation: the square root of the variance with n−1.
 *
 * @param values n ≥ 2 finite numbers
 * @returns A finite number ≥ 0. Whether there is any spread is asked of `hasNoSpread`, never of this being 0
 * @throws {EngineError} "empty", "too-few", "not-finite" or "too-large"
 * @see R sd(); NIST StRD univariate sets at the ceiling of the data's doubles
 */
export function standardDeviation(values: ArrayLike<number>): number {
  const [small, scale] = scaledVariance("standardDeviation", values);
  return finiteOr(Math.sqrt(small) * scale, "standardDeviation");
}

/**
 * Sample covariance: Σ(x−x̄)(y−ȳ) / (n−1).
 *
 * @param x n ≥ 2 finite numbers
 * @param y As many finite numbers
 * @returns A finite number; covariance(x, x) is the variance of x
 * @throws {EngineError} "empty", "too-few", "not-finite", "length-mismatch" or "too-large"
 * @see R cov()
 */
export function covariance(x: ArrayLike<number>, y: ArrayLike<number>): number {
  requireSameLength("covariance", { "first values": x.length }, { "second values": y.length });
  requireLength("covariance", x, 2);
  requireFinite("covariance", x);
  requireFinite("covariance", y);
  const scaleX = powerScale(x);
  const scaleY = powerScale(y);
  const products = centredProducts(scaled(x, scaleX), scaled(y, scaleY));
  return finiteOr((products / (x.length - 1)) * scaleX * scaleY, "covariance");
}
