import { answerer } from "./answer";
import type { Question } from "./protocol";

const answer = answerer();

// The thread beside the pane: all arithmetic that may take longer than a frame happens here.
globalThis.addEventListener("message", (event: MessageEvent<Question>) => {
  globalThis.postMessage(answer(event.data));
});
