import { quantileAt } from "../numeric/quantile";
import { foldLabel } from "../people/foldLabel";
import type { Person } from "../people/Person";
import { scoreScale } from "../people/scoreScale";
import type { Suggestion, SuggestionFlag } from "./Analysis";
import { fragility } from "./fragility";
import type { GradedPeople } from "./gradePlan";
import type { AnalysisSettings } from "./Settings";
import { countBelow, countNotAbove } from "./standings";

/** The rules behind the flags, as a committee may read them. */
export const flagRules = {
  /** A grade line lies within this many standard errors of measurement of the suggested score. */
  lineTieErrors: 0.5,
  /** The move is among this share of the largest moves, and larger than the middle one. */
  bigMoveShare: 0.1,
  /** The grade differs from the present or the previous one by this many levels. */
  gradeJumpLevels: 2,
  /** Fewer years of service than this, and the best grade (without grades: the top tenth). */
  firstYears: 1,
  /** Without grades: the share at the end that counts as high or low. */
  endShare: 0.1,
} as const;

/** What flags are made from. */
export interface FlagRequest {
  readonly people: readonly Person[];
  readonly settings: AnalysisSettings;
  readonly suggestions: readonly Suggestion[];
  /** Suggested scores. */
  readonly scores: Float64Array;
  readonly graded: GradedPeople | null;
  readonly errorPoints: number;
}

/**
 * The suggestions with grades and flags. Every flag has a rule anybody can check (see flagRules).
 *
 * @param request People, suggestions and grades
 * @returns The same suggestions in the same order, with grade and flags filled in
 */
export function flagged(request: FlagRequest): Suggestion[] {
  const { people, settings, suggestions, graded } = request;
  const assigned = graded?.assigned ?? null;
  const fragile =
    assigned === null
      ? null
      : fragility(people, settings, request.scores, assigned.grades, assigned.seats);
  const big = bigMove(suggestions);
  const offScale = scoreScale(
    suggestions.map(({ original }) => original),
    settings.scale,
  );
  const wasLow = lowLastTime(people);
  const previousGrade = previousGrades(people, settings);
  const worst = settings.grades.length - 1;
  const holds: Record<
    SuggestionFlag,
    (one: Suggestion, i: number, grade: number | null) => boolean
  > = {
    "line-tie": (one) =>
      assigned !== null && isNearLine(one.suggested, assigned.lines, request.errorPoints),
    "big-move": big,
    limited: (one) => one.steps.limits !== 0,
    "grade-jump": (_, i, grade) =>
      grade !== null && jumps(grade, graded!.present[i]!, previousGrade(i)),
    "first-year-high": (one, i, grade) => isHigh(one, grade) && isFirstYear(people[i]!),
    "twice-low": (one, i, grade) => isLow(one, grade, worst) && wasLow(i, previousGrade(i), worst),
    fragile: (_, i) => fragile?.[i] === true,
    "off-scale": ({ original }) => !["over-hundred", null].includes(offScale(original)),
  };
  const rules = Object.entries(holds) as [SuggestionFlag, (typeof holds)[SuggestionFlag]][];
  return suggestions.map((one, i) => {
    const grade = assigned === null ? null : assigned.grades[i]!;
    const flags: SuggestionFlag[] = [];
    for (const [flag, rule] of rules) if (rule(one, i, grade)) flags.push(flag);
    if (flags.length === 0 && grade === null) return one;
    return { ...one, flags, grade: grade === null ? null : settings.grades[grade]! };
  });
}

function isNearLine(
  score: number,
  lines: readonly (number | null)[],
  errorPoints: number,
): boolean {
  const near = flagRules.lineTieErrors * errorPoints;
  return lines.some((line) => line !== null && Math.abs(score - line) <= near);
}

function bigMove(suggestions: readonly Suggestion[]): (one: Suggestion) => boolean {
  const sizes = suggestions
    .map((one) => Math.abs(one.suggested - one.original))
    .filter((size) => size > 0);
  if (sizes.length === 0) return () => false;
  const ascending = Float64Array.from(sizes).sort();
  const large = quantileAt(ascending, 1 - flagRules.bigMoveShare, 7);
  const middle = quantileAt(ascending, 0.5, 7);
  return ({ original, suggested }) => {
    const size = Math.abs(suggested - original);
    return size >= large && size > middle;
  };
}

function jumps(grade: number, present: number | null, previous: number | null): boolean {
  return [present, previous].some(
    (other) => other !== null && Math.abs(grade - other) >= flagRules.gradeJumpLevels,
  );
}

function isFirstYear(person: Person): boolean {
  return person.tenureYears !== null && person.tenureYears < flagRules.firstYears;
}

function isHigh(one: Suggestion, grade: number | null): boolean {
  if (grade !== null) return grade === 0;
  return one.suggestedPercentile >= 100 * (1 - flagRules.endShare);
}

function isLow(one: Suggestion, grade: number | null, worst: number): boolean {
  if (grade !== null) return grade === worst && worst > 0;
  return one.suggestedPercentile <= 100 * flagRules.endShare;
}

function previousGrades(
  people: readonly Person[],
  settings: AnalysisSettings,
): (person: number) => number | null {
  const places = new Map(settings.grades.map((grade, k) => [foldLabel(grade), k]));
  return (i) => {
    const { previousRating } = people[i]!;
    return previousRating === null ? null : (places.get(foldLabel(previousRating)) ?? null);
  };
}

// By the previous grade where it is known, else by the place among the previous scores.
function lowLastTime(
  people: readonly Person[],
): (person: number, previousGrade: number | null, worst: number) => boolean {
  let ascending: Float64Array | null = null;
  return (i, grade, worst) => {
    if (grade !== null) return grade === worst;
    const score = people[i]!.previousScore;
    if (score === null) return false;
    ascending ??= Float64Array.from(people.flatMap((one) => one.previousScore ?? [])).sort();
    const midRank = countBelow(ascending, score) + countNotAbove(ascending, score);
    return midRank <= 2 * flagRules.endShare * ascending.length;
  };
}
