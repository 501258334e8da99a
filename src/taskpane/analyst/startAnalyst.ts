import type { Analyst } from "./Analyst";
import { analystOf } from "./analystOf";
import { answerer } from "./answer";
import type { Answer } from "./protocol";

/** An analyst on a thread of its own; where the host refuses one, on this thread. */
export function startAnalyst(): Analyst {
  const worker = workerOrNull();
  if (worker === null) {
    const answer = answerer();
    return analystOf((question) => Promise.resolve(answer(question)));
  }
  const waiting: ((answer: Answer) => void)[] = [];
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => waiting.shift()?.(data));
  worker.addEventListener("error", () => waiting.shift()?.({ kind: "fault" }));
  return analystOf(
    (question) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        worker.postMessage(question);
      }),
  );
}

function workerOrNull(): Worker | null {
  try {
    return new Worker(new URL("./worker.ts", import.meta.url));
  } catch {
    return null;
  }
}
