import type { AnalysisSettings } from "../../engine";
import type { SettingsEvent } from "./PaneEvent";
import { withAgreedHeld } from "./agreed";
import type { PaneState } from "./PaneState";
import type { Reducers } from "./Reducers";

/** What happens to the settings. The last report stays in sight until the next one is there. */
export const settingsReducers: Reducers<SettingsEvent> = {
  settingsChanged: (state, { change }) => changed(state, change),
  settingsRead: (state, { settings, unreadable }) => ({
    ...changed(state, settings),
    data: { ...state.data, typedScale: null },
    mistyped: new Map(),
    busy: null,
    unreadable,
  }),
  mistyped: (state, { field, text }) => {
    const others = [...state.mistyped].filter(([key]) => key !== field);
    return { ...state, mistyped: new Map(text === null ? others : [...others, [field, text]]) };
  },
  bonusSet: (state, { change }) => ({ ...state, bonus: { ...state.bonus, ...change } }),
  nothingChosen: (state, { on }) => ({
    ...state,
    revision: state.revision + 1,
    changeNothing: on,
  }),
  reported: (state, { revision, report }) => {
    if (revision !== state.revision) return state;
    const { settings, changeNothing } = state;
    // Setting the suggestions aside is meant for everybody, and so is taking them up again.
    const held = changeNothing ? {} : withAgreedHeld(state.meeting, report.analysis);
    return {
      ...state,
      busy: null,
      failure: null,
      report,
      answered: { settings, changeNothing },
      meeting: { ...state.meeting, ...held },
    };
  },
};

function changed(state: PaneState, change: Partial<AnalysisSettings>): PaneState {
  return {
    ...state,
    revision: state.revision + 1,
    changeNothing: false,
    settings: { ...state.settings, ...change },
  };
}
