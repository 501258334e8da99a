import type { Analysis, Person, Suggestion } from "../../engine";
import type { Decision } from "./Decision";
import { finalOf } from "./finalOf";

/** One person with what was suggested, what was decided and what results. */
export interface Outcome {
  readonly person: Person;
  readonly suggestion: Suggestion;
  readonly decision: Decision | undefined;
  readonly final: number;
}

/** Everybody analysed, in the source's order. */
export const outcomesOf = (
  { people, suggestions }: Analysis,
  decisions: readonly Decision[],
): Outcome[] => {
  const made = new Map(decisions.map((decision) => [decision.id, decision]));
  return people.map((person, index) => {
    const suggestion = suggestions[index]!;
    const decision = made.get(person.id);
    const final = finalOf(decision, suggestion.original, suggestion.suggested);
    return { person, suggestion, decision, final };
  });
};
