import { onGrid } from "../numeric/ScoreGrid";
import { requireFinite } from "../numeric/requireFinite";
import { gridOf } from "./gridOf";
import type { PointScale } from "./PointScale";

/** What adding up leaves behind the last decimal. */
const NOISE = 1e-9;

/**
 * Whether a score is one of a scale: from the lowest to the highest, and a whole number of steps away from them.
 *
 * @param scale The scale
 * @param score A finite score; what adding up leaves behind its ninth decimal is passed over
 * @returns True when it is
 * @throws {EngineError} "not-finite", "out-of-range" for figures that are no scale
 */
export function isOnScale(scale: PointScale, score: number): boolean {
  requireFinite("isOnScale", [score]);
  const grid = gridOf(scale);
  if (score < scale.lowest - NOISE || score > scale.highest + NOISE) return false;
  return Math.abs(onGrid(grid, score) - score) <= NOISE;
}
