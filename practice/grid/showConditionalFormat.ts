import type {
  ConditionalFormatRule,
  ConditionalFormattingOperatorValues,
} from "@odoo/o-spreadsheet";
import type { Style } from "@odoo/o-spreadsheet";
import type { ConditionalFormatRecord, Json } from "../host/Records";
import { barColor, partOf, type Rule } from "./conditionalRule";
import { given, jsonText } from "./jsonText";
import { zoneOf } from "./areas";
import { grown, type Writing } from "./dispatching";
import { computableFormula } from "./structuredReferences";
import { engineStyle } from "./styleWords";

const OPERATORS: Readonly<Record<string, ConditionalFormattingOperatorValues>> = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqual: "isGreaterOrEqualTo",
  LessThanOrEqual: "isLessOrEqualTo",
  Contains: "containsText",
  NotContains: "notContainsText",
  BeginsWith: "beginsWithText",
  EndsWith: "endsWithText",
  Blanks: "isEmpty",
  NonBlanks: "isNotEmpty",
  DuplicateValues: "duplicateValues",
  UniqueValues: "uniqueValues",
};

/** Makes the engine show a conditional format; a rule it has no picture for stays a record only. */
export function showConditionalFormat(writing: Writing, format: ConditionalFormatRecord): void {
  hideConditionalFormat(writing, format);
  const { model, dispatch } = writing;
  const areas = format.areas.flatMap((area) => grown(writing, format.sheet, area) ?? []);
  const rule = areas.length > 0 ? engineRule(writing, format) : null;
  if (rule === null) return;
  dispatch("ADD_CONDITIONAL_FORMAT", {
    sheetId: format.sheet,
    ranges: areas.map((area) => model.getters.getRangeDataFromZone(format.sheet, zoneOf(area))),
    cf: { id: format.id, rule, stopIfTrue: format.stopIfTrue },
  });
}

export function hideConditionalFormat(
  { model, dispatch }: Writing,
  format: ConditionalFormatRecord,
): void {
  const shown = model.getters
    .getConditionalFormats(format.sheet)
    .some(({ id }) => id === format.id);
  if (shown) dispatch("REMOVE_CONDITIONAL_FORMAT", { sheetId: format.sheet, id: format.id });
}

type Translate = (
  rule: Rule,
  formula: (text: Json | undefined) => string,
  style: Style,
) => ConditionalFormatRule | null;

const RULES: Readonly<Record<string, Translate>> = {
  Custom: (rule, formula, style) =>
    cellIs("customFormula", [formula(rule["formula"] ?? partOf(rule, "rule")["formula"])], style),
  CellValue: (rule, formula, style) => {
    const values = given(rule["formula1"], rule["formula2"]).map(formula);
    return cellIs(OPERATORS[jsonText(rule["operator"])], values, style);
  },
  ContainsText: (rule, _formula, style) =>
    cellIs(OPERATORS[jsonText(rule["operator"])], [jsonText(rule["text"])], style),
  PresetCriteria: (rule, _formula, style) =>
    cellIs(OPERATORS[jsonText(rule["criterion"])], [], style),
  ColorScale: colorScale,
  DataBar: (rule) => ({ type: "DataBarRule", color: colorNumber(barColor(rule)) }),
};

function engineRule(
  { model }: Writing,
  format: ConditionalFormatRecord,
): ConditionalFormatRule | null {
  const top = format.areas[0]!;
  const at = { sheetId: format.sheet, row: top.row, col: top.column };
  const formula = (text: Json | undefined): string => computableFormula(model, at, jsonText(text));
  return (
    RULES[format.type]?.((format.rule ?? {}) as Rule, formula, engineStyle(format.style)) ?? null
  );
}

function cellIs(
  operator: ConditionalFormattingOperatorValues | undefined,
  values: string[],
  style: Style,
): ConditionalFormatRule | null {
  return operator === undefined ? null : { type: "CellIsRule", operator, values, style };
}

function colorScale(rule: Rule): ConditionalFormatRule | null {
  const { minimum, midpoint, maximum } = rule as Record<string, Rule | undefined>;
  if (!minimum || !maximum) return null;
  return {
    type: "ColorScaleRule",
    minimum: threshold(minimum, "LowestValue"),
    maximum: threshold(maximum, "HighestValue"),
    ...(midpoint ? { midpoint: threshold(midpoint, "") as never } : {}),
  };
}

interface Threshold {
  type: "value" | "number" | "percentage" | "percentile" | "formula";
  color: number;
  value?: string;
}

const THRESHOLDS = new Map<string, Threshold["type"]>([
  ["Number", "number"],
  ["Percent", "percentage"],
  ["Percentile", "percentile"],
  ["Formula", "formula"],
]);

function threshold(point: Rule, natural: string): Threshold {
  const color = colorNumber(jsonText(point["color"], "#FFFFFF"));
  const type = THRESHOLDS.get(jsonText(point["type"], natural));
  return type === undefined
    ? { type: "value", color }
    : { type, color, value: jsonText(point["formula"]) };
}

function colorNumber(color: string): number {
  return Number.parseInt(color.replace("#", ""), 16) || 0;
}
