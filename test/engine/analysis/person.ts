import type { Person, Side } from "../../../src/engine";

/** Somebody of whom only what a test names is known. */
export function person(
  id: number,
  side: Side | null,
  score: number,
  more: Partial<Person> = {},
): Person {
  return {
    ...{ id: `${id}`, name: null, row: id, score, group: null, side, department: null },
    ...{ level: null, rater: null, territory: null, role: null, processScore: null },
    ...{ resultScore: null, processWeight: null, resultWeight: null, attainment: null },
    ...{ previousScore: null, rating: null, previousRating: null, tenureYears: null },
    ...{ bonusBase: null, ...more },
  };
}
