import type { EvaluatedCell } from "@odoo/o-spreadsheet";
import type { CellValue, Entry } from "../host/Cell";
import { DEFAULT_LOCALE } from "@odoo/o-spreadsheet";
import { helpers, registries } from "./engine";

/** The engine's own error words, as Excel says them. */
const EXCEL_ERRORS: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#BAD_EXPR": "#NAME?",
  "#CYCLE": "#REF!",
  "#ERROR": "#VALUE!",
};

/** What a cell computes to, as Excel would say it. */
export function cellValueOf(cell: EvaluatedCell): CellValue {
  const { value, message } = cell;
  if (typeof value !== "string" || !registries.errorTypes.has(value)) return value;
  const error = EXCEL_ERRORS[value] ?? value;
  return message ? { error, message } : { error };
}

/** Text the engine would take for something else unless it is marked as text with Excel's own apostrophe. */
function looksLikeMore(text: string): boolean {
  return (
    /^[=']/.test(text) ||
    /^(true|false)$/i.test(text) ||
    /^\[.*\]\(.*\)$/.test(text) ||
    registries.errorTypes.has(text) ||
    helpers.isNumber(text, DEFAULT_LOCALE) ||
    helpers.isDateTime(text, DEFAULT_LOCALE)
  );
}

/** What to hand the engine so that a cell holds exactly `value`: text stays text, whatever it looks like. */
export function contentOf(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  return looksLikeMore(value) ? `'${value}` : value;
}

export function isFormulaEntry(entry: Entry): entry is { readonly formula: string } {
  return typeof entry === "object" && entry !== null && "formula" in entry;
}

/** A formula without the blanks that mean nothing and in one case, to tell whether two say the same. */
export function squeezed(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\s+|[^"'\s]+/g, (part) =>
    part.startsWith('"') || part.startsWith("'") ? part : part.trim().toUpperCase(),
  );
}
