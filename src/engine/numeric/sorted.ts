import { EngineError } from "../EngineError";
import { sortDoubles } from "./sortDoubles";

/**
 * The values from smallest to largest.
 *
 * @param values n ≥ 0 finite numbers; not changed
 * @returns A new ascending array, −0 before 0
 * @throws {EngineError} "not-finite"
 */
export function sorted(values: ArrayLike<number>): Float64Array {
  const copy = new Float64Array(values);
  for (let i = 0; i < copy.length; i++) {
    if (Number.isFinite(copy[i])) continue;
    throw new EngineError("not-finite", "sorted requires finite numbers");
  }
  return sortDoubles(copy);
}
