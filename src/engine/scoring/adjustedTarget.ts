import { EngineError } from "../EngineError";
import { requireInRange } from "../numeric/requireInRange";

/** How far a target follows the market. */
export interface BaselineRule {
  /** Share of the market's movement that is passed on: 0 none, 1 all. */
  readonly passThrough?: number;
  /** Smallest and largest factor the target may be multiplied by. */
  readonly floor?: number;
  readonly cap?: number;
}

/** An index is a ratio around 1; outside this it is almost surely written in percent or a level. */
const [LOWEST_INDEX, HIGHEST_INDEX] = [0.2, 5];

/**
 * A target moved with the market: target · clamp(1 + β·(I − 1), floor, cap).
 *
 * @param target A finite number
 * @param index Market index now ÷ at target setting, 0.2 to 5
 * @param rule Pass-through β (1), floor (0.7) and cap (1.3)
 * @returns The target people are measured against
 * @throws {EngineError} "not-finite" or "out-of-range"
 */
export function adjustedTarget(target: number, index: number, rule: BaselineRule = {}): number {
  const { passThrough = 1, floor = 0.7, cap = 1.3 } = rule;
  requireInRange("adjustedTarget", "target", target, -Infinity);
  requireInRange("adjustedTarget", "passThrough", passThrough, 0, 2);
  requireInRange("adjustedTarget", "floor", floor, 0);
  requireInRange("adjustedTarget", "cap", cap, 0);
  if (floor > cap) {
    throw new EngineError("out-of-range", "adjustedTarget requires a floor not above the cap");
  }
  requireIndex(index);
  const moved = target * Math.min(cap, Math.max(floor, 1 + passThrough * (index - 1)));
  if (Number.isFinite(moved)) return moved;
  throw new EngineError("too-large", "adjustedTarget is larger than a number can be");
}

function requireIndex(index: number): void {
  if (Number.isFinite(index) && index > HIGHEST_INDEX && index <= 100 * HIGHEST_INDEX) {
    throw new EngineError(
      "out-of-range",
      `adjustedTarget requires a market index around 1, not ${index}: did you mean ${index / 100}`,
    );
  }
  requireInRange("adjustedTarget", "the market index", index, LOWEST_INDEX, HIGHEST_INDEX);
}
