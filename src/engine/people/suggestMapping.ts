import type { Field } from "./Field";
import type { ColumnMapping } from "./PeopleTable";
import { recogniseHeaders } from "./recogniseHeaders";
import { standIns } from "./standIns";

/** A first mapping for a person to confirm. */
export interface SuggestedMapping {
  readonly mapping: ColumnMapping;
  /** Mapped fields whose header has other meanings too or is only similar: to be confirmed. */
  readonly unsure: readonly Field[];
}

/** Fields the product works with, the most needed first; each takes the best column left to it. */
const wanted: readonly Field[] = [
  "id",
  "name",
  "score",
  "group",
  "department",
  "level",
  "rater",
  "territory",
  "role",
  "processScore",
  "resultScore",
  "processWeight",
  "resultWeight",
  "attainment",
  "target",
  "actual",
  "previousScore",
  "rating",
  "previousRating",
  "tenureYears",
  "hireDate",
  "bonusBase",
];

/**
 * Proposes a column for each field a person is built from: exact headers first, then ambiguous and similar ones,
 * which are marked as unsure. Without a group column the department tells the sides apart, and without a score
 * column the rating is the score; both are marked as unsure.
 *
 * @param headers As in `recogniseHeaders`
 * @returns A mapping and what to confirm of it
 */
export function suggestMapping(
  headers: readonly string[] | readonly (readonly string[])[],
): SuggestedMapping {
  const found = recogniseHeaders(headers);
  const mapping: Partial<Record<Field, number>> = {};
  const unsure: Field[] = [];
  const taken = new Set<number>();
  for (const { field, column } of found) {
    if (field === null || !wanted.includes(field)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  for (const match of ["exact", "words", "similar"] as const) {
    for (const field of wanted) {
      const free = found.find(
        (other) =>
          other.match === match &&
          !taken.has(other.column) &&
          other.candidates.includes(field) &&
          other.field === null,
      );
      if (mapping[field] !== undefined || !free) continue;
      mapping[field] = free.column;
      taken.add(free.column);
      unsure.push(field);
    }
  }
  for (const { field, instead } of standIns(Object.keys(mapping) as Field[])) {
    mapping[field] = mapping[instead]!;
    unsure.push(field);
  }
  return { mapping, unsure };
}
