/** The two sides whose ranks are compared. Positive gaps mean the back office ranks higher. */
export type Side = "backOffice" | "sales";

/**
 * One rated person. `null` is "not known": never 0, never "".
 * Labels (department, level, rater, territory, role) are kept as written and compared folded.
 */
export interface Person {
  /** Exact text of the id, leading zeros kept; unique among the people analysed. */
  readonly id: string;
  readonly name: string | null;
  /** 0-based data row in the source it was read from. */
  readonly row: number;
  /** Original overall score on the one scale everybody shares. */
  readonly score: number | null;
  /** The label that decides the side, as in the sheet ("Sales", "R&D"). */
  readonly group: string | null;
  readonly side: Side | null;
  readonly department: string | null;
  readonly level: string | null;
  readonly rater: string | null;
  readonly territory: string | null;
  /** Role template the person is weighted by ("sales", "operations", …). */
  readonly role: string | null;
  /** Process and result indicator scores, on the same scale as `score`. */
  readonly processScore: number | null;
  readonly resultScore: number | null;
  readonly processWeight: number | null;
  readonly resultWeight: number | null;
  /** Result against target: 1 is on target. From its own column or actual ÷ target. */
  readonly attainment: number | null;
  readonly previousScore: number | null;
  readonly rating: string | null;
  readonly previousRating: string | null;
  readonly tenureYears: number | null;
  readonly bonusBase: number | null;
}
