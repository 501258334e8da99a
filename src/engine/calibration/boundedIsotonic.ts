import { EngineError } from "../EngineError";
import { requireFinite } from "../numeric/requireFinite";
import { requireSameLength } from "../numeric/requireSameLength";

/** What holds the fitted values back. Left out: equal weights, no bounds. */
export interface IsotonicLimits {
  /** Positive weight per value. */
  readonly weights?: ArrayLike<number>;
  /** Lowest and highest value allowed at each place; equal bounds freeze the place. */
  readonly lower?: ArrayLike<number>;
  readonly upper?: ArrayLike<number>;
}

/**
 * The non-decreasing values nearest to the given ones that stay within bounds:
 * minimises Σw(z − y)² subject to z₁ ≤ z₂ ≤ …, lower ≤ z ≤ upper.
 *
 * Pools adjacent violators; a block's value is its weighted mean clipped to [max lower, min upper].
 * Clipping plain pooled values afterwards is not the same and not optimal.
 *
 * @param values n ≥ 1 finite numbers in the order to keep; not changed
 * @param limits Weights and bounds of the same length
 * @returns n non-decreasing finite numbers within their bounds
 * @throws {EngineError} "empty", "not-finite", "length-mismatch", "invalid-weights", or "infeasible" when no order fits the bounds
 * @see Best, Chakravarti & Ubhaya (2000), SIAM J. Optim. 10(3), 658–672; R stats::isoreg without bounds
 */
export function boundedIsotonic(
  values: ArrayLike<number>,
  limits: IsotonicLimits = {},
): Float64Array {
  requireFinite("boundedIsotonic", values);
  const { weights, lower, upper } = limits;
  if (weights) requireWeights(values, weights);
  requireBounds(values, lower, upper);
  const fit = Float64Array.from(values);
  poolViolators(fit, weights ? addable(weights) : null, lower ?? null, upper ?? null);
  return fit;
}

// Weights whose sum is a number: only their ratios count, so the largest ones are halved until they add up.
function addable(weights: ArrayLike<number>): ArrayLike<number> {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  if (Number.isFinite(total)) return weights;
  const share = 1 / (2 * weights.length);
  // A weight too small to be halved keeps the smallest there is: it still counts, beside the like of 1e308.
  return Float64Array.from(weights, (weight) => Math.max(weight * share, Number.MIN_VALUE));
}

function requireWeights(values: ArrayLike<number>, weights: ArrayLike<number>): void {
  requireSameLength("boundedIsotonic", { values: values.length }, { weights: weights.length });
  requireFinite("boundedIsotonic", weights);
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! > 0) continue;
    throw new EngineError("invalid-weights", "boundedIsotonic requires weights above 0");
  }
}

function requireBounds(
  values: ArrayLike<number>,
  lower: ArrayLike<number> | undefined,
  upper: ArrayLike<number> | undefined,
): void {
  const size = { values: values.length };
  if (lower) requireSameLength("boundedIsotonic", size, { "lower bounds": lower.length });
  if (upper) requireSameLength("boundedIsotonic", size, { "upper bounds": upper.length });
  let highestLower = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const low = lower?.[i] ?? -Infinity;
    const high = upper?.[i] ?? Infinity;
    if (Number.isNaN(low) || Number.isNaN(high)) {
      throw new EngineError("not-finite", "boundedIsotonic requires bounds that are numbers");
    }
    highestLower = Math.max(highestLower, low);
    if (highestLower <= high) continue;
    const place = `upper bound ${i + 1} is below a lower bound before it`;
    throw new EngineError("infeasible", `boundedIsotonic finds no order: ${place}`);
  }
}

/**
 * The same in place and unchecked, for loops over bounds known to be feasible.
 *
 * @param values Values in the order to keep; replaced by the fit
 * @param weights Weights, or null for equal ones
 * @param lower Lower bounds, or null
 * @param upper Upper bounds, or null
 */
export function poolViolators(
  values: Float64Array,
  weights: ArrayLike<number> | null,
  lower: ArrayLike<number> | null,
  upper: ArrayLike<number> | null,
): void {
  const count = values.length;
  const end = new Int32Array(count);
  const weight = new Float64Array(count);
  const mean = new Float64Array(count);
  const low = new Float64Array(count);
  const high = new Float64Array(count);
  const clipped = new Float64Array(count);
  let top = -1;
  for (let i = 0; i < count; i++) {
    top++;
    end[top] = i + 1;
    weight[top] = weights ? weights[i]! : 1;
    mean[top] = values[i]!;
    low[top] = lower ? lower[i]! : -Infinity;
    high[top] = upper ? upper[i]! : Infinity;
    clipped[top] = Math.max(low[top]!, Math.min(high[top]!, mean[top]!));
    while (top > 0 && clipped[top - 1]! > clipped[top]!) {
      const into = top - 1;
      const total = weight[into]! + weight[top]!;
      mean[into] = mean[into]! * (weight[into]! / total) + mean[top]! * (weight[top]! / total);
      weight[into] = total;
      low[into] = Math.max(low[into]!, low[top]!);
      high[into] = Math.min(high[into]!, high[top]!);
      clipped[into] = Math.max(low[into], Math.min(high[into], mean[into]));
      end[into] = end[top]!;
      top = into;
    }
  }
  for (let block = 0, i = 0; block <= top; block++) {
    for (; i < end[block]!; i++) values[i] = clipped[block]!;
  }
}
