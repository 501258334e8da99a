import { bothSides } from "./bothSides";
import { tieLevels } from "./tieLevels";

/** How sales are represented at the top of the list down to one score. */
export interface RepresentationPoint {
  /** Share of all people who score this or more. */
  readonly top: number;
  /** Share of sales people among them. */
  readonly sales: number;
}

/**
 * Share of sales among the top x % for every x at which a score ends, from the best score down. The last
 * point is everybody: the share of sales in the whole, against which the others are read.
 *
 * @param sales n ≥ 1 finite scores; quantised before comparison, not changed
 * @param backOffice m ≥ 1 finite scores on the same scale
 * @returns One point per distinct score, `top` rising to 1
 * @throws {EngineError} "empty" or "not-finite"
 */
export function representationCurve(
  sales: ArrayLike<number>,
  backOffice: ArrayLike<number>,
): RepresentationPoint[] {
  const sides = bothSides("representationCurve", sales, backOffice);
  const levels = tieLevels(sides);
  const people = sales.length + backOffice.length;
  const points: RepresentationPoint[] = [];
  let ofSales = 0;
  let all = 0;
  for (let level = levels.count - 1; level >= 0; level--) {
    ofSales += levels.sales[level]!;
    all += levels.sales[level]! + levels.backOffice[level]!;
    points.push({ top: all / people, sales: ofSales / all });
  }
  return points;
}
