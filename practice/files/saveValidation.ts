import type { DataValidation, Worksheet } from "@cj-tech-master/excelts";
import { formatArea } from "../host/addresses";
import type { Json, ValidationRecord } from "../host/Records";

type Rule = Readonly<Record<string, Json>>;

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
  const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
  const whole: DataValidation = {
    ...rule,
    allowBlank: validation.ignoreBlanks,
    showErrorMessage: alert["showAlert"] !== false,
    errorStyle: text(alert["style"]).toLowerCase() || "stop",
    ...(text(alert["message"])
      ? { error: text(alert["message"]), errorTitle: text(alert["title"]) }
      : {}),
    ...(text(prompt["message"])
      ? {
          showInputMessage: true,
          prompt: text(prompt["message"]),
          promptTitle: text(prompt["title"]),
        }
      : {}),
  };
  for (const area of validation.areas) worksheet.dataValidations.add(formatArea(area), whole);
}

type FileRule = Extract<DataValidation, { formulae: unknown }>;

function fileRule({
  rule,
}: ValidationRecord): Pick<FileRule, "type" | "formulae" | "operator"> | null {
  const rules = (rule ?? {}) as Record<string, Rule | undefined>;
  const plain = (text: Json | undefined): string => String(text ?? "").replace(/^=/, "");
  if (rules["list"]) {
    const source = String(rules["list"]["source"] ?? "");
    return {
      type: "list",
      formulae: [source.startsWith("=") ? plain(source) : `"${source.replaceAll('"', '""')}"`],
    };
  }
  if (rules["custom"]) return { type: "custom", formulae: [plain(rules["custom"]["formula"])] };
  for (const [kind, type] of Object.entries(KINDS)) {
    const limits = rules[kind];
    if (!limits) continue;
    const formulae = [limits["formula1"], limits["formula2"]]
      .filter((text) => text != null && text !== "")
      .map(plain);
    return {
      type,
      formulae,
      operator: (OPERATORS[String(limits["operator"])] ?? "between") as "between",
    };
  }
  return null;
}
