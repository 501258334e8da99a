import { EngineError } from "../EngineError";
import { requireFinite } from "../numeric/requireFinite";
import { requireSameLength } from "../numeric/requireSameLength";

/** Effects of many strata, each drawn towards the common mean as far as its own evidence is thin. */
export interface ShrunkenEffects {
  /** Common mean, and its standard error. */
  readonly mean: number;
  readonly se: number;
  /** Variance between strata beyond chance. */
  readonly betweenVariance: number;
  /** Cochran's Q, and the share of variation that is more than chance, 0 to 1. */
  readonly q: number;
  readonly inconsistency: number;
  /** Per stratum the shrunken effect and its standard error. */
  readonly effects: readonly { readonly effect: number; readonly se: number }[];
}

/**
 * Random-effects shrinkage: τ² = max(0, (Q − (k − 1))/(Σw − Σw²/Σw)) with w = 1/v; effect = λe + (1 − λ)μ,
 * λ = τ²/(τ² + v), so that a stratum of four people does not top the list by chance.
 *
 * @param effects k ≥ 1 finite effects
 * @param variances k variances, > 0
 * @returns Mean, variance between strata and shrunken effects, all finite
 * @throws {EngineError} "empty", "not-finite", "length-mismatch", "out-of-range" or "too-large"
 * @see DerSimonian & Laird (1986), Control. Clin. Trials 7(3), 177–188; R metafor::rma(method = "DL"), blup()
 */
export function shrunkenEffects(
  effects: ArrayLike<number>,
  variances: ArrayLike<number>,
): ShrunkenEffects {
  requireFinite("shrunkenEffects", effects);
  requireSameLength(
    "shrunkenEffects",
    { effects: effects.length },
    { variances: variances.length },
  );
  requireFinite("shrunkenEffects (variances)", variances);
  for (let i = 0; i < variances.length; i++) {
    if (variances[i]! > 0) continue;
    throw new EngineError("out-of-range", "shrunkenEffects requires variances above 0");
  }
  const fixed = weightedMean(effects, variances, 0);
  let q = 0;
  for (let i = 0; i < effects.length; i++) q += (effects[i]! - fixed.mean) ** 2 / variances[i]!;
  const free = effects.length - 1;
  const scale = fixed.total - fixed.squares / fixed.total;
  const betweenVariance = free > 0 && scale > 0 ? Math.max(0, (q - free) / scale) : 0;
  const { mean, total } = weightedMean(effects, variances, betweenVariance);
  if (!Number.isFinite(mean) || !Number.isFinite(q)) {
    throw new EngineError(
      "too-large",
      "shrunkenEffects requires effects and variances nearer to 1",
    );
  }
  return {
    mean,
    se: Math.sqrt(1 / total),
    ...{ betweenVariance, q, inconsistency: q > 0 ? Math.max(0, (q - free) / q) : 0 },
    effects: Array.from(effects, (effect, i) => {
      const variance = variances[i]!;
      const own = betweenVariance / (betweenVariance + variance);
      const spread = own * variance + (1 - own) ** 2 / total;
      return { effect: own * effect + (1 - own) * mean, se: Math.sqrt(spread) };
    }),
  };
}

function weightedMean(
  effects: ArrayLike<number>,
  variances: ArrayLike<number>,
  between: number,
): { mean: number; total: number; squares: number } {
  let total = 0;
  let squares = 0;
  let sum = 0;
  for (let i = 0; i < effects.length; i++) {
    const weight = 1 / (variances[i]! + between);
    total += weight;
    squares += weight * weight;
    sum += weight * effects[i]!;
  }
  return { mean: sum / total, total, squares };
}
