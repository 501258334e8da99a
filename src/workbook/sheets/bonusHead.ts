import { fixedAddress, type Area } from "../plan/address";
import { formulaOf } from "../plan/Formula";
import type { Block, PlannedCell } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { BonusColumn } from "./bonusColumns";
import type { SheetTitle } from "./calibrationSheet";
import { textLines } from "./textLines";

/** The title, what the coefficients are and of when, and how to settle the sheet again. */
export interface BonusTitle extends SheetTitle {
  readonly basis: string;
  readonly guide: readonly string[];
}

/** Cells above the table that its formulas use. */
export const POOL: Area = { row: 4, column: 1, rows: 1, columns: 1 };
export const LEVEL: Area = { ...POOL, row: 5 };
const TOTAL: Area = { ...POOL, row: 6 };
export const DIFFERENCE: Area = { ...POOL, row: 7 };
const BROKEN: Area = { ...POOL, row: 8 };
/** Whether the amounts may be paid: the label and the word. */
export const STATE: Area = { row: 10, column: 0, rows: 1, columns: 2 };
/** Beside the control lines. */
const GUIDE = { row: POOL.row, column: 3 };

/** Latin characters that fit between there and the last column. */
const LINE = 108;

/** Title, pool and control lines: amounts may be paid when they add up to the pool and every limit is the right one. */
export function bonusHead(
  pool: number,
  cells: (column: BonusColumn) => string,
  title: BonusTitle,
  { bonus }: SheetWords,
  hasScores: boolean,
): PlannedCell[][] {
  const { floor, cap, free } = bonus.limits;
  const limits = { limits: cells("limit"), wordFloor: floor, wordCap: cap, wordFree: free };
  const level = formulaOf("bonusLevel", {
    pool: fixedAddress(POOL),
    ...limits,
    floors: cells("floor"),
    caps: cells("cap"),
    weights: cells("weight"),
  });
  const checks = { cells: cells("limitCheck"), wordA: floor, wordB: cap, wordC: free };
  const state = formulaOf("bonusState", {
    difference: fixedAddress(DIFFERENCE),
    broken: fixedAddress(BROKEN),
    wordSettled: bonus.states.settled,
    wordOpen: bonus.states.open,
  });
  return [
    [bonus.title, null],
    [title.provenance, null],
    [bonus.hint, null],
    [title.basis, null],
    [bonus.pool, pool],
    [bonus.level, level],
    [bonus.total, formulaOf("sum", { cells: cells("amount") })],
    [bonus.difference, formulaOf("difference", { a: fixedAddress(POOL), b: fixedAddress(TOTAL) })],
    [bonus.brokenRows, formulaOf("countAny", checks)],
    hasScores
      ? [bonus.otherRows, formulaOf("countIf", { cells: cells("scoreCheck"), word: bonus.other })]
      : [null, null],
    [bonus.state, state],
  ];
}

/** What to do when the sheet is not settled, with the add-in and without it, where it can be read beside the state. */
export const bonusGuide = ({ guide }: BonusTitle): Block => ({
  ...GUIDE,
  cells: guide.flatMap((sentence) => textLines(sentence, LINE)).map((line) => [line]),
});
