import type { Locale } from "../../text/Locale";
import type { CalibCell } from "../cells/findCalibCells";
import { frozenCheck, type FormulaLog } from "../cells/FormulaLog";
import { FORMULA_COLUMNS, formulasSheet } from "../sheets/formulasSheet";
import { freeTableName } from "../sheets/tableNames";
import { freeSheetName, sheetWords } from "../words/sheetWords";
import { heldPlanned } from "../write/marks";
import { areaAddress } from "./address";
import type { PlainCell } from "./toCell";
import type { PlaceChange, WritePlan } from "./WritePlan";

export interface FreezeRequest {
  readonly id: string;
  readonly at: string;
  readonly locale: Locale;
  /** Formulas that show values. */
  readonly cells: readonly CalibCell[];
  readonly log: FormulaLog | null;
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

/** The write that turns formulas into the values they show, and keeps each formula in the log. */
export function planFreeze(request: FreezeRequest): WritePlan {
  const { id, at, locale, cells, log } = request;
  const words = log?.words ?? sheetWords(locale);
  const places = cells.map(frozenPlace);
  const rows = places.map(({ sheet, area, before, after }, index): PlainCell[] => {
    const held = after.values.flat().map(heldPlanned);
    const { formula } = before;
    const check = frozenCheck({ sheet, area, formula }, held);
    const first = after.values[0]?.[0] ?? null;
    const state = words.formulas.states.frozen;
    return [at, sheet, areaAddress(area), formula, first, state, check, `${id}-${index + 1}`];
  });
  return {
    id,
    at,
    by: null,
    purpose: "freeze",
    locale,
    evidence: [],
    newSheets: log === null && rows.length > 0 ? [newLog(request, rows)] : [],
    changes:
      log === null || rows.length === 0
        ? []
        : [
            {
              table: log.table,
              keyColumn: words.formulas.headers[FORMULA_COLUMNS.key]!,
              cells: [],
              rows,
              keyPosition: FORMULA_COLUMNS.key,
              // Taking a freeze back takes its rows back too: what is not frozen is not in the log.
              appendOnly: false,
            },
          ],
    places,
    counts: { people: 0, suggestions: 0, decisions: 0, skipped: 0 },
  };
}

function newLog(request: FreezeRequest, rows: readonly (readonly PlainCell[])[]) {
  const { name } = freeSheetName(request.locale, "formulas", request.sheetNames);
  const table = freeTableName("formulas", request.tableNames);
  return formulasSheet(rows, { name, table }, sheetWords(request.locale));
}

interface FrozenPlace extends PlaceChange {
  readonly before: { readonly formula: string };
  readonly after: { readonly values: readonly (readonly PlainCell[])[] };
}

const frozenPlace = ({ sheet, area, formula, values }: CalibCell): FrozenPlace => ({
  sheet,
  area,
  before: { formula },
  after: { values: values.map((line) => line.map(plain)) },
});

/** A formula that gives no text leaves a blank cell. */
const plain = (value: unknown): PlainCell =>
  typeof value === "number" ||
  typeof value === "boolean" ||
  (typeof value === "string" && value !== "")
    ? value
    : null;
