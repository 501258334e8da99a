import type { PeopleIssueCode } from "../../engine";
import type { NewSheet } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { SheetTitle } from "./calibrationSheet";
import { plainTableSheet } from "./plainTableSheet";

/** Why a row of the list takes no part. */
export type LeftOutReason = Extract<
  PeopleIssueCode,
  | "missing-id"
  | "duplicate-id"
  | "long-number-id"
  | "not-a-number"
  | "error-cell"
  | "truth-value"
  | "unknown-rating"
  | "out-of-scale"
  | "mixed-units"
  | "missing-score"
>;

/** A row of the list that takes no part, as it is written there. */
export interface LeftOutPerson {
  /** Row of the sheet it is on. */
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly score: string;
  readonly reason: LeftOutReason;
}

/** Who of the list is not in the calibration, and why, so that whoever pays or promotes knows of them. */
export function leftOutSheet(
  people: readonly LeftOutPerson[],
  title: Omit<SheetTitle, "provenance">,
  { leftOut }: SheetWords,
): NewSheet {
  const columns = [
    { header: leftOut.columns.row, width: 10, format: "0" },
    { header: leftOut.columns.id, width: 16, format: "@" },
    { header: leftOut.columns.name, width: 18, format: "@" },
    { header: leftOut.columns.score, width: 18, format: "@" },
    { header: leftOut.columns.reason, width: 44, format: "@" },
  ];
  const rows = people.map(({ row, id, name, score, reason }) => [
    ...[row, id, name, score, leftOut.reasons[reason]],
  ]);
  return plainTableSheet("leftOut", title, columns, rows);
}
