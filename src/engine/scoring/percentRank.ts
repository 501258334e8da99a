import { EngineError } from "../EngineError";
import { requireFinite } from "../numeric/requireFinite";
import { requireInRange } from "../numeric/requireInRange";
import { requireLength } from "../numeric/requireLength";
import { standingIn, type Standing } from "./Standing";

/** "inc": share of the others below, 0 to 1. "exc": rank ÷ (n + 1), never 0 or 1. */
export type PercentRankKind = "inc" | "exc";

/**
 * Percentage rank as Excel's PERCENTRANK.INC and PERCENTRANK.EXC give it: tied values all get the lowest of their
 * ranks, a value between two others is interpolated between their ranks, and the answer is cut off, not rounded.
 *
 * @param population n ≥ 2 finite numbers
 * @param value A number from the smallest to the largest of the population
 * @param kind Which of the two definitions
 * @param significance Digits kept; Excel keeps 3 when none are given
 * @returns A number from 0 to 1
 * @throws {EngineError} "too-few", "not-finite" or, outside the population, "out-of-range"
 */
export function percentRank(
  population: readonly number[],
  value: number,
  kind: PercentRankKind = "inc",
  significance = 3,
): number {
  requireLength("percentRank", population, 2);
  requireFinite("percentRank", population);
  requireInRange("percentRank", "significance", significance, 1, 15);
  return percentRankIn(standingIn(population), value, kind, significance);
}

/**
 * The same for a population already prepared.
 *
 * @param standing The population
 * @param value The number looked up
 * @param kind Which of the two definitions
 * @param significance Digits kept
 * @returns A number from 0 to 1
 * @throws {EngineError} "not-finite" or "out-of-range"
 */
export function percentRankIn(
  standing: Standing,
  value: number,
  kind: PercentRankKind,
  significance = 3,
): number {
  const { n, ascending } = standing;
  requireInRange("percentRank", "the value", value, -Infinity);
  const at = standing.quantised(value);
  if (at < ascending[0]! || at > ascending[n - 1]!) {
    throw new EngineError(
      "out-of-range",
      "percentRank requires a value between the smallest and the largest of the population",
    );
  }
  const share = (below: number): number =>
    kind === "inc" ? below / (n - 1) : (below + 1) / (n + 1);
  const below = standing.below(at);
  if (ascending[below] === at) return cutOff(share(below), significance);
  const [low, high] = [ascending[below - 1]!, ascending[below]!];
  const from = share(standing.below(low));
  const part = (at / 2 - low / 2) / (high / 2 - low / 2);
  return cutOff(from + part * (share(below) - from), significance);
}

// Cut after some digits, with grace for a decimal that is a hair below itself.
function cutOff(share: number, significance: number): number {
  const factor = 10 ** Math.floor(significance);
  return Math.min(share, Math.floor(share * factor * (1 + 4e-16) + 1e-9) / factor) || 0;
}
