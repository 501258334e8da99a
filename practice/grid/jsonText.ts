import type { Json } from "../host/Records";

/** A plain value of an Office.js rule as text; `missing` where there is none. */
export function jsonText(value: Json | undefined, missing = ""): string {
  if (value === undefined || value === null || typeof value === "object") return missing;
  return String(value);
}

/** The formulas or limits of a rule that were given. */
export function given(...values: readonly (Json | undefined)[]): string[] {
  return values.map((value) => jsonText(value)).filter((text) => text !== "");
}
