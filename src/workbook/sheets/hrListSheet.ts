import type { Analysis } from "../../engine";
import type { NewSheet } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { FinalScores } from "./bonusSheet";
import type { SheetTitle } from "./calibrationSheet";
import { finalColumnOf, listColumns, listRows, type ListUse, type StatusOf } from "./hrList";
import { checkCells, checkColumns, checkHighlights } from "./listCheck";
import type { Outcome } from "./Outcome";
import { plainTableSheet } from "./plainTableSheet";

/** What a list is made of. */
export interface HrListInput {
  readonly analysis: Analysis;
  readonly outcomes: readonly Outcome[];
  readonly statusOf: StatusOf;
  /** Where the Calibration sheet has its final scores; null where there is none. */
  readonly finalScores: FinalScores | null;
}

/** A list for pay, promotion or training; one with final scores says where the Calibration sheet has others by now. */
export function hrListSheet(
  use: ListUse,
  { analysis, outcomes, statusOf, finalScores }: HrListInput,
  title: Omit<SheetTitle, "provenance">,
  words: SheetWords,
): NewSheet {
  const columns = listColumns(use, words);
  const rows = listRows(use, analysis, outcomes, statusOf, words);
  const listed = finalColumnOf(use);
  if (finalScores === null || listed === null) return plainTableSheet(use, title, columns, rows);
  const next = columns.length;
  const checked = rows.map((row, index) => [
    ...row,
    ...checkCells(index + 1, listed, next, finalScores, words),
  ]);
  return {
    ...plainTableSheet(use, title, [...columns, ...checkColumns(words)], checked),
    highlights: checkHighlights(rows.length, next + 1, words),
  };
}
