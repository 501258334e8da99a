import type { Reducers } from "./Reducers";
import type { WriteEvent } from "./WriteEvent";

/** What happens while the workbook is written to. */
export const writeReducers: Reducers<WriteEvent> = {
  progressed: (state, { step }) => ({
    ...state,
    write: { ...state.write, step, written: null, undone: null, obstacles: [] },
  }),
  written: (state, { result }) => ({
    ...state,
    busy: null,
    write: { ...state.write, step: null, written: result, undoable: result.undoable },
  }),
  undone: (state, { result, undoable }) => ({
    ...state,
    busy: null,
    write: {
      ...state.write,
      step: null,
      written: null,
      undone: result,
      obstacles: result.kept,
      undoable,
    },
  }),
  journalRead: (state, { interrupted, undoable }) => ({
    ...state,
    busy: null,
    write: { ...state.write, interrupted, undoable },
  }),
};
