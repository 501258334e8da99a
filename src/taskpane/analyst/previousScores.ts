import { assemblePeople, type PeopleIssue } from "../../engine";
import type { PreviousRows } from "./protocol";

/** Last cycle's scores by id, and what could not be read of them. */
export interface PreviousScores {
  readonly byId: ReadonlyMap<string, number>;
  readonly problems: readonly PeopleIssue[];
}

/** What is no fault of last cycle's list: people who had no score, and numbers that were read. */
const NO_FAULT: ReadonlySet<PeopleIssue["code"]> = new Set(["missing-score", "text-number"]);

/** Who had which score in the last cycle; rows without either, and ids that occur twice, are passed over and named. */
export function previousScores({ rows, id, score }: PreviousRows): PreviousScores {
  const { people, issues } = assemblePeople({ rows, mapping: { id, score } }, new Map());
  return {
    byId: new Map(
      people.flatMap((person) => (person.score === null ? [] : [[person.id, person.score]])),
    ),
    problems: issues.filter(({ code }) => !NO_FAULT.has(code)),
  };
}
