import type { AnalysisSettings, EngineErrorCode, Side } from "../../engine";
import type { SourceTable } from "../../workbook/read/Source";
import type { Assembled, Mapping, Recognised, Report } from "./Analyst";

/** What the pane asks the worker. */
export type Question =
  | { readonly kind: "recognise"; readonly table: SourceTable }
  | {
      readonly kind: "assemble";
      readonly table: SourceTable;
      readonly mapping: Mapping;
      readonly sides: ReadonlyMap<string, Side | null>;
      readonly scale: string | null;
    }
  | { readonly kind: "report"; readonly settings: AnalysisSettings };

/** What the worker answers: what was asked for, a refusal of the engine, or a fault. */
export type Answer =
  | { readonly kind: "answer"; readonly value: Recognised | Assembled | Report }
  | { readonly kind: "refusal"; readonly code: EngineErrorCode; readonly sentence: string }
  | { readonly kind: "fault" };
