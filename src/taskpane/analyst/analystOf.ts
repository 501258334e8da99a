import { EngineError } from "../../engine";
import type { Analyst, Assembled, Recognised, Report } from "./Analyst";
import type { Answer, Question } from "./protocol";

/** Takes a question somewhere and brings the answer back; answers come in the order of the questions. */
export type Ask = (question: Question) => Promise<Answer>;

/**
 * An analyst that asks elsewhere. While one report is being made only the newest question waits: what was asked
 * in between is overtaken and answered null, so that a slider never leaves a queue behind it.
 */
export function analystOf(ask: Ask): Analyst {
  const askFor = async <T>(question: Question): Promise<T> => {
    const answer = await ask(question);
    if (answer.kind === "refusal") throw new EngineError(answer.code, answer.sentence);
    if (answer.kind === "fault") throw new TypeError("the calculation failed");
    return answer.value as T;
  };
  let running: Promise<unknown> = Promise.resolve();
  let newest = 0;
  return {
    recognise: (table) => askFor<Recognised>({ kind: "recognise", table }),
    assemble: (table, mapping, sides, scale) =>
      askFor<Assembled>({ kind: "assemble", table, mapping, sides, scale }),
    report: async (settings) => {
      const mine = ++newest;
      const before = running;
      let done = (): void => undefined;
      running = new Promise<void>((resolve) => (done = resolve));
      await before;
      try {
        return mine === newest ? await askFor<Report>({ kind: "report", settings }) : null;
      } finally {
        done();
      }
    },
  };
}
