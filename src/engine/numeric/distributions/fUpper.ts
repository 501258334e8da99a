import { requireInRange } from "../requireInRange";
import { incompleteBeta } from "./incompleteBeta";
import { requireDegrees } from "./requireDegrees";

/**
 * Chance that an F variable exceeds f.
 *
 * @param f A number ≥ 0
 * @param df1 Degrees of freedom of the numerator, > 0
 * @param df2 Degrees of freedom of the denominator, > 0
 * @returns A number in [0, 1], right in relative terms in the upper tail
 * @throws {EngineError} "not-finite" or "out-of-range"
 * @see R pf(f, df1, df2, lower.tail = FALSE)
 */
export function fUpper(f: number, df1: number, df2: number): number {
  requireInRange("fUpper", "f", f, 0);
  requireDegrees("fUpper", df1);
  requireDegrees("fUpper", df2);
  const ratio = (df1 / df2) * f;
  const x = 1 / (1 + ratio);
  const y = ratio === Infinity ? 1 : ratio / (1 + ratio);
  return incompleteBeta(x, y, df2 / 2, df1 / 2);
}
