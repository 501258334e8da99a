import type { PaneEvent } from "./PaneEvent";
import type { PaneState } from "./PaneState";
import { reduce } from "./reduce";

/** The pane's one state and the only way to change it. */
export interface Store {
  readonly state: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store that holds what `reduce` makes of the events so far. */
export function createStore(initial: PaneState): Store {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => current,
    dispatch: (event) => {
      const next = reduce(current, event);
      if (next === current) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
