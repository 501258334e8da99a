import type { WriteResult } from "../../workbook/write/applyPlan";
import type { OpenWrite } from "../../workbook/write/recover";
import type { WriteStep } from "../../workbook/write/runWrite";
import type { UndoResult } from "../../workbook/write/undoLast";
import type { SharedPeople } from "../../workbook/sheets/sharedSheets";
import type { BonusReading } from "../../workbook/state/readBonus";
import type { Purged } from "../../workbook/state/purge";
import type { BrokenLog } from "./BrokenLog";
import type { Obstacle } from "../../workbook/WorkbookError";

/** A clean copy that was opened as a workbook of its own. */
export interface Shared {
  readonly people: number;
  /** Groups held back. */
  readonly hiddenGroups: number;
}

/** What the Calibration sheet says about itself. */
export interface SaidBySheet {
  /** Name of the Calibration sheet there is; null when nothing was written yet. */
  readonly existing: string | null;
  /** Rows of that sheet whose decision is no word of ours. */
  readonly unreadable: readonly number[];
  /** Rows of that sheet whose decision was changed there after the lock. */
  readonly changedSinceLock: readonly number[];
  /** Ids of the people in these rows. */
  readonly typedSinceLock: readonly string[];
  /** How many changes of scores are locked; 0 while none are. */
  readonly lockedDecisions: number;
  /** The log, when its checks do not add up. */
  readonly brokenLog: BrokenLog | null;
}

/** Nothing was written yet. */
export const noSheet: SaidBySheet = {
  existing: null,
  unreadable: [],
  changedSinceLock: [],
  typedSinceLock: [],
  lockedDecisions: 0,
  brokenLog: null,
};

/** Where the writing stands. */
export interface WriteState extends SaidBySheet {
  readonly step: WriteStep | null;
  readonly written: WriteResult | null;
  readonly undone: UndoResult | null;
  readonly obstacles: readonly Obstacle[];
  /** A write that stopped half-way, of this session or an earlier one. */
  readonly interrupted: OpenWrite | null;
  /** The newest bonus sheet as it was last read; null when there is none. */
  readonly bonus: BonusReading | null;
  /** A write can be taken back, of this session or an earlier one. */
  readonly undoable: boolean;
  /** What the cycle is to be called in the history, as typed so far. */
  readonly cycle: string;
  /** Who is in a clean copy. */
  readonly sharedPeople: SharedPeople;
  /** Somebody said that nothing needs taking back any more. */
  readonly purgeSure: boolean;
  /** What was shared or purged last. */
  readonly shared: Shared | null;
  readonly purged: Purged | null;
}

export const nothingWritten: WriteState = {
  ...noSheet,
  step: null,
  written: null,
  undone: null,
  obstacles: [],
  interrupted: null,
  bonus: null,
  undoable: false,
  cycle: "",
  sharedPeople: "none",
  purgeSure: false,
  shared: null,
  purged: null,
};
