import type { Decision } from "../../workbook/sheets/Decision";
import { isComplete } from "./isComplete";

/** The score a decision leaves a person with; without one, or with one that lacks its reason, the original. */
export function finalScore(
  decision: Decision | undefined,
  original: number,
  suggested: number,
): number {
  if (decision === undefined || !isComplete(decision)) return original;
  if (decision.decision === "accept") return suggested;
  return decision.decision === "override" ? (decision.override ?? original) : original;
}
