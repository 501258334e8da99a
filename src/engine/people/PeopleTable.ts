import type { Field } from "./Field";
import type { PointScale } from "./PointScale";
import type { RatingScale } from "./RatingScale";
import type { Cell } from "./readNumber";

/** Field → 0-based column. */
export type ColumnMapping = Readonly<Partial<Record<Field, number>>>;

/** Rows below the header, and what their columns mean. */
export interface PeopleTable {
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly mapping: ColumnMapping;
}

/** What the person who maps the columns may say beyond that. */
export interface ReadingOptions {
  /** Turns grades in the score column into numbers. */
  readonly ratingScale?: RatingScale | undefined;
  /** The scale scores are on; without one, 0 to 100 when nearly all of them are. */
  readonly scale?: PointScale | null | undefined;
  /** What becomes of scores off the scale, and of shares of 1 among scores out of 100; left out unless said otherwise. */
  readonly keepOffScale?: boolean | undefined;
  /** Whether the attainment column holds 0.92 or 92 for 92 percent, or either from row to row. */
  readonly attainment?: "ratio" | "percent" | "either" | undefined;
  /** Serial number of the day that tenure is counted to from a hire date. */
  readonly asOf?: number | undefined;
}
