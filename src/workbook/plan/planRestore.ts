import type { Locale } from "../../text/Locale";
import type { FormulaLog, FrozenFormula } from "../cells/FormulaLog";
import { FORMULA_COLUMNS } from "../sheets/formulasSheet";
import type { PlainCell } from "./toCell";
import type { WritePlan } from "./WritePlan";

export interface RestoreRequest {
  readonly id: string;
  readonly at: string;
  readonly locale: Locale;
  readonly log: FormulaLog;
  /** Formulas whose cells still hold what they held when frozen, with those values. */
  readonly frozen: readonly (FrozenFormula & {
    readonly values: readonly (readonly PlainCell[])[];
  })[];
}

/** The write that puts frozen formulas back and says so in the log. */
export function planRestore({ id, at, locale, log, frozen }: RestoreRequest): WritePlan {
  const { headers, states } = log.words.formulas;
  return {
    id,
    at,
    by: null,
    purpose: "restore",
    locale,
    evidence: [],
    newSheets: [],
    changes: [
      {
        table: log.table,
        keyColumn: headers[FORMULA_COLUMNS.key]!,
        cells: frozen.map(({ key }) => ({
          key,
          column: headers[FORMULA_COLUMNS.state]!,
          before: states.frozen,
          after: states.restored,
        })),
        rows: [],
        keyPosition: FORMULA_COLUMNS.key,
        appendOnly: false,
      },
    ],
    places: frozen.map(({ sheet, area, formula, values }) => ({
      sheet,
      area,
      before: { values },
      after: { formula },
    })),
    counts: { people: 0, suggestions: 0, decisions: 0, skipped: 0 },
  };
}
