import type { Person } from "../../engine";
import type { Answer, Part } from "./protocol";

/** People or suggestions in one message: reading a message must not hold up the pane for longer than a frame or two. */
const AT_ONCE = 1_000;

/**
 * Takes answers apart for the way to the pane: long lists travel some at a time ahead of the answer, and the people of a
 * report as their places among the people last put together, which the pane has already.
 */
export function inParts(): (answer: Answer) => readonly (Part | Answer)[] {
  let places = new Map<Person, number>();
  return (answer) => {
    if (answer.kind !== "answer" || answer.value === null) return [answer];
    const { value } = answer;
    if ("people" in value) {
      places = new Map(value.people.map((person, i) => [person, i]));
      const parts = slices(value.people).map((items): Part => ({ kind: "people", items }));
      return [...parts, { kind: "answer", value: { ...value, people: [] } }];
    }
    if (!("analysis" in value)) return [answer];
    const { analysis } = value;
    const parts = slices(analysis.suggestions).map((items): Part => ({
      kind: "suggestions",
      items,
    }));
    const at = Uint32Array.from(analysis.people, (person) => places.get(person)!);
    const light = { ...value, analysis: { ...analysis, people: [], suggestions: [] } };
    return [...parts, { kind: "places", at }, { kind: "answer", value: light }];
  };
}

function slices<T>(items: readonly T[]): (readonly T[])[] {
  const count = Math.ceil(items.length / AT_ONCE);
  return Array.from({ length: count }, (_, i) => items.slice(i * AT_ONCE, (i + 1) * AT_ONCE));
}
