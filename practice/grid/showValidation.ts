import type { DataValidationCriterion } from "@odoo/o-spreadsheet";
import type { ValidationRecord } from "../host/Records";
import type { Rule } from "./conditionalRule";
import { given, jsonText } from "./jsonText";
import { zoneOf } from "./areas";
import { grown, type Writing } from "./dispatching";
import { computableFormula } from "./structuredReferences";

const NUMBER_RULES: Readonly<Record<string, string>> = {
  Between: "isBetween",
  NotBetween: "isNotBetween",
  EqualTo: "isEqual",
  NotEqualTo: "isNotEqual",
  GreaterThan: "isGreaterThan",
  LessThan: "isLessThan",
  GreaterThanOrEqualTo: "isGreaterOrEqualTo",
  LessThanOrEqualTo: "isLessOrEqualTo",
};

/** Makes the engine offer and check what a validation allows. */
export function showValidation(writing: Writing, validation: ValidationRecord): void {
  hideValidation(writing, validation);
  const { model, dispatch } = writing;
  const areas = validation.areas.flatMap((area) => grown(writing, validation.sheet, area) ?? []);
  const criterion = areas.length > 0 ? criterionOf(writing, validation) : null;
  if (criterion === null) return;
  const alert = (validation.errorAlert ?? {}) as Rule;
  dispatch("ADD_DATA_VALIDATION_RULE", {
    sheetId: validation.sheet,
    ranges: areas.map((area) => model.getters.getRangeDataFromZone(validation.sheet, zoneOf(area))),
    rule: { id: validation.id, criterion, isBlocking: (alert["style"] ?? "Stop") === "Stop" },
  });
}

export function hideValidation({ model, dispatch }: Writing, validation: ValidationRecord): void {
  const shown = model.getters.getDataValidationRule(validation.sheet, validation.id);
  if (shown)
    dispatch("REMOVE_DATA_VALIDATION_RULE", { sheetId: validation.sheet, id: validation.id });
}

function criterionOf(
  { model }: Writing,
  { rule, sheet, areas }: ValidationRecord,
): DataValidationCriterion | null {
  const { list, custom, wholeNumber, decimal } = (rule ?? {}) as Record<string, Rule | undefined>;
  const top = areas[0]!;
  const at = { sheetId: sheet, row: top.row, col: top.column };
  if (list) {
    const source = jsonText(list["source"]);
    const displayStyle = list["inCellDropDown"] === false ? "plainText" : "arrow";
    return source.startsWith("=")
      ? {
          type: "isValueInRange",
          values: [computableFormula(model, at, source).slice(1)],
          displayStyle,
        }
      : {
          type: "isValueInList",
          values: source.split(",").map((item) => item.trim()),
          displayStyle,
        };
  }
  if (custom) {
    return {
      type: "customFormula",
      values: [computableFormula(model, at, jsonText(custom["formula"]))],
    };
  }
  const number = wholeNumber ?? decimal;
  const type = number && NUMBER_RULES[jsonText(number["operator"])];
  if (!number || !type) return null;
  const values = given(number["formula1"], number["formula2"]);
  return { type, values } as DataValidationCriterion;
}
