import type { SheetWords } from "../words/en";

export type CalibrationColumn = keyof SheetWords["columns"];

interface ColumnLayout {
  readonly key: CalibrationColumn;
  /** Characters wide. */
  readonly width: number;
  readonly format: "text" | "score" | "step" | "rank" | "percentile" | "plain";
  /** People fill it in; re-analysis never touches it. */
  readonly byPeople?: true;
  /** A native formula; never rewritten as a value. */
  readonly formula?: true;
}

/** The Calibration table from left to right: who, what was, why it would move, what people decide, what results. */
export const CALIBRATION_COLUMNS: readonly ColumnLayout[] = [
  { key: "id", width: 12, format: "text" },
  { key: "name", width: 18, format: "text" },
  { key: "group", width: 16, format: "text" },
  { key: "side", width: 12, format: "plain" },
  { key: "department", width: 18, format: "text" },
  { key: "level", width: 8, format: "text" },
  { key: "score", width: 10, format: "score" },
  { key: "rank", width: 9, format: "rank" },
  { key: "percentile", width: 10, format: "percentile" },
  { key: "market", width: 9, format: "step" },
  { key: "weights", width: 9, format: "step" },
  { key: "leniency", width: 9, format: "step" },
  { key: "shift", width: 10, format: "step" },
  { key: "shape", width: 10, format: "step" },
  { key: "limits", width: 8, format: "step" },
  { key: "rounding", width: 9, format: "step" },
  { key: "suggested", width: 11, format: "score" },
  { key: "suggestedRank", width: 10, format: "rank" },
  { key: "reason", width: 34, format: "plain" },
  { key: "flags", width: 18, format: "plain" },
  { key: "decision", width: 12, format: "plain", byPeople: true },
  { key: "override", width: 10, format: "score", byPeople: true },
  { key: "reasonCode", width: 20, format: "plain", byPeople: true },
  { key: "note", width: 30, format: "text", byPeople: true },
  { key: "decidedBy", width: 14, format: "text", byPeople: true },
  { key: "authorisedBy", width: 14, format: "text", byPeople: true },
  { key: "discussed", width: 10, format: "plain", byPeople: true },
  { key: "finalScore", width: 10, format: "score", formula: true },
  { key: "finalRank", width: 9, format: "rank", formula: true },
  { key: "finalPercentile", width: 10, format: "percentile", formula: true },
  { key: "change", width: 14, format: "plain" },
];

/** Position of a column in the table. */
export function positionOf(key: CalibrationColumn): number {
  return CALIBRATION_COLUMNS.findIndex((column) => column.key === key);
}

/** Excel's number formats of the kinds of columns; "@" keeps 00123 as it is written. */
export const NUMBER_FORMATS: Readonly<Record<ColumnLayout["format"], string>> = {
  text: "@",
  score: "0.00",
  step: '+0.00;-0.00;""',
  rank: "0",
  percentile: "0.0",
  plain: "General",
};

/** Zero-based row of the headings. */
export const HEADER_ROW = 4;
