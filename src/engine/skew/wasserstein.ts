import { held } from "../numeric/held";
import { bothSides } from "./bothSides";

/**
 * Wasserstein-1 distance ∫|F − G|: how many points everybody would move on average if one side were brought to
 * the distribution of the other.
 *
 * @param sales n ≥ 1 finite scores; quantised, not changed
 * @param backOffice m ≥ 1 finite scores on the same scale
 * @returns Points of the score, ≥ 0; 0 only when both distributions are the same
 * @throws {EngineError} "empty" or "not-finite"
 * @see scipy.stats.wasserstein_distance
 */
export function wasserstein(sales: ArrayLike<number>, backOffice: ArrayLike<number>): number {
  const { sales: x, backOffice: y } = bothSides("wasserstein", sales, backOffice);
  let [i, j] = [0, 0];
  let last = Math.min(x[0]!, y[0]!);
  let total = 0;
  while (i < x.length || j < y.length) {
    const next = Math.min(x[i] ?? Infinity, y[j] ?? Infinity);
    const apart = Math.abs(i / x.length - j / y.length);
    // Halved, so that two scores of opposite huge size do not overflow.
    total += apart * (next / 2 - last / 2);
    last = next;
    while (i < x.length && x[i] === next) i++;
    while (j < y.length && y[j] === next) j++;
  }
  return Math.max(0, held(2 * total));
}
