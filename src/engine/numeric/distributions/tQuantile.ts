import { EngineError } from "../../EngineError";
import { logGamma } from "./logGamma";
import { normalQuantile } from "./normalQuantile";
import { requireDegrees } from "./requireDegrees";
import { tTail } from "./tCdf";

/**
 * The t below which a Student t variable falls with chance p.
 *
 * @param p A number strictly between 0 and 1
 * @param df Degrees of freedom, > 0, not necessarily whole
 * @returns A finite t
 * @throws {EngineError} "out-of-range", or "too-large" when no double can hold the answer
 * @see R qt(p, df)
 */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) {
    throw new EngineError("out-of-range", "tQuantile requires p between 0 and 1, both excluded");
  }
  requireDegrees("tQuantile", df, Number.MAX_VALUE);
  if (df > 1e17) return normalQuantile(p);
  if (p === 0.5) return 0;
  const size = upperPoint(p < 0.5 ? p : 1 - p, df);
  if (!Number.isFinite(size)) {
    throw new EngineError("too-large", "tQuantile is larger than a number can be");
  }
  return p < 0.5 ? -size : size;
}

// Newton's steps on log tail against log t. That curve falls and bends down all the way, so that every step
// lands right of the answer and the steps after it only come down to it.
function upperPoint(beyond: number, df: number): number {
  const constant = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  let logT = Math.log(-normalQuantile(beyond));
  let last = Infinity;
  for (let round = 0; round < 400; round++) {
    const t = Math.exp(logT);
    const upper = tTail(t, df);
    if (upper === 0) {
      logT -= 1;
      continue;
    }
    const logDensity = constant - ((df + 1) / 2) * log1pSquare(t, df);
    const slope = Math.exp(logDensity + logT - Math.log(upper));
    const step = Math.min(30, Math.log(upper / beyond) / slope);
    logT += step;
    const size = Math.abs(step);
    if (size < 1e-15 || (size < 1e-9 && size >= last)) break;
    last = size;
  }
  return Math.exp(logT);
}

// log(1 + t²/df), for a t whose square may overflow.
function log1pSquare(t: number, df: number): number {
  const ratio = t / Math.sqrt(df);
  return ratio > 1e150 ? 2 * Math.log(ratio) : Math.log1p(ratio * ratio);
}
