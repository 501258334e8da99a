import type { OdooGrid } from "../../practice/grid/OdooGrid";
import { catalogue } from "./support/catalogue";
import { call } from "./support/call";
import { argumentsOf, cellOf, examplesOf } from "./support/helpPage";
import { practiceGrid } from "./support/practiceGrid";

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
  grid = await practiceGrid(examples.map(sheetOf));
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
