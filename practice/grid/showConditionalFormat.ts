import type {
  ConditionalFormatRule,
  ConditionalFormattingOperatorValues,
} from "@odoo/o-spreadsheet";
import type { ConditionalFormatRecord, Json } from "../host/Records";
import { zoneOf } from "./areas";
import { grown, type Writing } from "./dispatching";
import { computableFormula } from "./structuredReferences";
import { engineStyle } from "./styleWords";

type Rule = Readonly<Record<string, Json>>;

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

function engineRule(
  { model }: Writing,
  format: ConditionalFormatRecord,
): ConditionalFormatRule | null {
  const rule = (format.rule ?? {}) as Rule;
  const style = engineStyle(format.style);
  const top = format.areas[0]!;
  const formula = (text: Json | undefined): string =>
    computableFormula(
      model,
      { sheetId: format.sheet, row: top.row, col: top.column },
      String(text ?? ""),
    );
  const cellIs = (operator: ConditionalFormattingOperatorValues | undefined, values: string[]) =>
    operator === undefined ? null : ({ type: "CellIsRule", operator, values, style } as const);
  switch (format.type) {
    case "Custom":
      return cellIs("customFormula", [
        formula(rule["formula"] ?? (rule["rule"] as Rule | undefined)?.["formula"]),
      ]);
    case "CellValue":
      return cellIs(
        OPERATORS[String(rule["operator"])],
        [rule["formula1"], rule["formula2"]]
          .filter((text) => text != null && text !== "")
          .map((text) => formula(text)),
      );
    case "ContainsText":
      return cellIs(OPERATORS[String(rule["operator"])], [String(rule["text"] ?? "")]);
    case "PresetCriteria":
      return cellIs(OPERATORS[String(rule["criterion"])], []);
    case "ColorScale":
      return colorScale(rule);
    case "DataBar":
      return {
        type: "DataBarRule",
        color: colorNumber(
          String(rule["positiveFormat.fillColor"] ?? rule["fillColor"] ?? "#638EC6"),
        ),
      };
    default:
      return null;
  }
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

function threshold(
  point: Rule,
  natural: string,
): {
  type: "value" | "number" | "percentage" | "percentile" | "formula";
  color: number;
  value?: string;
} {
  const color = colorNumber(String(point["color"] ?? "#FFFFFF"));
  const kind = String(point["type"] ?? natural);
  const types = {
    Number: "number",
    Percent: "percentage",
    Percentile: "percentile",
    Formula: "formula",
  } as const;
  const type = types[kind as keyof typeof types];
  return type === undefined
    ? { type: "value", color }
    : { type, color, value: String(point["formula"] ?? "") };
}

function colorNumber(color: string): number {
  return Number.parseInt(color.replace("#", ""), 16) || 0;
}
