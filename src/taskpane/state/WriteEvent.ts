import type { Decision } from "../../workbook/sheets/Decision";
import type { WriteResult } from "../../workbook/write/applyPlan";
import type { OpenWrite } from "../../workbook/write/recover";
import type { WriteStep } from "../../workbook/write/runWrite";
import type { UndoResult } from "../../workbook/write/undoLast";

/** The Calibration sheet as it stands in the workbook. */
export interface WrittenCalibration {
  readonly sheet: string;
  readonly decisions: readonly Decision[];
}

/** What happens while the workbook is written to. */
export type WriteEvent =
  | { readonly type: "progressed"; readonly step: WriteStep }
  | { readonly type: "written"; readonly result: WriteResult }
  | { readonly type: "undone"; readonly result: UndoResult; readonly undoable: boolean }
  | {
      readonly type: "journalRead";
      readonly interrupted: OpenWrite | null;
      readonly undoable: boolean;
      readonly calibration: WrittenCalibration | null;
    };
