import type { AnalysisSettings, Field, Side } from "../../engine";
import type { Locale } from "../../text/Locale";
import type { Assembled, AttainmentUnit, Recognised, Report } from "../analyst/Analyst";
import type { CellsEvent } from "./CellsState";
import type { PreviousList } from "./DataState";
import type { MeetingEvent } from "./MeetingEvent";
import type { BonusState, Failure, Step, Task } from "./PaneState";
import type { Source, SourceList, SourceTable } from "../../workbook/read/Source";
import type { TypedScale } from "./TypedScale";
import type { WriteEvent } from "./WriteEvent";

/** What was said about a list before. */
export interface Said {
  readonly sides: ReadonlyMap<string, Side | null>;
  readonly scale: string | null;
  readonly attainment: AttainmentUnit | null;
  readonly countTo: number | null;
  readonly keepOffScale: boolean;
}

/** What happens to the list and to who is who. */
export type DataEvent =
  | { readonly type: "sourcesListed"; readonly sources: SourceList }
  | {
      readonly type: "tableRead";
      readonly source: Source;
      readonly table: SourceTable;
      readonly recognised: Recognised;
      readonly said: Said;
    }
  | { readonly type: "columnChosen"; readonly field: Field; readonly column: number | null }
  | {
      readonly type: "questionAnswered";
      readonly column: number;
      /** Null when it is none of what was offered. */
      readonly field: Field | null;
    }
  | { readonly type: "scaleChosen"; readonly scale: string }
  | { readonly type: "scaleTyped"; readonly scale: TypedScale | null }
  | { readonly type: "countToSaid"; readonly countTo: number | null }
  | { readonly type: "offScaleSaid"; readonly keep: boolean }
  | { readonly type: "attainmentSaid"; readonly unit: AttainmentUnit | null }
  | {
      readonly type: "previousRead";
      readonly list: Omit<PreviousList, "cycle">;
    }
  | { readonly type: "previousForgotten" }
  | { readonly type: "sideChosen"; readonly label: string; readonly side: Side | null }
  | { readonly type: "assembled"; readonly revision: number; readonly assembled: Assembled }
  | { readonly type: "sourceChanged" };

/** What happens to the settings. */
export type SettingsEvent =
  | { readonly type: "settingsChanged"; readonly change: Partial<AnalysisSettings> }
  | {
      readonly type: "settingsRead";
      readonly settings: AnalysisSettings;
      /** Keys of the settings sheet's rows that could not be read. */
      readonly unreadable: readonly string[];
    }
  | { readonly type: "mistyped"; readonly field: string; readonly text: string | null }
  | { readonly type: "bonusSet"; readonly change: Partial<BonusState> }
  | { readonly type: "nothingChosen"; readonly on: boolean }
  | { readonly type: "reported"; readonly revision: number; readonly report: Report };

/** What happens to the pane itself. */
export type FrameEvent =
  | { readonly type: "started"; readonly task: Task }
  | { readonly type: "settled" }
  | { readonly type: "cancelled" }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "failureClosed" }
  | { readonly type: "localeChosen"; readonly locale: Locale }
  | { readonly type: "stepChosen"; readonly step: Step };

/** Everything that can happen. */
export type PaneEvent =
  DataEvent | SettingsEvent | FrameEvent | WriteEvent | MeetingEvent | CellsEvent;
