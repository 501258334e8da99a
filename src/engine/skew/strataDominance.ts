import { EngineError } from "../EngineError";
import { requireFinite } from "../numeric/requireFinite";
import { bothSides } from "./bothSides";
import { dominance, type Dominance } from "./dominance";
import type { Stratum } from "./Stratum";
import { tieLevels } from "./tieLevels";

/**
 * Pair counts of every stratum in which both sides are present. Scores are compared, and quantised, within strata only.
 *
 * @param name Who asks, for the sentence of a refusal
 * @param strata Strata, of which at least one has both sides
 * @returns One entry per comparable stratum, in order
 * @throws {EngineError} "too-few" when no stratum has both sides, or "not-finite"
 */
export function strataDominance(name: string, strata: readonly Stratum[]): Dominance[] {
  const found: Dominance[] = [];
  for (const { sales, backOffice } of strata) {
    if (sales.length === 0 || backOffice.length === 0) {
      for (const alone of [sales, backOffice]) if (alone.length > 0) requireFinite(name, alone);
      continue;
    }
    const sides = bothSides(name, sales, backOffice);
    found.push(dominance(tieLevels(sides.sales, sides.backOffice)));
  }
  if (found.length > 0) return found;
  throw new EngineError("too-few", `${name} requires a stratum in which both sides are present`);
}
