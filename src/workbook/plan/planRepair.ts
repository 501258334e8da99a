import type { Locale } from "../../text/Locale";
import { withoutRemnants } from "../cells/calibFormula";
import type { CalibCell } from "../cells/findCalibCells";
import type { WritePlan } from "./WritePlan";

export interface RepairRequest {
  readonly id: string;
  readonly at: string;
  readonly locale: Locale;
  readonly cells: readonly CalibCell[];
}

/**
 * The write that enters formulas again. Excel looks a function's name up when a formula is entered, not when it is
 * recalculated, so the same text is enough; what Excel left of a name it did not know becomes the name again.
 */
export const planRepair = ({ id, at, locale, cells }: RepairRequest): WritePlan => ({
  id,
  at,
  by: null,
  purpose: "repair",
  locale,
  evidence: [],
  newSheets: [],
  changes: [],
  places: cells.map(({ sheet, area, formula }) => ({
    sheet,
    area,
    before: { formula },
    after: { formula: withoutRemnants(formula) },
  })),
  counts: { people: 0, suggestions: 0, decisions: 0, skipped: 0 },
});
