import type { PeopleIssueCode } from "./PeopleIssue";
import type { ReadingOptions } from "./PeopleTable";

const HUNDRED = { min: 0, max: 100 };

/** Share of a column that may be outside 0 to 100 with that still its scale; of a few, one score. */
const OUTSIDE = 0.05;
const FEW = 5;

/**
 * Tells which scores are not of the scale their column is on: those outside it, and shares of 1 among scores out of 100.
 *
 * @param scores Scores as read, null where there is none
 * @param scale The declared scale; left out, it is 0 to 100 where nearly all scores are
 * @returns Function from a score to what is wrong with it, null for nothing
 */
export function scoreScale(
  scores: readonly (number | null)[],
  scale: ReadingOptions["scale"],
): (score: number) => Extract<PeopleIssueCode, "out-of-scale" | "mixed-units"> | null {
  const hundred = isOutOfHundred(scores);
  const limits = scale ?? (hundred ? HUNDRED : null);
  return (score) => {
    if (limits !== null && (score < limits.min || score > limits.max)) return "out-of-scale";
    return hundred && looksLikeShare(score) ? "mixed-units" : null;
  };
}

// Mostly within 0 to 100, or all but one of a few, and more than half above 20.
function isOutOfHundred(scores: readonly (number | null)[]): boolean {
  const present = scores.filter((score) => score !== null);
  const outside = present.filter((score) => score < HUNDRED.min || score > HUNDRED.max).length;
  const large = present.filter((score) => score > 20).length;
  const single = present.length >= FEW ? 1 : 0;
  return large * 2 > present.length && outside <= Math.max(single, present.length * OUTSIDE);
}

const looksLikeShare = (score: number): boolean => score > 0 && score <= 1.5;
