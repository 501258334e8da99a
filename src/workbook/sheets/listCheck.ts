import { cellAddress } from "../plan/address";
import { formulaOf } from "../plan/Formula";
import type { NewSheet, PlannedCell } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { FinalScores } from "./bonusSheet";
import * as colours from "./colours";
import type { PlainColumn } from "./plainTableSheet";

/** The columns that hold a list against the Calibration sheet, for people who open it without the add-in. */
export const checkColumns = ({ bonus }: SheetWords): readonly PlainColumn[] => [
  { header: bonus.columns.scoreNow, width: 10, format: "0.00" },
  { header: bonus.columns.scoreCheck, width: 10, format: "General" },
];

/**
 * The final score the Calibration sheet has now, and a word where the list holds another: its figures stay what they
 * were when it was written, because somebody may have passed them on.
 *
 * @param row Zero-based row on the sheet; ids are in column A
 * @param listed Column of the final score
 * @param next Column the first of the two cells goes to
 */
export const checkCells = (
  row: number,
  listed: number,
  next: number,
  finalScores: FinalScores,
  { bonus }: SheetWords,
): PlannedCell[] => [
  formulaOf("scoreById", { id: cellAddress(row, 0), ...finalScores }),
  formulaOf("sameScore", {
    listed: cellAddress(row, listed),
    score: cellAddress(row, next),
    wordOther: bonus.other,
  }),
];

/** Colours ids, names and the check where the score is another now. */
export const checkHighlights = (
  rows: number,
  column: number,
  { bonus }: SheetWords,
): NewSheet["highlights"] =>
  [
    { row: 1, column: 0, rows, columns: 2 },
    { row: 1, column, rows, columns: 1 },
  ].map((area) => ({
    area,
    column,
    word: bonus.other,
    fill: colours.CHANGED_FILL,
    color: colours.CHANGED_TEXT,
  }));
