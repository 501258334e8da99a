import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { join } from "node:path";
import type { FunctionMetadata } from "../../practice/grid/FunctionMetadata";
import { addWorksheetFunctions } from "../../practice/grid/addWorksheetFunctions";
import { OdooGrid } from "../../practice/grid/OdooGrid";
import { finished } from "../../src/functions/metadata/finishedMetadata.cjs";
import * as functions from "../../src/functions/functions";
import { startOfficeHost } from "../support/officeHost";
import { catalogue } from "./support/catalogue";
import { call } from "./support/call";
import { argumentsOf, cellOf, examplesOf } from "./support/helpPage";

/** The examples of the help page, each with what the function itself gives. */
const examples = examplesOf().map((example) => {
  const { exported } = catalogue.find(({ id }) => id === example.id)!;
  const answer = call(exported, ...argumentsOf(example));
  return { ...example, answer: Array.isArray(answer) ? (answer as unknown[][]) : [[answer]] };
});
type AnsweredExample = (typeof examples)[number];

let grid: OdooGrid;

/** Every example on a sheet of its own, as somebody would type it. */
beforeAll(async () => {
  // The engine tells its timings.
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  const source = join(__dirname, "../../src/functions/functions.ts");
  const generated = await generateCustomFunctionsMetadata(source);
  const { english } = finished(generated.metadataJson, "https://localhost:3000/");
  addWorksheetFunctions(JSON.parse(english) as FunctionMetadata);
  grid = new OdooGrid("examples.xlsx", { sheets: examples.map(sheetOf) });
  const { CustomFunctions, invokeFunction } = startOfficeHost({ grid });
  for (const { id, exported } of catalogue) {
    CustomFunctions.associate(id, functions[exported] as (...given: never[]) => unknown);
  }
  grid.calls.connect(invokeFunction as Parameters<typeof grid.calls.connect>[0]);
  // Cells are computed when they are looked at.
  for (const { id } of examples) grid.values(id, WHOLE);
  await grid.calls.idle();
});

const WHOLE = { row: 0, column: 0, rows: 40, columns: 20 };

/** The sheet of an example: what people typed, and the formula; answers are left to spill. */
function sheetOf({ id, cells, at: [top, left], formula, answer }: AnsweredExample): object {
  const content: Record<string, string> = { [addressOf(top, left)]: formula };
  cells.forEach((row, down) => {
    row.forEach((text, across) => {
      const isAnswer = answer[down - top]?.[across - left] !== undefined;
      if (text !== "" && !isAnswer) content[addressOf(down, across)] = String(cellOf(text));
    });
  });
  return { id, name: id, cells: content, rowNumber: WHOLE.rows, colNumber: WHOLE.columns };
}

function addressOf(row: number, column: number): string {
  return `${String.fromCharCode(65 + column)}${row + 1}`;
}

test.each(examples)("$id in a cell of the practice workbook gives its example", (example) => {
  const { id, at, answer } = example;
  const shown = grid.values(id, {
    row: at[0],
    column: at[1],
    rows: answer.length,
    columns: answer[0]!.length,
  });
  expect(shown).toEqual(answer);
});
