import { requireFinite } from "./requireFinite";
import { EngineError } from "../EngineError";

/**
 * Sum with the rounding error of every addition carried along.
 *
 * @param values n ≥ 0 numbers, read in order
 * @returns The sum as a number can hold it, and what it cannot hold of it; the sum may overflow
 * @see Neumaier (1974), Z. angew. Math. Mech. 54, 39–51
 */
export function sumAndRest(values: ArrayLike<number>): readonly [total: number, rest: number] {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  if (!Number.isFinite(total)) return [total, 0];
  const whole = total + lost;
  return [whole, Math.abs(total) >= Math.abs(lost) ? total - whole + lost : lost - whole + total];
}

/**
 * The same without the rest.
 *
 * @param values n ≥ 0 numbers, read in order
 * @returns Their sum, right to the last bit or two whatever the order of magnitudes; may overflow
 */
export const compensatedSum = (values: ArrayLike<number>): number => sumAndRest(values)[0];

/**
 * Sum of finite numbers by Neumaier's compensated addition.
 *
 * @param values n ≥ 1 finite numbers
 * @returns Their sum
 * @throws {EngineError} "empty", "not-finite" or, when no double can hold the sum, "too-large"
 * @see Neumaier (1974), Z. angew. Math. Mech. 54, 39–51
 */
export function sum(values: ArrayLike<number>): number {
  requireFinite("sum", values);
  const total = compensatedSum(values);
  if (Number.isFinite(total)) return total;
  throw new EngineError("too-large", "sum is larger than a number can be");
}
