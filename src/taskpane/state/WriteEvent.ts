import type { Decision } from "../../workbook/sheets/Decision";
import type { MeetingRecord } from "../../workbook/sheets/MeetingRecord";
import type { SharedPeople } from "../../workbook/sheets/sharedSheets";
import type { BonusReading } from "../../workbook/state/readBonus";
import type { Purged } from "../../workbook/state/purge";
import type { WriteResult } from "../../workbook/write/applyPlan";
import type { OpenWrite } from "../../workbook/write/recover";
import type { WriteStep } from "../../workbook/write/runWrite";
import type { UndoResult } from "../../workbook/write/undoLast";
import type { BrokenLog } from "./BrokenLog";
import type { MeetingState } from "./MeetingState";
import type { Shared } from "./WriteState";

/** The Calibration sheet as it stands in the workbook. */
export interface WrittenCalibration {
  readonly sheet: string;
  readonly decisions: readonly Decision[];
  /** The suggested scores it shows, by id: what an accepted suggestion in it agreed to. */
  readonly suggested: ReadonlyMap<string, number>;
  /** The meeting as the log tells it; null when there is no log. */
  readonly meeting: MeetingRecord | null;
  /** Rows of the sheet whose decision is no word of ours; they count as "keep". */
  readonly unreadable: readonly number[];
  /** Rows of the sheet whose decision was changed there after the lock. */
  readonly changedSinceLock: readonly number[];
  /** Ids of the people in these rows. */
  readonly typedSinceLock: readonly string[];
  /** How many changes of scores the log holds; 0 while nothing is locked. */
  readonly lockedDecisions: number;
  /** The log whose checks no longer add up, and from which row on; null when they do. */
  readonly brokenLog: BrokenLog | null;
}

/** What happens while the workbook is written to. */
export type WriteEvent =
  | { readonly type: "cycleNamed"; readonly cycle: string }
  | { readonly type: "shareChosen"; readonly people: SharedPeople }
  | { readonly type: "purgeAgreed"; readonly on: boolean }
  | { readonly type: "shared"; readonly shared: Shared }
  | { readonly type: "purged"; readonly purged: Purged }
  | { readonly type: "progressed"; readonly step: WriteStep }
  | {
      readonly type: "written";
      readonly result: WriteResult;
      /** The decisions as they stand in the sheet now; left out when none were written. */
      readonly decisions?: readonly Decision[];
      /** The pane's decisions they were made from; what was decided since is not written. */
      readonly made?: MeetingState["decisions"];
      /** It was the lock. */
      readonly locking?: boolean;
    }
  | { readonly type: "undone"; readonly result: UndoResult }
  /** The write that stopped half-way is ended. */
  | { readonly type: "recovered" }
  | {
      readonly type: "journalRead";
      readonly interrupted: OpenWrite | null;
      readonly undoable: boolean;
      readonly calibration: WrittenCalibration | null;
      readonly bonus: BonusReading | null;
    };
