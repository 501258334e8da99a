import type { PaneState } from "./PaneState";

/** One function per event: the state before and the event make the state after. */
export type Reducers<Event extends { readonly type: string }> = {
  readonly [Type in Event["type"]]: (
    state: PaneState,
    event: Extract<Event, { readonly type: Type }>,
  ) => PaneState;
};
