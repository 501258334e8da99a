import { assemblePeople } from "../../engine";
import type { PreviousRows } from "./protocol";

/** Who had which score in the last cycle, by id; rows without either, and ids that occur twice, are passed over. */
export function previousScores({ rows, id, score }: PreviousRows): ReadonlyMap<string, number> {
  const { people } = assemblePeople({ rows, mapping: { id, score } }, new Map());
  return new Map(
    people.flatMap((person) => (person.score === null ? [] : [[person.id, person.score]])),
  );
}
