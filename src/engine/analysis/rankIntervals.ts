import { countBelow, countNotAbove } from "./standings";
import { requireFinite } from "../numeric/requireFinite";
import { requireInRange } from "../numeric/requireInRange";

/**
 * Ranks everybody would hold one standard error higher and lower among the others.
 *
 * @param scores n ≥ 1 finite scores, the ones people are ranked by
 * @param points Standard error of measurement, ≥ 0
 * @returns Per person the best and the worst rank, from 1 to n
 * @throws {EngineError} "empty", "not-finite" or "out-of-range"
 */
export function rankIntervals(
  scores: ArrayLike<number>,
  points: number,
): (readonly [number, number])[] {
  requireFinite("rankIntervals", scores);
  requireInRange("rankIntervals", "points", points, 0);
  const ascending = Float64Array.from(scores).sort();
  const count = ascending.length;
  return Array.from(scores, (score) => {
    const best = count - countNotAbove(ascending, score + points) + 1;
    const worst = count - countBelow(ascending, score - points);
    return [Math.max(1, Math.min(best, count)), Math.max(1, worst)];
  });
}
