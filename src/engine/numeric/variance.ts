import { EngineError } from "../EngineError";
import { powerScale, scaled } from "./powerScale";
import { requireFinite } from "./requireFinite";
import { requireLength } from "./requireLength";
import { requireSameLength } from "./requireSameLength";

/** Squares added without compensation at a time. */
const BLOCK = 64;

// Σ(x−x̄)(y−ȳ) step by step as the squares below, so that the covariance of x with itself is its variance.
function centredProducts(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const guess = [guessedMean(x), guessedMean(y)] as const;
  const { products, driftX, driftY } = productsAbout(x, y, ...guess);
  const excess = (driftX * driftY) / x.length;
  if (Math.abs(excess) <= Math.abs(products) / 2) return products - excess;
  const means = [guess[0] + driftX / x.length, guess[1] + driftY / x.length] as const;
  const again = productsAbout(x, y, ...means);
  return again.products - (again.driftX * again.driftY) / x.length;
}

// Σ(x−cx)(y−cy), Σ(x−cx) and Σ(y−cy).
function productsAbout(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  centreX: number,
  centreY: number,
): { products: number; driftX: number; driftY: number } {
  let total = 0;
  let lost = 0;
  let driftX = 0;
  let driftY = 0;
  for (let start = 0; start < x.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, x.length);
    let products = 0;
    let awayX = 0;
    let awayY = 0;
    for (let i = start; i < end; i++) {
      const dx = x[i]! - centreX;
      const dy = y[i]! - centreY;
      products += dx * dy;
      awayX += dx;
      awayY += dy;
    }
    const next = total + products;
    const isLess = Math.abs(total) < Math.abs(products);
    lost += isLess ? products - next + total : total - next + products;
    total = next;
    driftX += awayX;
    driftY += awayY;
  }
  return { products: total + lost, driftX, driftY };
}

function finiteOr(value: number, name: string): number {
  if (Number.isFinite(value)) return value;
  throw new EngineError("too-large", `${name} is larger than a number can be`);
}

// Σ(x−x̄)² about a first guess at the mean, put right by how far off that is. Where it is so far off that a bit would be
// lost, as in sorted values, a second pass goes about the mean.
function centredSquares(values: ArrayLike<number>): number {
  const guess = guessedMean(values);
  const { squares, drift } = squaresAbout(values, guess);
  const excess = (drift * drift) / values.length;
  if (excess <= squares / 2) return squares - excess;
  const again = squaresAbout(values, guess + drift / values.length);
  return again.squares - (again.drift * again.drift) / values.length;
}

// The mean of the first few values; of equal ones exactly that value.
function guessedMean(values: ArrayLike<number>): number {
  const few = Math.min(16, values.length);
  const first = values[0]!;
  let away = 0;
  for (let i = 1; i < few; i++) away += values[i]! - first;
  return first + away / few;
}

// Σ(x−c)² and Σ(x−c). So few squares are added at a time that their sum is as good as exact; the sums are compensated.
function squaresAbout(
  values: ArrayLike<number>,
  centre: number,
): { squares: number; drift: number } {
  let total = 0;
  let lost = 0;
  let drift = 0;
  for (let start = 0; start < values.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, values.length);
    let squares = 0;
    let away = 0;
    for (let i = start; i < end; i++) {
      const distance = values[i]! - centre;
      squares += distance * distance;
      away += distance;
    }
    const next = total + squares;
    lost += total >= squares ? total - next + squares : squares - next + total;
    total = next;
    drift += away;
  }
  return { squares: total + lost, drift };
}

// Variance of values / scale, and that scale.
function scaledVariance(name: string, values: ArrayLike<number>): [variance: number, by: number] {
  requireLength(name, values, 2);
  // A sum of squares of everyday size tells that no value was too large, too small or not finite.
  const squares = centredSquares(values);
  if (squares > 1e-200 && squares < 1e200) return [squares / (values.length - 1), 1];
  requireFinite(name, values);
  const scale = powerScale(values);
  const small = scaled(values, scale);
  return [Math.max(0, centredProducts(small, small) / (values.length - 1)), scale];
}

/**
 * Sample variance: Σ(x−x̄)² / (n−1), about a guess at the mean, corrected for it.
 *
 * @param values n ≥ 2 finite numbers
 * @returns A finite number ≥ 0
 * @throws {EngineError} "empty", "too-few", "not-finite" or "too-large"
 * @see Chan, Golub & LeVeque (1983), Am. Stat. 37(3), 242–247, for shifted data and the correction; R var()
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
