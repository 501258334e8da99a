import type { ConditionalFormattingRule, Worksheet } from "@cj-tech-master/excelts";
import type { ConditionalFormatRecord, Json } from "../host/Records";
import { joinedAddresses } from "./cellAddress";
import { argb, fileStyle } from "./fileStyle";

type Rule = Readonly<Record<string, Json>>;

const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqual: "greaterThanOrEqual",
  LessThanOrEqual: "lessThanOrEqual",
};

export function saveConditionalFormat(
  worksheet: Worksheet | undefined,
  format: ConditionalFormatRecord,
): void {
  const rule = fileRule(format);
  if (worksheet && rule)
    worksheet.addConditionalFormatting({ ref: joinedAddresses(format.areas), rules: [rule] });
}

function fileRule(format: ConditionalFormatRecord): ConditionalFormattingRule | null {
  const rule = (format.rule ?? {}) as Rule;
  const { font, border, fill } = fileStyle(format.style);
  const background =
    fill && "fgColor" in fill
      ? { type: "pattern", pattern: "solid", bgColor: fill.fgColor }
      : undefined;
  const style = {
    ...(font ? { font } : {}),
    ...(border ? { border } : {}),
    ...(background ? { fill: background } : {}),
  };
  const common = { priority: format.priority + 1, style } as { priority: number; style: object };
  const plain = (text: Json | undefined): string => String(text ?? "").replace(/^=/, "");
  switch (format.type) {
    case "Custom": {
      const formula = rule["formula"] ?? (rule["rule"] as Rule | undefined)?.["formula"];
      return { type: "expression", formulae: [plain(formula)], ...common };
    }
    case "CellValue": {
      const formulae = [rule["formula1"], rule["formula2"]]
        .filter((text) => text != null && text !== "")
        .map(plain);
      return {
        type: "cellIs",
        operator: OPERATORS[String(rule["operator"])] as "equal",
        formulae,
        ...common,
      };
    }
    case "ContainsText":
      return {
        type: "containsText",
        operator: "containsText",
        text: String(rule["text"] ?? ""),
        ...common,
      };
    case "ColorScale":
      return colorScale(rule, common.priority);
    case "DataBar":
      return {
        type: "dataBar",
        cfvo: [{ type: "min" }, { type: "max" }],
        color: { argb: argb(barColor(rule)) },
        ...common,
      };
    default:
      return null;
  }
}

function barColor(rule: Rule): string {
  return String(rule["positiveFormat.fillColor"] ?? rule["fillColor"] ?? "#638EC6");
}

function colorScale(rule: Rule, priority: number): ConditionalFormattingRule | null {
  const points = [rule["minimum"], rule["midpoint"], rule["maximum"]].filter(
    (point) => point != null,
  ) as Rule[];
  if (points.length < 2) return null;
  const types: Readonly<Record<string, string>> = {
    LowestValue: "min",
    HighestValue: "max",
    Number: "num",
    Percent: "percent",
    Percentile: "percentile",
    Formula: "formula",
  };
  return {
    type: "colorScale",
    priority,
    cfvo: points.map((point) => ({
      type: (types[String(point["type"])] ?? "num") as "num",
      ...(point["formula"] == null ? {} : { value: String(point["formula"]) }),
    })),
    color: points.map((point) => ({ argb: argb(String(point["color"] ?? "#FFFFFF")) })),
  };
}
