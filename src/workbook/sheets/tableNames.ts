import type { SheetKind } from "../plan/WritePlan";

/** Table names are the same in every language and unique in a workbook, so they tell whose sheet it is. */
const STEMS: Partial<Record<SheetKind, string>> = {
  calibration: "EvenhandCalibration",
  summary: "EvenhandSummary",
  log: "EvenhandLog",
  settings: "EvenhandSettings",
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

/** A table name of ours that the workbook does not have yet. */
export function freeTableName(kind: SheetKind, taken: readonly string[]): string {
  const stem = STEMS[kind] ?? "People";
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? stem : `${stem}${number}`;
    if (!known.has(name.toLowerCase())) return name;
  }
}

/** Which kind of sheet a table belongs to, or null when it is not ours. */
export function kindOfTable(name: string): SheetKind | null {
  const stem = name.replace(/[0-9]+$/, "").toLowerCase();
  for (const [kind, known] of Object.entries(STEMS)) {
    if (known.toLowerCase() === stem) return kind as SheetKind;
  }
  return null;
}
