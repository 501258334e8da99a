import { assignGrades, type GradeAssignment } from "../calibration/assignGrades";
import {
  distributionPlan,
  gradePlaces,
  type DistributionPlan,
} from "../calibration/distributionPlan";
import { seatedGrades } from "../calibration/seatedGrades";
import { foldLabel } from "../people/foldLabel";
import type { Person } from "../people/Person";
import type { AnalysisSettings } from "./Settings";

/** People on both sides of one grade line whom the measurement cannot tell apart. */
export interface LineTies {
  /** Between this grade and the next lower one. */
  readonly grade: string;
  readonly line: number;
  /** Ids, nearest to the line first. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** Grades under the rules, and how the rules fare. */
export interface GradePlan {
  readonly grades: readonly string[];
  readonly distribution: DistributionPlan;
  /** People per grade after the suggestions; null when the rules contradict each other. */
  readonly counts: readonly number[] | null;
  /** Score half way between each grade and the next. */
  readonly lines: readonly (number | null)[];
  /** Lines with people on both sides of them within half a standard error of measurement. */
  readonly ties: readonly LineTies[];
}

/** The plan with everybody's grade. */
export interface GradedPeople {
  readonly plan: GradePlan;
  /** Per person the number of the grade; null without a plan. */
  readonly assigned: GradeAssignment | null;
  /** Per person the number of the present grade, or null when it is none of the grades. */
  readonly present: readonly (number | null)[];
}

/** Half a standard error: the true score is on the other side of the line 3 times in 10. */
const TIE_WIDTH = 0.5;

/**
 * Grades everybody by suggested score under the distribution rules.
 *
 * @param people Everybody analysed
 * @param scores Suggested scores, quantised
 * @param settings Grades and rules
 * @param errorPoints Standard error of measurement
 * @returns Grades, or null when there are no grades, or neither rules nor present ratings to go by
 * @throws {EngineError} As distributionPlan
 */
export function gradedPeople(
  people: readonly Person[],
  scores: Float64Array,
  settings: AnalysisSettings,
  errorPoints: number,
): GradedPeople | null {
  const { grades, distribution: rules } = settings;
  if (grades.length === 0) return null;
  const places = gradePlaces(grades);
  const present = people.map(({ rating }) =>
    rating === null ? null : (places.get(foldLabel(rating)) ?? null),
  );
  const counts = presentCounts(present, grades.length);
  if (rules.length === 0 && counts === null) return null;
  const distribution = distributionPlan(people.length, grades, rules, counts);
  const { seats } = distribution;
  const assigned =
    seats === null ? null : seatedGrades(scores, grades, { rules: distribution.rules, seats });
  const lines = assigned?.lines ?? [];
  const near = TIE_WIDTH * errorPoints;
  return {
    plan: {
      ...{ grades, distribution, lines },
      counts: assigned?.counts ?? null,
      ties: lines.flatMap((line, k) =>
        line === null ? [] : tiesAt(people, scores, { grade: grades[k]!, line, near }),
      ),
    },
    assigned,
    present,
  };
}

/**
 * Grades the same seats would give on other scores.
 *
 * @param scores Other scores of the same people
 * @param seats Seats per grade
 * @returns Per person the number of the grade
 */
export function gradesOn(scores: ArrayLike<number>, seats: readonly number[]): readonly number[] {
  return assignGrades(scores, seats).grades;
}

// Present people per grade, scaled to everybody by whoever uses them; null when some rating is none of the grades.
function presentCounts(present: readonly (number | null)[], grades: number): number[] | null {
  const counts = new Array<number>(grades).fill(0);
  for (const grade of present) {
    if (grade === null) return null;
    counts[grade]!++;
  }
  return counts;
}

function tiesAt(
  people: readonly Person[],
  scores: Float64Array,
  { grade, line, near }: { grade: string; line: number; near: number },
): LineTies[] {
  const close = people.flatMap((_, i) => (Math.abs(scores[i]! - line) <= near ? [i] : []));
  close.sort((a, b) => Math.abs(scores[a]! - line) - Math.abs(scores[b]! - line) || a - b);
  const above = close.filter((i) => scores[i]! >= line).map((i) => people[i]!.id);
  const below = close.filter((i) => scores[i]! < line).map((i) => people[i]!.id);
  return above.length === 0 || below.length === 0 ? [] : [{ grade, line, above, below }];
}
