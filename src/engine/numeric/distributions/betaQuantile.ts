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
  // In the smaller tail, which keeps its digits, and from the nearer end, to which an answer keeps its distance.
  const above = (x: number, y: number): number =>
    p <= 0.5 ? incompleteBeta(x, y, a, b) - p : 1 - p - incompleteBeta(y, x, b, a);
  if (above(0.5, 0.5) >= 0) return rootBetween((x) => above(x, 1 - x), 0, 0.5);
  return 1 - rootBetween((y) => above(1 - y, y), 0, 0.5);
}
