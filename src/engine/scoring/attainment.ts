import { EngineError } from "../EngineError";
import { requireInRange } from "../numeric/requireInRange";
import { adjustedTarget, type BaselineRule } from "./adjustedTarget";

/**
 * Result against target: actual ÷ target, the target moved with the market when an index is given.
 *
 * @param actual A finite number, may be negative
 * @param target A number above 0, in the unit of `actual`
 * @param index Market index now ÷ at target setting; 1 leaves the target alone
 * @param rule As in `adjustedTarget`
 * @returns 1 on target
 * @throws {EngineError} "not-finite", "out-of-range" or "too-large"
 */
export function attainment(
  actual: number,
  target: number,
  index = 1,
  rule: BaselineRule = {},
): number {
  requireInRange("attainment", "actual", actual, -Infinity);
  requireInRange("attainment", "target", target, -Infinity);
  const moved = adjustedTarget(target, index, rule);
  if (moved <= 0) {
    throw new EngineError("out-of-range", "attainment requires a target above 0");
  }
  const ratio = actual / moved;
  if (Number.isFinite(ratio)) return ratio;
  throw new EngineError("too-large", "attainment is larger than a number can be");
}
