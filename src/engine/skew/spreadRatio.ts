import { EngineError } from "../EngineError";
import { quantileAt } from "../numeric/quantile";
import { bothSides } from "./bothSides";

/**
 * Interquartile range of the back office ÷ that of sales (quantiles of type 7). Far from 1 the sides differ in
 * spread, and a plain shift cannot bring them together.
 *
 * @param sales n ≥ 2 finite scores; quantised, not changed
 * @param backOffice m ≥ 2 finite scores on the same scale
 * @returns A finite number ≥ 0
 * @throws {EngineError} "no-spread" when the middle half of sales ties; "too-few", "empty" or "not-finite"
 */
export function spreadRatio(sales: ArrayLike<number>, backOffice: ArrayLike<number>): number {
  const { sales: x, backOffice: y } = bothSides("spreadRatio", sales, backOffice);
  if (x.length < 2 || y.length < 2) {
    throw new EngineError("too-few", "spreadRatio requires at least two people on each side");
  }
  // Halved, so that the range of the largest scores stays finite; the halves cancel.
  const range = (ascending: Float64Array): number =>
    quantileAt(ascending, 0.75, 7) / 2 - quantileAt(ascending, 0.25, 7) / 2;
  const ratio = range(y) / range(x);
  if (Number.isFinite(ratio)) return ratio;
  throw new EngineError(
    "no-spread",
    "spreadRatio requires a middle half of sales that does not tie",
  );
}
