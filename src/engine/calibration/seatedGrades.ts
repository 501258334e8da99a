import { foldLabel } from "../people/foldLabel";
import { gradesBySeats, type GradeAssignment } from "./assignGrades";
import { gradePlaces, type DistributionPlan } from "./distributionPlan";

/** What is done with people tied across a line when the grade of their middle seat breaks a hard quota, in turn. */
const OTHERWISE = ["up", "down", "split"] as const;

/** Whole seats that hold. */
export type SeatedPlan = Pick<DistributionPlan, "rules"> & { readonly seats: readonly number[] };

/**
 * Grades by rank under a plan's seats. People with one score stay together as long as every hard quota holds; where it
 * would not, all of them get the better grade, or the lower one, and as a last resort the order of the list decides.
 *
 * @param scores n ≥ 1 finite quantised scores
 * @param grades Names, best first
 * @param plan Whole seats for n people, and the rules they come from
 * @returns Grades, seats, counts and lines
 */
export function seatedGrades(
  scores: Float64Array,
  grades: readonly string[],
  plan: SeatedPlan,
): GradeAssignment {
  const holds = ({ counts }: GradeAssignment): boolean => quotasHold(grades, plan, counts);
  const together = gradesBySeats(scores, plan.seats);
  if (holds(together)) return together;
  const others = OTHERWISE.map((ties) => gradesBySeats(scores, plan.seats, { ties }));
  return others.find(holds) ?? together;
}

/**
 * Whether every hard quota holds.
 *
 * @param grades Names, best first
 * @param plan The rules, in people
 * @param counts People per grade
 * @returns False when one of them does not
 */
export function quotasHold(
  grades: readonly string[],
  plan: Pick<DistributionPlan, "rules">,
  counts: readonly number[],
): boolean {
  const places = gradePlaces(grades);
  return plan.rules.every(({ rule, least, most }) => {
    if (!rule.hard) return true;
    const inside = new Set(rule.grades.map((grade) => places.get(foldLabel(grade))!));
    const people = [...inside].reduce((sum, place) => sum + counts[place]!, 0);
    return people >= least && people <= most;
  });
}
