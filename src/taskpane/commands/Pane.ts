import type { Analyst } from "../analyst/Analyst";
import type { Store } from "../state/createStore";
import type { Workbook } from "./Workbook";

/** What every command works with: the state, the workbook, whoever calculates, and the clock. */
export interface Pane extends Store {
  readonly workbook: Workbook;
  readonly analyst: Analyst;
  /** Milliseconds since 1970, for the meeting's timer and its date. */
  readonly now: () => number;
}
