import type { AnalysisSettings, EngineErrorCode } from "../../engine";
import type { Locale } from "../../text/Locale";
import type { WorkbookErrorCode, WorkbookErrorDetails } from "../../workbook/WorkbookError";
import type { Report } from "../analyst/Analyst";
import type { CellsState } from "./CellsState";
import type { DataState } from "./DataState";
import type { MeetingState } from "./MeetingState";
import type { WriteState } from "./WriteState";

export const STEPS = ["data", "diagnose", "calibrate", "decide", "write"] as const;

export type Step = (typeof STEPS)[number];

/** What the pane is waiting for. */
export type Task = "reading" | "analysing" | "writing" | "undoing" | "sample" | "cells";

/** Why something did not work; the views have a sentence for every code. */
export interface Failure {
  readonly during: Task;
  readonly cause:
    | { readonly kind: "engine"; readonly code: EngineErrorCode }
    | { readonly kind: "workbook"; readonly code: WorkbookErrorCode }
    | { readonly kind: "unexpected" };
  readonly details: WorkbookErrorDetails;
}

/** What finance says about the pool; shares are of a person's base. */
export interface BonusState {
  readonly pool: number | null;
  readonly floor: number | null;
  readonly cap: number | null;
}

/** What is asked of the analysis. */
export interface Question {
  readonly settings: AnalysisSettings;
  /** The levers are set aside: nothing is suggested, the diagnosis stands. */
  readonly changeNothing: boolean;
}

/** Everything the pane knows. Plain data; what is shown follows from it. */
export interface PaneState extends Question {
  readonly locale: Locale;
  readonly step: Step;
  readonly busy: Task | null;
  readonly failure: Failure | null;
  /** Raised by every change of what an answer depends on: a late answer to an older question is dropped. */
  readonly revision: number;
  /** How often work was cancelled: what was under way then is no longer wanted. */
  readonly cancels: number;
  readonly data: DataState;
  /** What the report was made under. */
  readonly answered: Question | null;
  /** Keys of the settings sheet's rows that could not be read when they were last looked at. */
  readonly unreadable: readonly string[];
  /** What was typed and could not be understood, by field. */
  readonly mistyped: ReadonlyMap<string, string>;
  readonly report: Report | null;
  /** The list in the workbook changed after it was read. */
  readonly stale: boolean;
  readonly meeting: MeetingState;
  /** Meetings about lists read before, by the key of the list, as they were left. */
  readonly setAside: ReadonlyMap<string, MeetingState>;
  readonly bonus: BonusState;
  readonly write: WriteState;
  readonly cells: CellsState;
}
