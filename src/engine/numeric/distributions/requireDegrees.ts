import { EngineError } from "../../EngineError";

/** Nothing that is counted has more, and the series for χ² would take minutes. */
const MOST = 1e12;

/**
 * Refuses degrees of freedom, or shapes, that are not above 0 or above all counting.
 *
 * @param name Who asks
 * @param df The degrees of freedom
 * @param most Largest allowed
 * @throws {EngineError} "out-of-range"
 */
export function requireDegrees(name: string, df: number, most = MOST): void {
  if (df >= 1e-300 && df <= most) return;
  throw new EngineError(
    "out-of-range",
    `${name} requires degrees of freedom above 0, and at most ${most}`,
  );
}
