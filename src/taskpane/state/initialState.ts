import type { AnalysisSettings } from "../../engine";
import type { Locale } from "../../text/Locale";
import { noCells } from "./CellsState";
import { noData } from "./DataState";
import { noMeeting } from "./MeetingState";
import type { PaneState } from "./PaneState";
import { nothingWritten } from "./WriteState";

/** The pane before anything happened. */
export const initialState = (locale: Locale, settings: AnalysisSettings): PaneState => ({
  locale,
  step: "data",
  busy: null,
  failure: null,
  revision: 0,
  cancels: 0,
  data: noData,
  settings,
  answered: null,
  changeNothing: false,
  unreadable: [],
  mistyped: new Map(),
  report: null,
  stale: false,
  meeting: noMeeting,
  setAside: new Map(),
  bonus: { pool: null, floor: null, cap: null },
  write: nothingWritten,
  cells: noCells,
});
