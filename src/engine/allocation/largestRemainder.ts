import { EngineError } from "../EngineError";
import { shares as sharesOf } from "../scoring/weightedScores";
import { roundToTotal } from "./roundToTotal";

/**
 * Splits a whole number by shares into whole numbers: floors first, the rest by largest remainder.
 *
 * @param total A whole number from 0 to 2^53 − 1
 * @param shares One or more shares of any scale, none negative, not all 0
 * @returns As many whole numbers ≥ 0 that sum to the total; equal remainders favour the larger share, then the earlier
 * @throws {EngineError} "empty", "not-finite", "invalid-weights", "out-of-range" or "too-large"
 * @see Balinski & Young (2001), Fair Representation, on Hamilton's method
 */
export function largestRemainder(total: number, shares: readonly number[]): number[] {
  requireWhole("largestRemainder", total);
  const parts = sharesOf(shares);
  const exact = Float64Array.from(parts, (share) => share * total);
  return [...roundToTotal(exact, total, { weights: parts })];
}

/**
 * Whole seats of each grade for a headcount.
 *
 * @param headcount People, a whole number from 0
 * @param shares Aimed-at share of each grade, of any scale
 * @returns Whole numbers that sum to the headcount
 * @throws {EngineError} As `largestRemainder`
 */
export function seats(headcount: number, shares: readonly number[]): number[] {
  return largestRemainder(headcount, shares);
}

function requireWhole(name: string, total: number): void {
  if (!Number.isFinite(total)) {
    throw new EngineError("not-finite", `${name} requires a finite total`);
  }
  if (total > Number.MAX_SAFE_INTEGER) {
    throw new EngineError("too-large", `${name} cannot count beyond ${Number.MAX_SAFE_INTEGER}`);
  }
  if (total < 0 || !Number.isInteger(total)) {
    throw new EngineError("out-of-range", `${name} requires a whole total of 0 or more`);
  }
}
