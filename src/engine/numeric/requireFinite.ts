import { EngineError } from "../EngineError";

/**
 * Refuses an empty list and any NaN or infinity in it.
 *
 * @param name Who asks, as the reader of the sentence knows it
 * @param values Numbers of any length; not changed
 * @throws {EngineError} "empty" or "not-finite", the latter with the 1-based position
 */
export function requireFinite(name: string, values: ArrayLike<number>): void {
  if (values.length === 0) throw new EngineError("empty", `${name} requires at least one value`);
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new EngineError(
        "not-finite",
        `${name} requires finite numbers, and value ${i + 1} is not one`,
      );
    }
  }
}
