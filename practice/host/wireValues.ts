import type { CellValue, Entry } from "./Cell";
import { HostError } from "./HostError";

/** A value as Office.js gives it: "" for blank, an error as its text. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Excel.RangeValueType of a value. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string"];
}

const ERRORS = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
]);

const NUMBER = /^[+-]?(\d+(,\d{3})*(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/**
 * What Excel makes of something assigned to `values` or `formulas`: null leaves the cell alone, "" blanks it, text that
 * starts with "=", "+" or "-" is a formula, a leading apostrophe keeps text as it is, and text that reads as a number,
 * a percentage, TRUE, FALSE or an error becomes one. In a cell formatted as text ("@") everything stays text.
 * Simulated: dates are not recognised (they are locale-shaped).
 */
export function entryOf(value: unknown, format: string): Entry | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") {
    if (!Number.isFinite(value))
      throw new HostError("InvalidArgument", "A cell takes finite numbers only");
    return value;
  }
  if (typeof value !== "string")
    throw new HostError("InvalidArgument", "A cell takes text, a number, a boolean or null");
  if (value.length > 32_767)
    throw new HostError("InvalidArgument", "A cell takes at most 32,767 characters");
  return format === "@" ? textEntry(value) : typedEntry(value);
}

const textEntry = (value: string): Entry =>
  value === "" ? null : value.startsWith("'") ? value.slice(1) : value;

function typedEntry(value: string): Entry {
  if (value === "" || value === "'") return null;
  if (value.startsWith("'")) return value.slice(1);
  const text = value.trim();
  if (NUMBER.test(text)) return Number(text.replaceAll(",", ""));
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (ERRORS.has(text.toUpperCase())) return { error: text.toUpperCase() };
  if (value.startsWith("=") && value.length > 1) return { formula: value };
  // Typed "+" and "-" start a formula, and "@" is Lotus for the same.
  if (/^[+\-@].+/.test(value))
    return { formula: `=${value.startsWith("@") ? value.slice(1) : value}` };
  return value;
}
