import { EngineError } from "../EngineError";

/**
 * Refuses a list with fewer values than the question needs.
 *
 * @param name Who asks
 * @param values The list
 * @param least How many it needs
 * @throws {EngineError} "empty" or "too-few"
 */
export function requireLength(name: string, values: ArrayLike<unknown>, least: number): void {
  if (values.length >= least) return;
  throw new EngineError(
    values.length === 0 ? "empty" : "too-few",
    `${name} requires at least ${least} values, and got ${values.length}`,
  );
}
