import { EngineError } from "../EngineError";
import type { ScoreGrid } from "../numeric/ScoreGrid";
import { partsOfPoint, pointScaleFault, type PointScale } from "./PointScale";

/**
 * The scores a declared scale knows, as a grid.
 *
 * @param scale The scale
 * @returns The grid, from the lowest score up
 * @throws {EngineError} "not-finite" or "out-of-range" for figures that are no scale (see pointScaleFault)
 */
export function gridOf(scale: PointScale): ScoreGrid {
  const fault = pointScaleFault(scale);
  const perPoint = partsOfPoint(scale);
  if (perPoint === null || fault !== null) {
    throw new EngineError(
      "out-of-range",
      "a scale requires a highest score that is a whole number of steps above the lowest",
    );
  }
  const { lowest, step } = scale;
  return { perPoint, every: Math.round(step * perPoint), from: Math.round(lowest * perPoint) };
}
