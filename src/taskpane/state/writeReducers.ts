import type { Decision } from "../../workbook/sheets/Decision";
import { withAgreedHeld } from "./agreed";
import { withBonusRead } from "./bonusRead";
import type { PaneState } from "./PaneState";
import { nothingRead, type MeetingState } from "./MeetingState";
import type { Reducers } from "./Reducers";
import { resumed } from "./resumed";
import type { WriteEvent, WrittenCalibration } from "./WriteEvent";
import { noSheet, type SaidBySheet } from "./WriteState";

/** Nothing was done last that the pane would speak of. */
const nothingDone = {
  step: null,
  written: null,
  undone: null,
  obstacles: [],
  shared: null,
  purged: null,
};

/** What happens while the workbook is written to. */
export const writeReducers: Reducers<WriteEvent> = {
  cycleNamed: (state, { cycle }) => ({ ...state, write: { ...state.write, cycle } }),
  shareChosen: (state, { people }) => ({
    ...state,
    write: { ...state.write, sharedPeople: people },
  }),
  purgeAgreed: (state, { on }) => ({ ...state, write: { ...state.write, purgeSure: on } }),
  shared: (state, { shared }) => ({
    ...state,
    busy: null,
    write: { ...state.write, ...nothingDone, shared },
  }),
  purged: (state, { purged }) => ({
    ...state,
    busy: null,
    write: { ...state.write, ...nothingDone, purged, purgeSure: false, undoable: false },
  }),
  progressed: (state, { step }) => ({
    ...state,
    write: { ...state.write, ...nothingDone, step },
  }),
  written: (
    state,
    { result, decisions = [], made = state.meeting.decisions, locking = false },
  ) => ({
    ...state,
    busy: null,
    meeting: {
      ...withWritten(state.meeting, decisions, made),
      lockAsked: state.meeting.lockAsked && !locking,
    },
    write: { ...state.write, step: null, written: result, undoable: result.undoable },
  }),
  undone: (state, { result }) => ({
    ...state,
    busy: null,
    // What was decided stays decided in the pane: it can be written again.
    meeting: { ...state.meeting, read: nothingRead },
    write: {
      ...state.write,
      step: null,
      written: null,
      undone: result,
      // So do the pool and its limits.
      bonus: null,
      obstacles: result.kept,
      // Whether one before it can be taken back too is looked at next.
      undoable: false,
    },
  }),
  recovered: (state) => ({ ...state, busy: null, write: { ...state.write, interrupted: null } }),
  journalRead: (state, { interrupted, undoable, calibration, bonus }) => ({
    ...state,
    busy: null,
    bonus: withBonusRead(state.bonus, state.write.bonus, bonus),
    write: {
      ...state.write,
      interrupted,
      undoable,
      bonus,
      ...saidBySheet(calibration),
    },
    meeting: held(state, resumed(state.meeting, calibration)),
  }),
};

/** What the Calibration sheet says about itself. */
function saidBySheet(calibration: WrittenCalibration | null): SaidBySheet {
  if (calibration === null) return noSheet;
  const { sheet: existing, unreadable, changedSinceLock, typedSinceLock } = calibration;
  const { lockedDecisions, brokenLog } = calibration;
  return { existing, unreadable, changedSinceLock, typedSinceLock, lockedDecisions, brokenLog };
}

/** The meeting with the scores agreed to in the sheet, where the report in sight suggests others. */
function held({ report, answered }: PaneState, meeting: MeetingState): MeetingState {
  if (report === null || answered?.changeNothing === true) return meeting;
  return { ...meeting, ...withAgreedHeld(meeting, report.analysis) };
}

/** What was written is what was read last; what did not count yet, or was decided meanwhile, stays open in the pane. */
function withWritten(
  meeting: MeetingState,
  written: readonly Decision[],
  made: MeetingState["decisions"],
): MeetingState {
  const decisions = new Map(meeting.decisions);
  const read = new Map(meeting.read.decisions);
  for (const decision of written) {
    const mine = decisions.get(decision.id);
    const { decision: word, override } = decision;
    const counted = mine === undefined || (mine.decision === word && mine.override === override);
    if (counted && mine === made.get(decision.id)) decisions.set(decision.id, decision);
    read.set(decision.id, decision);
  }
  const beside = written.flatMap(({ id }): [string, number][] => {
    const score = meeting.suggested.get(id);
    return score === undefined ? [] : [[id, score]];
  });
  const suggested = new Map([...meeting.read.suggested, ...beside]);
  return { ...meeting, decisions, read: { ...meeting.read, decisions: read, suggested } };
}
