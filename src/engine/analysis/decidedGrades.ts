import { quotasHold, seatedGrades } from "../calibration/seatedGrades";
import { quantise } from "../numeric/quantise";
import { foldLabel } from "../people/foldLabel";
import { distributionPlan, gradePlaces } from "../calibration/distributionPlan";
import type { Analysis } from "./Analysis";
import type { GradePlan } from "./gradePlan";

/**
 * Grades of the scores people end up with, decided or not.
 *
 * Whoever keeps their score keeps their grade, a higher score never lowers it and a lower one never raises it; whose
 * grade is unknown has the one of their rank under the plan's seats. Where that breaks a hard quota, seats as near to
 * these grades as the hard quotas allow go by rank. So a suggestion's own grade, which is that of its rank under the
 * seats, need not be the person's even when every suggestion is accepted.
 *
 * @param analysis What was suggested, and the plan of the grades
 * @param finals Final scores in the order of its people
 * @returns Grade per person; null without grades, or where hard quotas contradict each other
 */
export function decidedGrades(
  analysis: Analysis,
  finals: ArrayLike<number>,
): readonly (string | null)[] {
  const { people, suggestions, gradePlan } = analysis;
  const seats = gradePlan?.distribution.seats ?? null;
  if (gradePlan === null || seats === null) return people.map(() => null);
  const { grades, distribution } = gradePlan;
  const plan = { rules: distribution.rules, seats };
  const scores = quantise(finals);
  const seated = seatedGrades(scores, grades, plan).grades;
  const original = quantise(suggestions.map((one) => one.original));
  const places = gradePlaces(grades);
  const kept = people.map(({ rating }, i) => {
    const present = rating === null ? undefined : places.get(foldLabel(rating));
    if (present === undefined) return seated[i]!;
    const moved = Math.sign(scores[i]! - original[i]!);
    if (moved === 0) return present;
    return moved > 0 ? Math.min(present, seated[i]!) : Math.max(present, seated[i]!);
  });
  const counts = grades.map((_, place) => kept.filter((one) => one === place).length);
  const chosen = quotasHold(grades, plan, counts) ? kept : withinQuotas(scores, gradePlan, counts);
  return chosen.map((place) => grades[place]!);
}

// Worked out once for an analysis: the agenda and every card ask for them.
const accepted = new WeakMap<Analysis, readonly (string | null)[]>();

/**
 * Grades once every suggestion is accepted.
 *
 * @param analysis What was suggested, and the plan of the grades
 * @returns As `decidedGrades`
 */
export function acceptedGrades(analysis: Analysis): readonly (string | null)[] {
  const known = accepted.get(analysis);
  if (known !== undefined) return known;
  const grades = decidedGrades(
    analysis,
    analysis.suggestions.map(({ suggested }) => suggested),
  );
  accepted.set(analysis, grades);
  return grades;
}

// A guideline may be exceeded with a reason: it moves nobody, not even beside a quota that has to.
function withinQuotas(
  scores: Float64Array,
  { grades, distribution }: GradePlan,
  counts: readonly number[],
): readonly number[] {
  const quotas = distribution.rules.map(({ rule }) => rule).filter(({ hard }) => hard);
  const { rules, seats } = distributionPlan(scores.length, grades, quotas, counts);
  // They hold with the guidelines, and so without.
  return seatedGrades(scores, grades, { rules, seats: seats! }).grades;
}
