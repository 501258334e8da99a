import type { Analyst } from "./Analyst";
import { analystOf, type Thread } from "./analystOf";
import { answerer } from "./answer";
import { fromParts } from "./fromParts";
import type { Answer, Part, Question } from "./protocol";

/** An analyst on a thread of its own; where the host refuses one, on this thread. */
export function startAnalyst(): Analyst {
  return analystOf(besideThePane() ?? onThisThread());
}

/** What is under way here cannot be stopped: it is over before anybody can press anything. */
function onThisThread(): Thread {
  const answer = answerer();
  return { ask: (question) => Promise.resolve(answer(question)), restart: () => undefined };
}

function besideThePane(): Thread | null {
  const first = startWorker();
  if (first === null) return null;
  let { worker, waiting } = first;
  return {
    ask: (question: Question) =>
      new Promise((resolve) => {
        waiting.push(resolve);
        worker.postMessage(question);
      }),
    restart: () => {
      const next = startWorker();
      if (next === null) return;
      worker.terminate();
      for (const resolve of waiting) resolve({ kind: "fault" });
      ({ worker, waiting } = next);
    },
  };
}

type Waiting = ((answer: Answer) => void)[];

function startWorker(): { readonly worker: Worker; readonly waiting: Waiting } | null {
  const worker = workerOrNull();
  if (worker === null) return null;
  const waiting: Waiting = [];
  const together = fromParts();
  worker.addEventListener("message", ({ data }: MessageEvent<Part | Answer>) => {
    const answer = together(data);
    if (answer !== null) waiting.shift()?.(answer);
  });
  worker.addEventListener("error", () => waiting.shift()?.({ kind: "fault" }));
  return { worker, waiting };
}

function workerOrNull(): Worker | null {
  try {
    return new Worker(new URL("./worker.ts", import.meta.url));
  } catch {
    return null;
  }
}
