import { EngineError, type Person } from "../../engine";
import { assemble, report } from "./calculate";
import { previousScores, type PreviousScores } from "./previousScores";
import type { Answer, ListedRows, Question } from "./protocol";
import { recognise } from "./recognise";

/** Answers questions one after the other; remembers the list it was given and the people last put together. */
export function answerer(): (question: Question) => Answer {
  let table: ListedRows = { headers: [], rows: [] };
  let previous: PreviousScores | null = null;
  let people: readonly Person[] = [];
  const valueOf = (question: Question) => {
    switch (question.kind) {
      case "take":
        table = question.table;
        return null;
      case "takePrevious":
        previous = question.list && previousScores(question.list);
        return null;
      case "recognise":
        return recognise(table);
      case "assemble": {
        const assembled = assemble({ table, ...question.said, previous });
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
