import { EngineError, type Person } from "../../engine";
import { assemble, recognise, report } from "./calculate";
import type { Answer, Question } from "./protocol";

/** Answers questions one after the other, and remembers the people last put together. */
export function answerer(): (question: Question) => Answer {
  let people: readonly Person[] = [];
  const valueOf = (question: Question) => {
    switch (question.kind) {
      case "recognise":
        return recognise(question.table);
      case "assemble": {
        const assembled = assemble(question);
        people = assembled.people;
        return assembled;
      }
      case "report":
        return report(people, question.settings);
    }
  };
  return (question) => {
    try {
      return { kind: "answer", value: valueOf(question) };
    } catch (error) {
      if (!(error instanceof EngineError)) return { kind: "fault" };
      return { kind: "refusal", code: error.code, sentence: error.message };
    }
  };
}
