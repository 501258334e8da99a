import { EngineError } from "../EngineError";
import { extent } from "../numeric/extent";
import { hasNoSpread } from "../numeric/hasNoSpread";
import { mean } from "../numeric/mean";
import { powerScale } from "../numeric/powerScale";
import { median, quantileAt } from "../numeric/quantile";
import { requireLength } from "../numeric/requireLength";
import { sorted } from "../numeric/sorted";
import { standardDeviation } from "../numeric/variance";

/** Gives one score its place; made once per population. */
export type Normaliser = (score: number) => number;

function requireSpread(name: string, reference: ArrayLike<number>): void {
  requireLength(name, reference, 2);
  if (hasNoSpread(reference)) {
    throw new EngineError("no-spread", `${name} requires scores that differ`);
  }
}

// (score − centre) / unit, computed at a size where neither overflows.
function linear(
  reference: ArrayLike<number>,
  measure: (values: Float64Array) => { centre: number; unit: number },
): Normaliser {
  const scale = powerScale(reference);
  const { centre, unit } = measure(Float64Array.from(reference, (value) => value / scale));
  return (score) => (score / scale - centre) / unit;
}

/**
 * z = (x − mean) / sd with n − 1.
 *
 * @param reference n ≥ 2 finite scores that differ
 * @returns The z of a score
 * @throws {EngineError} "too-few" or "no-spread"
 */
export function zScorer(reference: ArrayLike<number>): Normaliser {
  requireSpread("z", reference);
  return linear(reference, (values) => ({
    centre: mean(values),
    unit: standardDeviation(values),
  }));
}

/**
 * Min-max: (x − min) / (max − min).
 *
 * @param reference n ≥ 2 finite scores that differ
 * @returns 0 to 1 for a score within the reference, beyond for one outside
 * @throws {EngineError} "too-few" or "no-spread"
 */
export function minMaxScorer(reference: ArrayLike<number>): Normaliser {
  requireSpread("min-max", reference);
  return linear(reference, (values) => {
    const { min, max } = extent(values);
    return { centre: min, unit: max - min };
  });
}

/**
 * Robust z = (x − median) / (1.4826 · MAD). On ratings more than half the scores are often equal and the MAD is 0:
 * then IQR / 1.349 is the unit, and where that is 0 too, 1.2533 · mean |x − median|.
 *
 * @param reference n ≥ 2 finite scores that differ
 * @returns The robust z of a score
 * @throws {EngineError} "too-few" or "no-spread"
 * @see R mad(constant = 1.4826)
 */
export function robustScorer(reference: ArrayLike<number>): Normaliser {
  requireSpread("robust-z", reference);
  return linear(reference, (values) => {
    const centre = median(values);
    const away = Float64Array.from(values, (value) => Math.abs(value - centre));
    const ascending = sorted(values);
    const spread = (unit: number): boolean => unit > 1e-12 * Math.max(...extentOf(ascending));
    const deviation = 1.4826 * median(away);
    if (spread(deviation)) return { centre, unit: deviation };
    const quartiles = quantileAt(ascending, 0.75, 7) - quantileAt(ascending, 0.25, 7);
    if (spread(quartiles)) return { centre, unit: quartiles / 1.349 };
    return { centre, unit: 1.2533 * mean(away) };
  });
}

function extentOf(ascending: Float64Array): [number, number] {
  return [Math.abs(ascending[0]!), Math.abs(ascending[ascending.length - 1]!)];
}
