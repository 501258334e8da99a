import type { Person, Suggestion } from "../../engine";
import type { Answer, Part } from "./protocol";

/** Puts together again what `inParts` took apart: null for a part, the whole answer for the message after its parts. */
export function fromParts(): (message: Part | Answer) => Answer | null {
  let known: readonly Person[] = [];
  let people: Person[] = [];
  let suggestions: Suggestion[] = [];
  let at: readonly number[] = [];
  return (message) => {
    switch (message.kind) {
      case "people":
        people.push(...message.items);
        return null;
      case "suggestions":
        suggestions.push(...message.items);
        return null;
      case "places":
        at = [...message.at];
        return null;
      case "refusal":
      case "fault":
        return message;
      case "answer":
        return whole(message);
    }
  };

  function whole(answer: Extract<Answer, { kind: "answer" }>): Answer {
    const { value } = answer;
    if (value === null) return answer;
    if ("people" in value) {
      known = people;
      people = [];
      return { kind: "answer", value: { ...value, people: known } };
    }
    if (!("analysis" in value)) return answer;
    const analysis = { ...value.analysis, people: at.map((i) => known[i]!), suggestions };
    suggestions = [];
    at = [];
    return { kind: "answer", value: { ...value, analysis } };
  }
}
