import { EngineError } from "../EngineError";
import { betaQuantile } from "../numeric/distributions/betaQuantile";
import { requireConfidence } from "./requireConfidence";

/**
 * Exact interval of a share from counts.
 *
 * @param hits Whole number from 0 to `trials`
 * @param trials Whole number ≥ 1
 * @param confidence Least share of such intervals that hold the true share
 * @returns Lower and upper end in [0, 1]
 * @throws {EngineError} "out-of-range"
 * @see Clopper & Pearson (1934), Biometrika 26(4), 404–413; R binom.test
 */
export function clopperPearson(
  hits: number,
  trials: number,
  confidence = 0.95,
): readonly [number, number] {
  requireConfidence("clopperPearson", confidence);
  const whole = Number.isSafeInteger(hits) && Number.isSafeInteger(trials);
  if (!whole || hits < 0 || trials < 1 || hits > trials) {
    throw new EngineError("out-of-range", "clopperPearson requires 0 ≤ hits ≤ trials, whole");
  }
  const tail = (1 - confidence) / 2;
  const lower = hits === 0 ? 0 : betaQuantile(tail, hits, trials - hits + 1);
  const upper = hits === trials ? 1 : betaQuantile(1 - tail, hits + 1, trials - hits);
  return [lower, upper];
}
