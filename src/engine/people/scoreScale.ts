import type { PeopleIssueCode } from "./PeopleIssue";
import { isOnScale } from "./isOnScale";
import type { PointScale } from "./PointScale";

/**
 * Out of a hundred, with what is given beyond it: results over the target and extra points take the best a little over
 * 100, and leaving just them out would take the best of one side away.
 */
const HUNDRED = { lowest: 0, full: 100, highest: 120 };

/** Share of a column that may be outside of it with that still its scale; of a few, one score. */
const OUTSIDE = 0.05;
const FEW = 5;

type ScoreFinding = Extract<PeopleIssueCode, "out-of-scale" | "mixed-units" | "over-hundred">;

/**
 * Tells which scores are not of the scale their column is on: those outside it or between two of its steps, and shares
 * of 1 among scores out of 100. Those a little over 100 are of it, and told all the same.
 *
 * @param scores Scores as read, null where there is none
 * @param scale The declared scale; with null it is 0 to 100, and up to 120, where nearly all scores are
 * @returns Function from a score to what is wrong with it, null for nothing
 * @throws {EngineError} "out-of-range" for a scale that is none
 */
export function scoreScale(
  scores: readonly (number | null)[],
  scale: PointScale | null,
): (score: number) => ScoreFinding | null {
  const hundred = isOutOfHundred(scores);
  const isOn = (score: number): boolean => {
    if (scale !== null) return isOnScale(scale, score);
    return !hundred || (score >= HUNDRED.lowest && score <= HUNDRED.highest);
  };
  return (score) => {
    if (!isOn(score)) return "out-of-scale";
    if (!hundred) return null;
    if (looksLikeShare(score)) return "mixed-units";
    return scale === null && score > HUNDRED.full ? "over-hundred" : null;
  };
}

// Mostly within it, or all but one of a few, and more than half above 20.
function isOutOfHundred(scores: readonly (number | null)[]): boolean {
  const present = scores.filter((score) => score !== null);
  const outside = present.filter(
    (score) => score < HUNDRED.lowest || score > HUNDRED.highest,
  ).length;
  const large = present.filter((score) => score > 20).length;
  const single = present.length >= FEW ? 1 : 0;
  return large * 2 > present.length && outside <= Math.max(single, present.length * OUTSIDE);
}

const looksLikeShare = (score: number): boolean => score > 0 && score <= 1.5;
