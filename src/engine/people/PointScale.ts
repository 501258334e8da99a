import { decimalsOf } from "../numeric/decimalsOf";
import { requireFinite } from "../numeric/requireFinite";

/** A scale of points as people declare it; a higher score is the better one. */
export interface PointScale {
  readonly lowest: number;
  readonly highest: number;
  /** From one score on the scale to the next. */
  readonly step: number;
}

/** What is wrong with a scale that somebody declared. */
export type PointScaleFault =
  /** An end or a step with more than six decimals, or beyond a thousand million. */
  | "too-fine"
  /** The highest is not above the lowest. */
  | "order"
  /** The step is not above 0, or from the lowest to the highest is no whole number of steps. */
  | "step";

/** Finer steps say nothing about a person. */
const MOST_DECIMALS = 6;

/**
 * What keeps three figures from being a scale.
 *
 * @param scale The figures as declared
 * @returns The first fault, or null for a scale: highest above lowest by a whole number of steps, six decimals at most
 * @throws {EngineError} "not-finite"
 */
export function pointScaleFault(scale: PointScale): PointScaleFault | null {
  const { lowest, highest, step } = scale;
  requireFinite("pointScaleFault", [lowest, highest, step]);
  const perPoint = partsOfPoint(scale);
  if (perPoint === null) return "too-fine";
  if (highest <= lowest) return "order";
  const every = Math.round(step * perPoint);
  const length = Math.round(highest * perPoint) - Math.round(lowest * perPoint);
  return every > 0 && length % every === 0 ? null : "step";
}

/**
 * The parts of a point that the figures of a scale are whole numbers of.
 *
 * @param scale The figures as declared
 * @returns A power of ten from 1 to a million, or null when a figure needs a finer one
 */
export function partsOfPoint(scale: PointScale): number | null {
  let most = 0;
  for (const figure of [scale.lowest, scale.highest, scale.step]) {
    const decimals = decimalsOf(figure, MOST_DECIMALS);
    if (decimals === null) return null;
    most = Math.max(most, decimals);
  }
  return 10 ** most;
}
