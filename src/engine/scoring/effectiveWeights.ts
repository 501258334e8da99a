import { EngineError } from "../EngineError";
import { covariance, variance } from "../numeric/variance";
import { hasNoSpread } from "../numeric/hasNoSpread";
import { requireLength } from "../numeric/requireLength";
import { shares, weightedScores } from "./weightedScores";

/**
 * Share of the composite's variance that each indicator really carries: w_j·cov(x_j, C) / var(C).
 * A nominal 50/30/20 acts as 15/83/2 when the second indicator is the widely spread one.
 *
 * @param scores People × indicators; people with a missing score are left out
 * @param weights One weight per indicator, any scale, none negative
 * @returns One share per indicator; they sum to 1, and one may be negative
 * @throws {EngineError} "too-few", "no-spread", "not-finite", "length-mismatch" or "invalid-weights"
 */
export function effectiveWeights(
  scores: readonly (readonly (number | null)[])[],
  weights: readonly number[],
): number[] {
  const nominal = shares(weights);
  const complete = scores.filter((row): row is readonly number[] => !row.includes(null));
  requireLength("effectiveWeights", complete, 2);
  const composite = weightedScores(complete, nominal, 0).scores.map((score) => score ?? 0);
  if (hasNoSpread(composite)) {
    throw new EngineError("no-spread", "effectiveWeights requires composites that differ");
  }
  const spread = variance(composite);
  return nominal.map((weight, j) => {
    const column = complete.map((row) => row[j]!);
    return (weight * covariance(column, composite)) / spread;
  });
}
