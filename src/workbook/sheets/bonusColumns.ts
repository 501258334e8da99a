/** The Bonus table from left to right: who, what shares are made of, what was settled, what results. */
export const BONUS_COLUMNS = [
  "id",
  "name",
  "department",
  "base",
  "coefficient",
  "weight",
  "floor",
  "cap",
  "limit",
  "adjustment",
  "amount",
  "limitCheck",
] as const;

/** The same where there is a Calibration sheet to hold the coefficients against. */
export const CHECKED_COLUMNS = [...BONUS_COLUMNS, "scoreNow", "scoreCheck"] as const;

export type BonusColumn = (typeof CHECKED_COLUMNS)[number];

/** Position of a column in the table. */
export const positionInBonus = (column: BonusColumn): number => CHECKED_COLUMNS.indexOf(column);
