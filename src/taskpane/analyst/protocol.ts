import type { AnalysisSettings, EngineErrorCode, Person, Suggestion } from "../../engine";
import type { SourceTable } from "../../workbook/read/Source";
import type { Assembled, PreviousCycle, Reading, Recognised, Report } from "./Analyst";

/** The part of a list that calculating needs. */
export type ListedRows = Pick<SourceTable, "headers" | "rows">;

/** Last cycle's list, and which columns hold ids and scores. */
export type PreviousRows = ListedRows & Pick<PreviousCycle, "id" | "score">;

/** What people said about the list; last cycle's has gone ahead. */
export type Said = Reading & { readonly previous: null };

/** What the pane asks the worker. */
export type Question =
  /** Takes a list: the questions after it are about this one. */
  | { readonly kind: "take"; readonly table: ListedRows }
  /** Takes last cycle's list, or forgets it. */
  | { readonly kind: "takePrevious"; readonly list: PreviousRows | null }
  | { readonly kind: "recognise" }
  | { readonly kind: "assemble"; readonly said: Said }
  | { readonly kind: "report"; readonly settings: AnalysisSettings };

/** What the worker answers: what was asked for, a refusal of the engine, or a fault. */
export type Answer =
  | { readonly kind: "answer"; readonly value: Recognised | Assembled | Report | null }
  | { readonly kind: "refusal"; readonly code: EngineErrorCode; readonly sentence: string }
  | { readonly kind: "fault" };

/** A part of the answer that follows it. */
export type Part =
  | { readonly kind: "people"; readonly items: readonly Person[] }
  | { readonly kind: "suggestions"; readonly items: readonly Suggestion[] }
  /** Places of a report's people among the people last put together. */
  | { readonly kind: "places"; readonly at: Uint32Array };
