import type {
  AddFunctionDescription,
  Arg,
  ArgDefinition,
  EvalContext,
  FunctionResultObject,
} from "@odoo/o-spreadsheet";
import type { CellValue } from "../host/Cell";
import type { FunctionCalls } from "./FunctionCalls";
import type { Answer } from "./Invoke";
import { NAMESPACE, type FunctionMetadata, type ParameterMetadata } from "./FunctionMetadata";
import { argumentKey, handedOver } from "./argumentKeys";
import { helpers, registries } from "./engine";
import { quoteSheet } from "../host/addresses";

const BUSY = { value: "#BUSY!", message: "The task pane is computing this cell." };

/**
 * Makes our worksheet functions known to the engine as functions.json describes them: names, argument help, options.
 * Their answers come from the calls a model carries (`evenhandCalls` in its custom configuration).
 */
export function addWorksheetFunctions(metadata: FunctionMetadata): void {
  for (const { id, name, description, parameters } of metadata.functions) {
    const definition: AddFunctionDescription = {
      description,
      category: "Evenhand",
      isExported: true,
      args: parameters.map((parameter) => argumentOf(parameter, metadata)),
      compute(this: EvalContext, ...args: Arg[]): FunctionResultObject | FunctionResultObject[][] {
        return answered(this, id, parameters, args);
      },
    };
    registries.functionRegistry.replace(`${NAMESPACE}.${name}`, definition);
  }
}

function argumentOf(parameter: ParameterMetadata, metadata: FunctionMetadata): ArgDefinition {
  const options = metadata.enums?.find(({ id }) => id === parameter.customEnumId);
  return {
    name: parameter.name,
    description: parameter.description ?? "",
    type: parameter.dimensionality === "matrix" ? ["ANY", "RANGE<ANY>"] : ["ANY"],
    acceptMatrix: parameter.dimensionality === "matrix",
    acceptErrors: true,
    ...(parameter.optional ? { optional: true } : {}),
    ...(parameter.repeating ? { repeating: true } : {}),
    ...(options
      ? {
          proposalValues: options.values.map(({ name, stringValue }) => ({
            value: stringValue ?? name,
            label: name,
          })),
        }
      : {}),
  };
}

function answered(
  context: EvalContext,
  id: string,
  parameters: readonly ParameterMetadata[],
  args: readonly Arg[],
): FunctionResultObject | FunctionResultObject[][] {
  const calls = context["evenhandCalls"] as FunctionCalls;
  const position = context.__originCellPosition;
  const caller = {
    cell: position && context.getters.getCell(position)?.id,
    address: position
      ? `${quoteSheet(context.getters.getSheetName(position.sheetId))}!${helpers.toXC(position.col, position.row)}`
      : "",
  };
  const key = [id, ...args.map(argumentKey)].join("\u0000");
  const hand = (): unknown[] =>
    parameters.map((parameter, index) =>
      handedOver(args[index], parameter.dimensionality === "matrix"),
    );
  const answer = calls.ask(key, id, hand, caller);
  return answer === undefined ? BUSY : shown(answer);
}

function shown(answer: Answer): FunctionResultObject | FunctionResultObject[][] {
  if (!Array.isArray(answer)) return shownValue(answer as CellValue);
  const rows = answer as readonly (readonly CellValue[])[];
  const width = rows[0]?.length ?? 0;
  if (width === 0) return { value: "#CALC!", message: "The function gave no cells." };
  if (rows.length === 1 && width === 1) return shownValue(rows[0]![0]!);
  return Array.from({ length: width }, (_, column) =>
    rows.map((row) => shownValue(row[column] ?? "")),
  );
}

function shownValue(value: CellValue): FunctionResultObject {
  if (value === null) return { value: 0 };
  if (typeof value !== "object") return { value };
  return value.message === undefined
    ? { value: value.error }
    : { value: value.error, message: value.message };
}
