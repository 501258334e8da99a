import type { Pane } from "./Pane";
import type { WriteHooks } from "./Workbook";

const stops = new WeakMap<Pane, AbortController>();

/** Progress told to the state, and a way to stop, for one write. */
export function hooksOf(pane: Pane): WriteHooks {
  const stop = new AbortController();
  stops.set(pane, stop);
  return {
    signal: stop.signal,
    onStep: (step) => pane.dispatch({ type: "progressed", step }),
  };
}

/** Stops a write that has not begun to change anything. */
export function cancelWrite(pane: Pane): void {
  stops.get(pane)?.abort();
}
