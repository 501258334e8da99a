import type { EngineErrorCode } from "../../engine";
import type { CellErrorCode } from "./cellError";

/** Which error a refusal of the engine shows in a cell, and what the reader can do about it. */
export const cellErrors: Readonly<
  Record<EngineErrorCode, { readonly code: CellErrorCode; readonly remedy: string }>
> = {
  empty: { code: "#N/A", remedy: "Give a range that holds at least one score." },
  "too-few": { code: "#N/A", remedy: "Add people or compare larger groups." },
  "no-spread": { code: "#N/A", remedy: "Everybody has the same score, so nobody can be placed." },
  "not-finite": { code: "#VALUE!", remedy: "Check the cells for values far outside their scale." },
  "length-mismatch": { code: "#VALUE!", remedy: "Give ranges of the same length." },
  "out-of-range": { code: "#VALUE!", remedy: "Correct that value." },
  "invalid-weights": { code: "#VALUE!", remedy: "Give weights of 0 or more, one of them above 0." },
  "invalid-option": { code: "#VALUE!", remedy: "Choose one of the words offered while typing." },
  "unknown-label": { code: "#N/A", remedy: "Check the spelling of the label." },
  "missing-label": { code: "#VALUE!", remedy: "Fill in the label or clear the score." },
  "duplicate-label": { code: "#VALUE!", remedy: "Give each label once." },
  "not-monotone": { code: "#VALUE!", remedy: "Sort the rows so that both columns rise." },
  infeasible: { code: "#N/A", remedy: "Relax a limit or change the total." },
  "not-connected": { code: "#N/A", remedy: "People rated by more than one rater are needed." },
  "too-large": { code: "#N/A", remedy: "Check the cells for values far outside their scale." },
};
