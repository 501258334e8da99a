import type { OdooGrid } from "../../practice/grid/OdooGrid";
import { freezeFormulas } from "../../src/workbook/cells/freezeFormulas";
import { restoreFormulas } from "../../src/workbook/cells/restoreFormulas";
import { undoLast } from "../../src/workbook/write/undoLast";
import { testEnvironment } from "../workbook/support/workbook";
import { catalogue } from "./support/catalogue";
import { call, column, outcomeOf } from "./support/call";
import { practiceGrid } from "./support/practiceGrid";
import { singleOf, validCalls } from "./support/validCalls";

const ROWS = 40;
const COLUMNS = 40;
const WHOLE = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };

const letters = (index: number): string =>
  (index < 26 ? "" : String.fromCharCode(64 + Math.floor(index / 26))) +
  String.fromCharCode(65 + (index % 26));

/** A sheet as somebody lays it out: the ranges beside each other from A1 on, the formula to the right of them. */
function sheetOf(name: string, id: string, given: readonly unknown[]) {
  const cells: Record<string, string> = {};
  let left = 0;
  const texts = given.map((argument) => {
    if (!Array.isArray(argument)) return literal(argument);
    const rows = argument as readonly (readonly unknown[])[];
    rows.forEach((line, down) => {
      line.forEach((cell, across) => {
        if (cell !== "") cells[`${letters(left + across)}${down + 1}`] = String(cell);
      });
    });
    const width = rows[0]!.length;
    const range = `${letters(left)}1:${letters(left + width - 1)}${rows.length}`;
    left += width + 1;
    return range;
  });
  cells[`${letters(left)}1`] = `=CALIB.${id}(${texts.join(",")})`;
  return { id: name, name, cells, rowNumber: ROWS, colNumber: COLUMNS, left };
}

function literal(argument: unknown): string {
  if (typeof argument === "string") return `"${argument}"`;
  return typeof argument === "number" || typeof argument === "boolean"
    ? String(argument).toUpperCase()
    : "";
}

const spills = catalogue.map(({ id, exported }) =>
  sheetOf(`${id} spilled`, id, validCalls[exported].given),
);
const cells = catalogue.map(({ id, exported }) => sheetOf(`${id} once`, id, singleOf(exported)));
const placing = catalogue.filter(({ given }) => given.includes("[population]"));

const scores = column(61, 64, 72, 75.5, "", 80, 82, 85);
const groups = column("a", "b", "a", "b", "a", "b", "a", "b");
const blank = { rowNumber: ROWS, colNumber: COLUMNS };
const tables = placing.map(({ id }) => ({ id: `${id} table`, name: `${id} table`, ...blank }));

let grid: OdooGrid;

beforeAll(async () => {
  grid = await practiceGrid([...spills, ...cells, ...tables], "1.14");
  await Excel.run(async (context) => {
    for (const { id } of placing) {
      const sheet = context.workbook.worksheets.getItem(`${id} table`);
      sheet.getRange("A1:B9").values = [
        ["Score", "Group"],
        ...scores.map(([score], row) => [score, groups[row]![0]]),
      ];
      sheet.getRange("C1").values = [["Answer"]];
      const table = sheet.tables.add("A1:C9", true);
      table.name = `People${id}`;
      const method = id === "NORMALIZE" ? '"t",' : "";
      const formula = `=CALIB.${id}([@Score],${method}[@Group],People${id}[Score],[Group])`;
      sheet.getRange("C2:C9").formulas = scores.map(() => [formula]);
    }
    await context.sync();
  });
  await computed();
});

/** Cells are computed when they are looked at, and answered half a second later. */
async function computed(): Promise<void> {
  for (const { id } of [...spills, ...cells, ...tables]) grid.values(id, WHOLE);
  await grid.calls.idle();
}

const answerAt = (name: string, left: number, rows: number, columns: number): unknown =>
  grid.values(name, { row: 0, column: left, rows, columns });

describe("each function in the practice workbook", () => {
  test.each(catalogue)("$id spills from ranges of the sheet", ({ id, exported }) => {
    const answer = call(exported, ...validCalls[exported].given);
    const rows = (Array.isArray(answer) ? answer : [[answer]]) as unknown[][];
    const { left } = spills.find(({ name }) => name === `${id} spilled`)!;
    expect(answerAt(`${id} spilled`, left, rows.length, rows[0]!.length)).toEqual(rows);
  });

  test.each(catalogue)(
    "$id answers for a single row, or says why it cannot",
    ({ id, exported }) => {
      const outcome = outcomeOf(exported, ...singleOf(exported));
      const { left } = cells.find(({ name }) => name === `${id} once`)!;
      const [first] = "error" in outcome ? [outcome] : [outcome.answer].flat(2);
      expect(answerAt(`${id} once`, left, 1, 1)).toEqual([[first]]);
    },
  );

  test.each(placing)(
    "$id row by row in a table, with the columns as population",
    ({ id, exported }) => {
      const shown = grid.values(`${id} table`, { row: 1, column: 2, rows: 8, columns: 1 });
      expect(shown).toEqual(call(exported, scores, ...(id === "NORMALIZE" ? ["t"] : []), groups));
    },
  );
});

test("all of them frozen, taken back, frozen and put back: values, then formulas, to the letter", async () => {
  const environment = testEnvironment();
  const names = [...spills, ...cells, ...tables].map(({ id }) => id);
  const look = () =>
    names.map((name) => ({
      values: grid.values(name, WHOLE),
      formulas: grid.formulas(name, WHOLE),
    }));
  const before = look();
  const frozen = await freezeFormulas("workbook", "en", environment);
  const answering = cells.filter(({ id }) => {
    const { exported } = catalogue.find((entry) => `${entry.id} once` === id)!;
    return !("error" in outcomeOf(exported, ...singleOf(exported)));
  });
  expect(frozen.count).toBe(spills.length + answering.length + 8 * placing.length);
  await computed();
  const values = look();
  // An answer without text leaves a blank cell.
  const blanks = (looks: ReturnType<typeof look>) =>
    looks.map((each) => each.values.map((line) => line.map((cell) => (cell === "" ? null : cell))));
  expect(blanks(values)).toEqual(blanks(before));
  expect(
    values.flatMap(({ formulas }) => formulas.flat()).filter((each) => each !== null),
  ).toHaveLength(cells.length - answering.length);
  await undoLast({ environment });
  await computed();
  expect(look()).toEqual(before);
  await freezeFormulas("workbook", "en", environment);
  expect(await restoreFormulas("en", environment)).toMatchObject({ count: frozen.count, left: [] });
  await computed();
  expect(look()).toEqual(before);
}, 60_000);
