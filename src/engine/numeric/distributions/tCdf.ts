import { requireInRange } from "../requireInRange";
import { incompleteBeta } from "./incompleteBeta";
import { logGamma } from "./logGamma";
import { normalUpper } from "./normalCdf";
import { requireDegrees } from "./requireDegrees";

/** Beyond this many degrees of freedom Student's t is the normal distribution to the last bit. */
const LIMIT = 1e17;

/** Beyond this many √df the first term of the tail is all of it, and t² might overflow. */
const FAR = 1e100;

/**
 * Chance that a Student t variable is at most t.
 *
 * @param t A finite number
 * @param df Degrees of freedom, > 0, not necessarily whole
 * @returns A number in [0, 1], right in relative terms in the lower tail
 * @throws {EngineError} "not-finite" or "out-of-range"
 * @see R pt(t, df)
 */
export function tCdf(t: number, df: number): number {
  requireInRange("tCdf", "t", t, -Infinity);
  requireDegrees("tCdf", df, Number.MAX_VALUE);
  const beyond = tTail(Math.abs(t), df);
  return t <= 0 ? beyond : 1 - beyond;
}

/**
 * Chance that a Student t variable is above t, for t ≥ 0.
 *
 * @param t A number ≥ 0
 * @param df Degrees of freedom, > 0
 * @returns A number in [0, ½]
 */
export function tTail(t: number, df: number): number {
  if (df > LIMIT) return normalUpper(t);
  const ratio = t / Math.sqrt(df);
  if (ratio > FAR) return farTail(ratio, df);
  // One and two degrees of freedom have closed forms, and lists by manager ask for little else.
  if (df === 1) return Math.atan(1 / t) / Math.PI;
  if (df === 2) return 1 / (2 + t * t + t * Math.sqrt(2 + t * t));
  const square = ratio ** 2;
  const x = 1 / (1 + square);
  const y = square / (1 + square);
  return 0.5 * incompleteBeta(x, y, df / 2, 0.5);
}

// Γ((df + 1)/2) / (2·√π·Γ(df/2 + 1)) · ratio^(−df)
function farTail(ratio: number, df: number): number {
  const factor = Math.exp(logGamma((df + 1) / 2) - logGamma(df / 2 + 1));
  return (factor / (2 * Math.sqrt(Math.PI))) * ratio ** -df;
}
