import type { DataValidation, Worksheet } from "@cj-tech-master/excelts";
import { formatArea } from "../host/addresses";
import { partOf, type Rule } from "../grid/conditionalRule";
import { given, jsonText } from "../grid/jsonText";
import type { ValidationRecord } from "../host/Records";

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
} as const;

export function saveValidation(
  worksheet: Worksheet | undefined,
  validation: ValidationRecord,
): void {
  const rule = fileRule(validation);
  if (!worksheet || !rule) return;
  const alert = (validation.errorAlert ?? {}) as Rule;
  const prompt = (validation.prompt ?? {}) as Rule;
  const [error, errorTitle] = [jsonText(alert["message"]), jsonText(alert["title"])];
  const [hint, promptTitle] = [jsonText(prompt["message"]), jsonText(prompt["title"])];
  const whole: DataValidation = {
    ...rule,
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: alert["showAlert"] !== false,
    errorStyle: jsonText(alert["style"], "stop").toLowerCase(),
    ...(error === "" ? {} : { error, errorTitle }),
    ...(hint === "" ? {} : { showInputMessage: true, prompt: hint, promptTitle }),
  };
  for (const area of validation.areas) worksheet.dataValidations.add(formatArea(area), whole);
}

type FileRule = Extract<DataValidation, { formulae: unknown }>;

function fileRule({
  rule,
}: ValidationRecord): Pick<FileRule, "type" | "formulae" | "operator"> | null {
  const rules = (rule ?? {}) as Rule;
  const withoutSign = (text: string): string => text.replace(/^=/, "");
  if (rules["list"]) {
    const source = jsonText(partOf(rules, "list")["source"]);
    const isRange = source.startsWith("=");
    const listed = isRange ? withoutSign(source) : `"${source.replaceAll('"', '""')}"`;
    return { type: "list", formulae: [listed] };
  }
  if (rules["custom"]) {
    const formula = jsonText(partOf(rules, "custom")["formula"]);
    return { type: "custom", formulae: [withoutSign(formula)] };
  }
  for (const [kind, type] of Object.entries(KINDS)) {
    if (!rules[kind]) continue;
    const limits = partOf(rules, kind);
    const formulae = given(limits["formula1"], limits["formula2"]).map(withoutSign);
    const operator = (OPERATORS[jsonText(limits["operator"])] ?? "between") as "between";
    return { type, formulae, operator };
  }
  return null;
}
