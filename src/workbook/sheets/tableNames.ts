import type { SheetKind } from "../plan/WritePlan";

const GRADES = "EvenhandGrades";

/** Table names are the same in every language and unique in a workbook, so they tell whose sheet it is. */
const STEMS: Partial<Record<SheetKind, string>> = {
  calibration: "EvenhandCalibration",
  summary: "EvenhandSummary",
  log: "EvenhandLog",
  settings: "EvenhandSettings",
  leftOut: "EvenhandNotIncluded",
  history: "EvenhandHistory",
  bonus: "EvenhandBonus",
  minutes: "EvenhandMinutes",
  notes: "EvenhandNotes",
  feedback: "EvenhandFeedback",
  pay: "EvenhandPay",
  promotion: "EvenhandPromotion",
  training: "EvenhandTraining",
  share: "EvenhandShared",
  sharedPeople: "EvenhandSharedPeople",
  formulas: "EvenhandFormulas",
};

/** A table name of ours that the workbook does not have yet, with a higher number than those it has. */
export function freeTableName(kind: SheetKind, taken: readonly string[]): string {
  return freeName(STEMS[kind] ?? "People", taken);
}

/** A name for the table of grades on a summary: it is no sheet's own, and tells nothing about whose sheet it is on. */
export const freeGradesName = (taken: readonly string[]): string => freeName(GRADES, taken);

export const isGradesTable = (name: string): boolean => stemOf(name) === GRADES.toLowerCase();

function freeName(stem: string, taken: readonly string[]): string {
  const numbers = taken
    .filter((name) => stemOf(name) === stem.toLowerCase())
    .map((name) => numberOfTable(name));
  const number = Math.max(0, ...numbers) + 1;
  return number === 1 ? stem : `${stem}${number}`;
}

const stemOf = (name: string): string => name.replace(/[0-9]+$/, "").toLowerCase();

/** The number at the end of a table's name: 1 where there is none. The higher, the newer. */
export const numberOfTable = (name: string): number => Number(/[0-9]+$/.exec(name)?.[0] ?? 1);

/** Which kind of sheet a table belongs to, or null when it is not ours. */
export function kindOfTable(name: string): SheetKind | null {
  const stem = stemOf(name);
  for (const [kind, known] of Object.entries(STEMS)) {
    if (known.toLowerCase() === stem) return kind as SheetKind;
  }
  return null;
}
