import { answerer } from "./answer";
import { inParts } from "./inParts";
import type { Question } from "./protocol";

const answer = answerer();
const parts = inParts();

// The thread beside the pane: all arithmetic that may take longer than a frame happens here.
globalThis.addEventListener("message", (event: MessageEvent<Question>) => {
  for (const message of parts(answer(event.data))) globalThis.postMessage(message);
});
