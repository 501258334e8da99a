import type { Decision } from "../../workbook/sheets/Decision";
import { isComplete } from "./isComplete";
import { nothingRead, type MeetingState } from "./MeetingState";
import type { Reducers } from "./Reducers";
import { resumed } from "./resumed";
import type { WriteEvent } from "./WriteEvent";

/** What happens while the workbook is written to. */
export const writeReducers: Reducers<WriteEvent> = {
  cycleNamed: (state, { cycle }) => ({ ...state, write: { ...state.write, cycle } }),
  progressed: (state, { step }) => ({
    ...state,
    write: { ...state.write, step, written: null, undone: null, obstacles: [] },
  }),
  written: (state, { result, decisions = [] }) => ({
    ...state,
    busy: null,
    meeting: withWritten(state.meeting, decisions),
    write: { ...state.write, step: null, written: result, undoable: result.undoable },
  }),
  undone: (state, { result, undoable }) => ({
    ...state,
    busy: null,
    // What was decided stays decided in the pane: it can be written again.
    meeting: { ...state.meeting, read: nothingRead },
    write: {
      ...state.write,
      step: null,
      written: null,
      undone: result,
      obstacles: result.kept,
      undoable,
    },
  }),
  journalRead: (state, { interrupted, undoable, calibration }) => ({
    ...state,
    busy: null,
    write: { ...state.write, interrupted, undoable, existing: calibration?.sheet ?? null },
    meeting: resumed(state.meeting, calibration),
  }),
};

/** What was written is what was read last; a change that lacked its reason stays open in the pane. */
function withWritten(meeting: MeetingState, written: readonly Decision[]): MeetingState {
  const decisions = new Map(meeting.decisions);
  const read = new Map(meeting.read.decisions);
  for (const decision of written) {
    const mine = decisions.get(decision.id);
    if (mine === undefined || isComplete(mine)) decisions.set(decision.id, decision);
    read.set(decision.id, decision);
  }
  return { ...meeting, decisions, read: { ...meeting.read, decisions: read } };
}
