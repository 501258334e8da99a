import type { ConditionalFormattingRule, Worksheet } from "@cj-tech-master/excelts";
import { barColor, partOf, type Rule } from "../grid/conditionalRule";
import { given, jsonText } from "../grid/jsonText";
import type { ConditionalFormatRecord } from "../host/Records";
import { joinedAddresses } from "./cellAddress";
import { argb, fileStyle } from "./fileStyle";

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

type Common = Pick<ConditionalFormattingRule, "priority" | "style">;
type Translate = (rule: Rule, common: Common) => ConditionalFormattingRule | null;

const withoutSign = (text: string): string => text.replace(/^=/, "");

const RULES: Readonly<Record<string, Translate>> = {
  Custom: (rule, common) => {
    const formula = jsonText(rule["formula"] ?? partOf(rule, "rule")["formula"]);
    return { type: "expression", formulae: [withoutSign(formula)], ...common };
  },
  CellValue: (rule, common) => {
    const operator = OPERATORS[jsonText(rule["operator"])] as "equal";
    const formulae = given(rule["formula1"], rule["formula2"]).map(withoutSign);
    return { type: "cellIs", operator, formulae, ...common };
  },
  ContainsText: (rule, common) => {
    const text = jsonText(rule["text"]);
    return { type: "containsText", operator: "containsText", text, ...common };
  },
  ColorScale: colorScale,
  DataBar: (rule, { priority }) => ({
    type: "dataBar",
    cfvo: [{ type: "min" }, { type: "max" }],
    color: { argb: argb(barColor(rule)) },
    ...(priority === undefined ? {} : { priority }),
  }),
};

function fileRule(format: ConditionalFormatRecord): ConditionalFormattingRule | null {
  const { font, border, fill } = fileStyle(format.style);
  const background =
    fill && "fgColor" in fill ? { type: "pattern", pattern: "solid", bgColor: fill.fgColor } : null;
  const style = {
    ...(font ? { font } : {}),
    ...(border ? { border } : {}),
    ...(background ? { fill: background } : {}),
  } as NonNullable<Common["style"]>;
  const common = { priority: format.priority + 1, style };
  return RULES[format.type]?.((format.rule ?? {}) as Rule, common) ?? null;
}

const POINTS = new Map([
  ["LowestValue", "min"],
  ["HighestValue", "max"],
  ["Number", "num"],
  ["Percent", "percent"],
  ["Percentile", "percentile"],
  ["Formula", "formula"],
]);

function colorScale(rule: Rule, { priority }: Common): ConditionalFormattingRule | null {
  const points = ["minimum", "midpoint", "maximum"]
    .map((name) => partOf(rule, name))
    .filter((point) => Object.keys(point).length > 0);
  if (points.length < 2) return null;
  return {
    type: "colorScale",
    ...(priority === undefined ? {} : { priority }),
    cfvo: points.map((point) => {
      const type = (POINTS.get(jsonText(point["type"])) ?? "num") as "num";
      const value = jsonText(point["formula"]);
      return value === "" ? { type } : { type, value };
    }),
    color: points.map((point) => ({ argb: argb(jsonText(point["color"], "#FFFFFF")) })),
  };
}
