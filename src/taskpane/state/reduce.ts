import { cellsReducers } from "./cellsReducers";
import { dataReducers } from "./dataReducers";
import { frameReducers } from "./frameReducers";
import { meetingReducers } from "./meetingReducers";
import type { PaneEvent } from "./PaneEvent";
import type { PaneState } from "./PaneState";
import type { Reducers } from "./Reducers";
import { settingsReducers } from "./settingsReducers";
import { writeReducers } from "./writeReducers";

const reducers: Reducers<PaneEvent> = {
  ...frameReducers,
  ...dataReducers,
  ...settingsReducers,
  ...writeReducers,
  ...meetingReducers,
  ...cellsReducers,
};

/** The pane after `event`. Pure: the same state and event give the same state. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  // The table has a function for every type of event, each taking its own.
  const reducer = reducers[event.type] as (state: PaneState, event: PaneEvent) => PaneState;
  return reducer(state, event);
}
