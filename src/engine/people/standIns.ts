import type { Field } from "./Field";

/** A field without a column of its own, and the one whose column takes its place. */
export interface StandIn {
  readonly field: Field;
  readonly instead: Field;
}

const STAND_INS: readonly StandIn[] = [
  { field: "group", instead: "department" },
  { field: "score", instead: "rating" },
];

/**
 * Without a group column the department tells the sides apart, and without a score column the rating is the score.
 *
 * @param mapped Fields that have a column
 * @param open Fields that may still turn out to have a column of their own: nothing stands in for them
 * @returns What stands in for what, for a person to confirm
 */
export function standIns(mapped: readonly Field[], open: readonly Field[] = []): StandIn[] {
  return STAND_INS.filter(
    ({ field, instead }) =>
      !mapped.includes(field) && mapped.includes(instead) && !open.includes(field),
  );
}
