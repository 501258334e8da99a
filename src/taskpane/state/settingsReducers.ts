import type { SettingsEvent } from "./PaneEvent";
import type { Reducers } from "./Reducers";

/** What happens to the settings. The last report stays in sight until the next one is there. */
export const settingsReducers: Reducers<SettingsEvent> = {
  settingsChanged: (state, { change }) => ({
    ...state,
    revision: state.revision + 1,
    mistyped: new Map(),
    changeNothing: false,
    settings: { ...state.settings, ...change },
  }),
  mistyped: (state, { field, text }) => {
    const others = [...state.mistyped].filter(([key]) => key !== field);
    return { ...state, mistyped: new Map(text === null ? others : [...others, [field, text]]) };
  },
  bonusSet: (state, { change }) => ({
    ...state,
    mistyped: new Map(),
    bonus: { ...state.bonus, ...change },
  }),
  nothingChosen: (state, { on }) => ({
    ...state,
    revision: state.revision + 1,
    changeNothing: on,
  }),
  reported: (state, { revision, report }) => {
    if (revision !== state.revision) return state;
    const { settings, changeNothing } = state;
    return { ...state, busy: null, failure: null, report, answered: { settings, changeNothing } };
  },
};
