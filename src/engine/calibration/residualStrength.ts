import type { GapMeasure, NoSuggestionReason } from "../analysis/Analysis";
import { stratifiedGap } from "../skew/stratifiedGap";
import { evidenceGate } from "./evidenceGate";
import { deltaAt } from "./gapAt";
import { chainAt, type Movement } from "./movement";
import { smallestSufficient } from "./smallestSufficient";

/** What the residual map does, and why it does nothing. */
export interface ResidualStrength {
  readonly strength: number;
  /** Why the scores stay, or null when they move (or a strength of 0 was asked for). */
  readonly gate: NoSuggestionReason | null;
  /** Whether the gap that remains is within tolerance. */
  readonly reached: boolean;
}

/**
 * The primary gap at a strength, over the movement's cells.
 *
 * @param plan The movement
 * @param strength λ from 0 to 1
 * @param margin Tolerated gap in percentile points
 * @returns The gap like with like, with the share of people compared
 * @throws {EngineError} "too-few" when no cell has both sides
 */
export function gapOfMovement(
  plan: Movement,
  strength: number,
  margin: number,
): GapMeasure & { readonly coverage: number } {
  const strata = plan.cells.flatMap(({ sales, backOffice, weight }) => {
    const both = {
      sales: chainAt(sales, strength, plan.grid),
      backOffice: chainAt(backOffice, strength, plan.grid),
    };
    // People without a stratum count as people who could not be compared.
    const none = new Float64Array(0);
    if (weight > 0) return [both];
    return [
      { sales: both.sales, backOffice: none },
      { sales: none, backOffice: both.backOffice },
    ];
  });
  return stratifiedGap(strata, margin);
}

/**
 * The strength to use: the one asked for or the smallest that suffices, once the evidence allows any.
 *
 * @param plan The movement
 * @param before The primary gap at strength 0
 * @param asked A strength from 0 to 1, or "smallest"
 * @param tolerance Tolerated gap in percentile points
 * @returns Strength, reason and whether the tolerance is reached
 */
export function residualStrength(
  plan: Movement,
  before: GapMeasure,
  asked: number | "smallest",
  tolerance: number,
): ResidualStrength {
  const gate = evidenceGate(before);
  const limit = tolerance / 50;
  if (gate !== null) return { strength: 0, gate, reached: Math.abs(before.delta) <= limit };
  if (asked !== "smallest") {
    return { strength: asked, gate: null, reached: Math.abs(deltaAt(plan, asked)) <= limit };
  }
  const found = smallestSufficient((at) => deltaAt(plan, at), limit);
  const stuck = found.strength === 0 && !found.reached;
  return { ...found, gate: stuck ? "infeasible" : null };
}
