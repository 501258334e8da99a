import { EngineError } from "../EngineError";

/**
 * Refuses a confidence that is no share strictly between 0 and 1.
 *
 * @param name Who asks
 * @param confidence The share
 * @throws {EngineError} "out-of-range"
 */
export function requireConfidence(name: string, confidence: number): void {
  if (confidence >= 0.5 && confidence <= 0.9999) return;
  throw new EngineError("out-of-range", `${name} requires a confidence from 0.5 to 0.9999`);
}
