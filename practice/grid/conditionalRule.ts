import type { Json } from "../host/Records";
import { jsonText } from "./jsonText";

/** A conditional format's or a validation's rule, by Office.js names. */
export type Rule = Readonly<Record<string, Json>>;

/** A rule inside a rule; empty when there is none. */
export function partOf(rule: Rule, name: string): Rule {
  const part = rule[name];
  return typeof part === "object" && part !== null && !Array.isArray(part) ? (part as Rule) : {};
}

/** Colour of a data bar; Excel's own blue where none was set. */
export function barColor(rule: Rule): string {
  const positive = partOf(rule, "positiveFormat");
  const flat = rule["positiveFormat.fillColor"] ?? rule["fillColor"];
  return jsonText(positive["fillColor"] ?? flat, "#638EC6");
}
