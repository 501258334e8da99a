import { requireInRange } from "../requireInRange";
import { incompleteBeta } from "./incompleteBeta";
import { rootBetween } from "./rootBetween";
import { requireDegrees } from "./requireDegrees";

/**
 * The x below which a beta variable falls with chance p.
 *
 * @param p From 0 to 1
 * @param a First shape, > 0
 * @param b Second shape, > 0
 * @returns A number in [0, 1]
 * @throws {EngineError} "not-finite" or "out-of-range"
 * @see R qbeta(p, a, b)
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireInRange("betaQuantile", "p", p, 0, 1);
  requireDegrees("betaQuantile", a);
  requireDegrees("betaQuantile", b);
  if (p === 0 || p === 1) return p;
  // On the side of the smaller tail, so that an answer near 1 keeps its distance to 1.
  const middle = incompleteBeta(0.5, 0.5, a, b);
  if (p <= middle) return rootBetween((x) => incompleteBeta(x, 1 - x, a, b) - p, 0, 0.5);
  return 1 - rootBetween((y) => incompleteBeta(y, 1 - y, b, a) - (1 - p), 0, 0.5);
}
