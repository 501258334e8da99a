import { EngineError } from "../EngineError";

/**
 * Refuses a number that is no finite number or lies outside [low, high].
 *
 * @param name Who asks
 * @param label What the number is called
 * @param value The number
 * @param low Smallest number allowed
 * @param high Largest number allowed
 * @throws {EngineError} "not-finite" or "out-of-range"
 */
export function requireInRange(
  name: string,
  label: string,
  value: number,
  low: number,
  high = Infinity,
): void {
  if (!Number.isFinite(value)) {
    throw new EngineError("not-finite", `${name} requires ${label} to be a finite number`);
  }
  if (value >= low && value <= high) return;
  const wanted = high === Infinity ? `${low} or more` : `from ${low} to ${high}`;
  throw new EngineError("out-of-range", `${name} requires ${label} to be ${wanted}, not ${value}`);
}
