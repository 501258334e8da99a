import type { WriteResult } from "../../workbook/write/applyPlan";
import type { OpenWrite } from "../../workbook/write/recover";
import type { WriteStep } from "../../workbook/write/runWrite";
import type { UndoResult } from "../../workbook/write/undoLast";
import type { Obstacle } from "../../workbook/WorkbookError";

/** Where the writing stands. */
export interface WriteState {
  readonly step: WriteStep | null;
  readonly written: WriteResult | null;
  readonly undone: UndoResult | null;
  readonly obstacles: readonly Obstacle[];
  /** A write that stopped half-way, of this session or an earlier one. */
  readonly interrupted: OpenWrite | null;
  /** Name of the Calibration sheet there is; null when nothing was written yet. */
  readonly existing: string | null;
  /** A write can be taken back, of this session or an earlier one. */
  readonly undoable: boolean;
  /** What the cycle is to be called in the history, as typed so far. */
  readonly cycle: string;
}

export const nothingWritten: WriteState = {
  step: null,
  written: null,
  undone: null,
  obstacles: [],
  interrupted: null,
  existing: null,
  undoable: false,
  cycle: "",
};
