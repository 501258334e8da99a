import { decidedGrades, type Analysis } from "../../engine";
import type { Decision } from "../../workbook/sheets/Decision";
import { finalOf } from "../../workbook/sheets/finalOf";

/**
 * The grade a person would have with a score, everybody else being as decided so far.
 *
 * @param index Place of the person among the suggestions
 * @param score Their final score
 * @returns null where nobody is graded, or hard quotas contradict each other
 */
export function gradeAsDecided(
  analysis: Analysis,
  decisions: ReadonlyMap<string, Decision>,
  index: number,
  score: number,
): string | null {
  if (analysis.gradePlan === null) return null;
  const finals = analysis.suggestions.map(({ id, original, suggested }, at) =>
    at === index ? score : finalOf(decisions.get(id), original, suggested),
  );
  return decidedGrades(analysis, finals)[index] ?? null;
}
