import type { Decision } from "../../workbook/sheets/Decision";
import { finalOf } from "../../workbook/sheets/finalOf";
import { isComplete } from "./isComplete";

/** The score a decision leaves a person with; without one, or with one that lacks its reason, the original. */
export const finalScore = (
  decision: Decision | undefined,
  original: number,
  suggested: number,
): number =>
  decision !== undefined && isComplete(decision)
    ? finalOf(decision, original, suggested)
    : original;
