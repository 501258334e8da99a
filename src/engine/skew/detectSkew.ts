import type { GapMeasure } from "../analysis/Analysis";
import { EngineError } from "../EngineError";
import { requireSameLength } from "../numeric/requireSameLength";
import type { Side } from "../people/Person";
import { dominance } from "./dominance";
import { DEFAULT_MARGIN, gapOfSides, requireMargin } from "./gapMeasure";
import { shiftOfLevels, type Shift } from "./hodgesLehmann";
import { levelsOfCodes, rankedSides } from "./rankedSides";
import { skewByIndex, type SkewBy } from "./skewBy";
import { optionalLabelIndex } from "./strataOf";
import { levelRoom } from "./tieLevels";
import type { WeightedLevels } from "./weightedLevels";

/** Who is compared, and by what they are listed. */
export interface SkewQuestion {
  /** N ≥ 2 finite scores; quantised before comparison, not changed. */
  readonly scores: ArrayLike<number>;
  /** Per person the side; null takes no part. */
  readonly sides: readonly (Side | null)[];
  /** Columns of labels: per person the department, level or manager; those without one are in no row of that list. */
  readonly by: readonly (readonly (string | null)[])[];
  /** Tolerated gap in percentile points, 0 to 50. */
  readonly margin?: number;
}

/** The gap overall, in points, and by every column. */
export interface SkewDetection {
  readonly overall: GapMeasure;
  readonly shift: Shift;
  /** One list per column, in order. */
  readonly by: readonly SkewBy[];
}

/**
 * The gap between the sides overall, its shift in points and its lists by several columns at once: the same as
 * `gapMeasure`, `hodgesLehmann` and `skewBy`, from one ranking of everybody.
 *
 * @param question Scores, sides, columns and margin
 * @returns Finite figures
 * @throws {EngineError} "empty" when a side has nobody; "not-finite", "length-mismatch" or "out-of-range"
 */
export function detectSkew(question: SkewQuestion): SkewDetection {
  const { scores, sides, by, margin = DEFAULT_MARGIN } = question;
  requireMargin("detectSkew", margin);
  const people = rankedSides("detectSkew", scores, sides);
  for (const labels of by) {
    requireSameLength("detectSkew", { scores: scores.length }, { labels: labels.length });
  }
  const everybody = people.code.length;
  const levels = levelsOfCodes(people.code, 0, everybody, levelRoom(everybody));
  const counts = dominance(levels);
  if (counts.n === 0 || counts.m === 0) {
    throw new EngineError("empty", "detectSkew requires somebody on each side");
  }
  return {
    overall: gapOfSides(counts, margin),
    shift: shiftOfLevels(
      levelsOfSide(people.values, levels.sales),
      levelsOfSide(people.values, levels.backOffice),
      0.95,
    ),
    by: by.map((labels) => skewByIndex(people, optionalLabelIndex(labels), margin)),
  };
}

// The distinct scores that somebody of a side has.
function levelsOfSide(values: Float64Array, counts: ArrayLike<number>): WeightedLevels {
  const own = new Float64Array(values.length);
  const ownCounts = new Float64Array(values.length);
  const below = new Float64Array(values.length + 1);
  let count = 0;
  for (let level = 0; level < values.length; level++) {
    const people = counts[level]!;
    if (people === 0) continue;
    own[count] = values[level]!;
    ownCounts[count] = people;
    below[count + 1] = below[count]! + people;
    count++;
  }
  return {
    values: own.subarray(0, count),
    counts: ownCounts.subarray(0, count),
    below: below.subarray(0, count + 1),
  };
}
