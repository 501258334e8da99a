import type { Field } from "./Field";

/** What may be wrong with a list of people, as the code of a sentence. */
export type PeopleIssueCode =
  /** No id; the row is left out. */
  | "missing-id"
  /** The same id in several rows; all of them are left out. */
  | "duplicate-id"
  /** Ids that look the same once width, case and invisible marks are put aside. */
  | "similar-ids"
  /** A number of more than 15 digits, which the spreadsheet has already rounded; the row is left out. */
  | "long-number-id"
  | "missing-score"
  | "missing-group"
  /** A label that is on neither side. */
  | "group-left-out"
  /** A label that a more frequent one would be but for spaces, punctuation or traditional characters; both stay. */
  | "look-alike-label"
  /** Names that may be one department's: ask; all of them stay. The rows are those of all but the most frequent. */
  | "same-department"
  /** A rater given by employee number here and by name elsewhere; counted as one. */
  | "rater-both-ways"
  /** A department, level or group with one person only. */
  | "one-person-group"
  /** Text where a number is wanted. */
  | "not-a-number"
  /** A number stored as text; it is read. */
  | "text-number"
  /** Neither a date nor text that reads as one date only. */
  | "not-a-date"
  /** A date stored as text or as eight digits; it is read. */
  | "text-date"
  | "error-cell"
  /** TRUE or FALSE where a label or a number is wanted. */
  | "truth-value"
  /** A grade that is not on the rating scale. */
  | "unknown-rating"
  /** A score outside the scale, or between two steps of a declared one; it is not used. */
  | "out-of-scale"
  /** A score from 100 to 120 among scores out of a hundred; it is used. */
  | "over-hundred"
  /** 0.92 beside 92 in one column: ask which is meant; until then it is not used. */
  | "mixed-units"
  /** A whole column of percentages was read as shares of 1. */
  | "read-as-percent"
  | "target-not-positive";

/** One finding, with the rows it is in. */
export interface PeopleIssue {
  readonly code: PeopleIssueCode;
  /** The field whose column it is about. */
  readonly field: Field | null;
  /** 0-based data rows, ascending. */
  readonly rows: readonly number[];
  /** What is asked about, the most frequent first, as first written; only where something is asked about labels. */
  readonly labels?: readonly { readonly label: string; readonly people: number }[];
}
