import type { Reducers } from "./Reducers";
import type { MeetingState } from "./MeetingState";
import type { WriteEvent, WrittenCalibration } from "./WriteEvent";

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
  journalRead: (state, { interrupted, undoable, calibration }) => ({
    ...state,
    busy: null,
    write: { ...state.write, interrupted, undoable, existing: calibration?.sheet ?? null },
    meeting: resumed(state.meeting, calibration),
  }),
};

/** A meeting that was written down goes on where it stood; one that is under way is not overwritten. */
function resumed(meeting: MeetingState, calibration: WrittenCalibration | null): MeetingState {
  if (calibration === null || meeting.decisions.size > 0) return meeting;
  const made = calibration.decisions.filter((each) => each.discussed || each.decision !== "keep");
  return { ...meeting, decisions: new Map(made.map((each) => [each.id, each])) };
}
