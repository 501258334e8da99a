import type { FrameEvent } from "./PaneEvent";
import type { Reducers } from "./Reducers";

/** What happens to the pane itself. */
export const frameReducers: Reducers<FrameEvent> = {
  started: (state, { task }) => ({ ...state, busy: task, failure: null }),
  settled: (state) => ({ ...state, busy: null }),
  cancelled: (state) => ({
    ...state,
    busy: null,
    cancels: state.cancels + 1,
    revision: state.revision + 1,
    ...state.answered,
    step: state.report === null ? "data" : state.step,
  }),
  failed: (state, { failure }) => ({
    ...state,
    busy: null,
    failure,
    write: { ...state.write, step: null, obstacles: failure.details.obstacles ?? [] },
  }),
  failureClosed: (state) => ({ ...state, failure: null }),
  localeChosen: (state, { locale }) => ({ ...state, locale }),
  stepChosen: (state, { step }) => ({ ...state, step, failure: null }),
};
