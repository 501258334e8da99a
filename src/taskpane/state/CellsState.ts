import type { CellsOutcome } from "../../workbook/cells/CellsOutcome";
import type { Scope } from "../../workbook/cells/scopeOf";

/** The cells with CALIB formulas: how far a press reaches, and what the last one came to. */
export interface CellsState {
  readonly scope: Scope;
  readonly said: CellsOutcome | null;
}

export const noCells: CellsState = { scope: "sheet", said: null };

/** What happens to the cells with CALIB formulas. */
export type CellsEvent =
  | { readonly type: "cellsScopeChosen"; readonly scope: Scope }
  | { readonly type: "cellsSaid"; readonly outcome: CellsOutcome }
  | { readonly type: "cellsClosed" };
