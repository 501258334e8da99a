import { distinctLevels } from "./distinctLevels";
import { requireFinite } from "./requireFinite";

/**
 * Ranks from 1, tied values sharing the mean of their ranks.
 *
 * @param values n ≥ 1 finite numbers, compared exactly (quantise first); not changed
 * @returns n ranks in [1, n], multiples of ½, summing to n(n + 1)/2
 * @throws {EngineError} "empty" or "not-finite"
 * @see R rank(ties.method = "average")
 */
export function midranks(values: ArrayLike<number>): Float64Array {
  requireFinite("midranks", values);
  const { below, levelOf } = distinctLevels(
    values instanceof Float64Array ? values : new Float64Array(values),
  );
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < ranks.length; i++) {
    const level = levelOf[i]!;
    ranks[i] = (below[level]! + below[level + 1]! + 1) / 2;
  }
  return ranks;
}
