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
  const ascending = sortDoubles(new Float64Array(values));
  // NaN is sorted outside both infinities, so the two ends tell of all.
  const [first = 0, last = 0] = [ascending[0], ascending[ascending.length - 1]];
  if (Number.isFinite(first) && Number.isFinite(last)) return ascending;
  throw new EngineError("not-finite", "sorted requires finite numbers");
}
