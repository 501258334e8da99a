import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { join } from "node:path";
import type { FunctionMetadata } from "../../../practice/grid/FunctionMetadata";
import { addWorksheetFunctions } from "../../../practice/grid/addWorksheetFunctions";
import { OdooGrid } from "../../../practice/grid/OdooGrid";
import { finished } from "../../../src/functions/metadata/finishedMetadata.cjs";
import * as functions from "../../../src/functions/functions";
import { startOfficeHost } from "../../support/officeHost";
import { catalogue } from "./catalogue";

/**
 * The practice workbook's own grid with these sheets: formulas are computed by a real spreadsheet engine, and calls of
 * our functions go through Microsoft's runtime.
 */
export async function practiceGrid(
  sheets: readonly object[],
  apiFloor: `1.${number}` = "1.9",
): Promise<OdooGrid> {
  // The engine tells its timings.
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  const source = join(__dirname, "../../../src/functions/functions.ts");
  const generated = await generateCustomFunctionsMetadata(source);
  const { english } = finished(generated.metadataJson, "https://localhost:3000/");
  addWorksheetFunctions(JSON.parse(english) as FunctionMetadata);
  const grid = new OdooGrid("practice.xlsx", { sheets });
  const { CustomFunctions, invokeFunction } = startOfficeHost({ grid, apiFloor });
  for (const { id, exported } of catalogue) {
    CustomFunctions.associate(id, functions[exported] as (...given: never[]) => unknown);
  }
  grid.calls.connect(invokeFunction as Parameters<typeof grid.calls.connect>[0]);
  return grid;
}
