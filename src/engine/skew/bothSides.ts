import { quantised } from "../numeric/quantise";
import { sortDoubles } from "../numeric/sortDoubles";
import { requireFinite } from "../numeric/requireFinite";

/** The scores of the two sides, ready to be compared: noise removed, ascending. */
export interface BothSides {
  readonly sales: Float64Array;
  readonly backOffice: Float64Array;
  /** The list both are parts of: sales, then back office. */
  readonly pooled: Float64Array;
}

/**
 * Quantises both sides on one scale and sorts each.
 *
 * @param name Who asks, for the sentence of a refusal
 * @param sales n ≥ 1 finite scores; not changed
 * @param backOffice m ≥ 1 finite scores on the same scale; not changed
 * @returns Ascending copies in which equal scores are the same double
 * @throws {EngineError} "empty" or "not-finite"
 */
export function bothSides(
  name: string,
  sales: ArrayLike<number>,
  backOffice: ArrayLike<number>,
): BothSides {
  requireFinite(`${name} (sales)`, sales);
  requireFinite(`${name} (back office)`, backOffice);
  const pooled = new Float64Array(sales.length + backOffice.length);
  pooled.set(sales);
  pooled.set(backOffice, sales.length);
  const clean = quantised(pooled);
  return {
    pooled: clean,
    sales: sortDoubles(clean.subarray(0, sales.length)),
    backOffice: sortDoubles(clean.subarray(sales.length)),
  };
}
