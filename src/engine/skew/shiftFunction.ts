import { held } from "../numeric/held";
import { quantileAt, type QuantileType } from "../numeric/quantile";
import { bothSides } from "./bothSides";
import { requireConfidence } from "./requireConfidence";

/** How far apart the sides are at one decile. */
export interface ShiftAt {
  /** Share of sales people below, 0.1 to 0.9. */
  readonly p: number;
  readonly sales: number;
  readonly backOffice: number;
  /** Back office − sales. */
  readonly difference: number;
  /** Band around the whole curve at the sales quantile; null where the data do not bound it. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * Differences of the nine deciles, with the closed-form simultaneous band of Doksum and Sievers: the two-sample
 * Kolmogorov–Smirnov band turned sideways. At the sales quantile x the band is [G⁻¹(F(x) − c), G⁻¹(F(x) + c)] − x,
 * c = K·√((n + m)/(nm)). Ties make it wider than needed.
 *
 * @param sales n ≥ 1 finite scores; quantised, not changed
 * @param backOffice m ≥ 1 finite scores on the same scale
 * @param confidence Share of such bands that hold the whole curve
 * @param type Definition of the quantiles
 * @returns Nine rows
 * @throws {EngineError} "empty", "not-finite" or "out-of-range"
 * @see Doksum & Sievers (1976), Biometrika 63(3), 421–434
 */
export function shiftFunction(
  sales: ArrayLike<number>,
  backOffice: ArrayLike<number>,
  confidence = 0.95,
  type: QuantileType = 7,
): ShiftAt[] {
  requireConfidence("shiftFunction", confidence);
  const { sales: x, backOffice: y } = bothSides("shiftFunction", sales, backOffice);
  const reach = kolmogorovQuantile(confidence) * Math.sqrt(1 / x.length + 1 / y.length);
  return Array.from({ length: 9 }, (_, k) => {
    const p = (k + 1) / 10;
    const at = quantileAt(x, p, type);
    const other = quantileAt(y, p, type);
    const below = shareUpTo(x, at);
    const low = Math.ceil(y.length * (below - reach));
    const high = Math.floor(y.length * (below + reach)) + 1;
    return {
      ...{ p, sales: at, backOffice: other, difference: held(other - at) },
      lower: low >= 1 ? held(Math.min(other, y[low - 1]!) - at) : null,
      upper: high <= y.length ? held(Math.max(other, y[high - 1]!) - at) : null,
    };
  });
}

/**
 * The point below which the limit of Kolmogorov's statistic √n·D falls with the given chance: the root of
 * 1 − 2Σ(−1)^(k − 1)·e^(−2k²x²) = p.
 *
 * @param p From 0.5 to 0.9999
 * @returns 1.358 for 0.95
 * @see Smirnov (1948), Ann. Math. Stat. 19(2), 279–281
 */
export function kolmogorovQuantile(p: number): number {
  let low = 0.3;
  let high = 4;
  for (let round = 0; round < 60; round++) {
    const middle = (low + high) / 2;
    let beyond = 0;
    for (let k = 1; k <= 20; k++) beyond -= 2 * (-1) ** k * Math.exp(-2 * k * k * middle * middle);
    if (1 - beyond < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function shareUpTo(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low / ascending.length;
}
