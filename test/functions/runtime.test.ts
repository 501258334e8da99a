import * as functions from "../../src/functions/functions";
import { startOfficeHost } from "../support/officeHost";
import { catalogue } from "./support/catalogue";
import { call, column, outcomeOf } from "./support/call";
import { singleOf, validCalls } from "./support/validCalls";

type Invoke = ReturnType<typeof startOfficeHost>["invokeFunction"];
type Given = Parameters<Invoke>[1];

let invoke: Invoke;
/** All answers, asked for at once as Excel does: the runtime sends them back every half second. */
let spills: readonly unknown[];
let cells: readonly unknown[];
let tables: readonly (readonly unknown[])[];

const scores = column(61, 64, 72, 75.5, "", 80, 82, 85);
const groups = column("a", "b", "a", "b", "a", "b", "a", "b");
const placing = catalogue.filter(({ given }) => given.includes("[population]"));
const method = (id: string): string[] => (id === "NORMALIZE" ? ["t"] : []);

beforeAll(async () => {
  const { CustomFunctions, invokeFunction } = startOfficeHost();
  for (const { id, exported } of catalogue) {
    CustomFunctions.associate(id, functions[exported] as (...given: never[]) => unknown);
  }
  invoke = invokeFunction;
  const asked = <Entry, Answer>(
    entries: readonly Entry[],
    ask: (entry: Entry) => Promise<Answer>,
  ): Promise<readonly Answer[]> => Promise.all(entries.map(ask));
  [spills, cells, tables] = await Promise.all([
    asked(catalogue, ({ id, exported }) => invoke(id, validCalls[exported].given as Given)),
    asked(catalogue, ({ id, exported }) => invoke(id, singleOf(exported) as Given)),
    asked(placing, ({ id }) =>
      asked(scores, (score) => {
        const group = groups[scores.indexOf(score)];
        return invoke(id, [[score], ...method(id), [group], scores, groups] as Given);
      }),
    ),
  ]);
});

/** What a cell shows for what a function gave. */
const shown = (answer: unknown): unknown => (Array.isArray(answer) ? answer : [[answer]]);

describe("through Microsoft's own runtime", () => {
  test.each(catalogue)("$id spills what it computes", ({ id, exported }) => {
    const answer = spills[catalogue.findIndex((entry) => entry.id === id)];
    expect(answer).toEqual(shown(call(exported, ...validCalls[exported].given)));
  });

  test.each(catalogue)("$id answers in one cell", ({ id, exported }) => {
    const answer = cells[catalogue.findIndex((entry) => entry.id === id)];
    const outcome = outcomeOf(exported, ...singleOf(exported));
    expect(answer).toEqual("error" in outcome ? outcome : shown(outcome.answer));
  });

  test.each(placing)("$id row by row in a table gives what its spill gives", ({ id, exported }) => {
    const rows = tables[placing.findIndex((entry) => entry.id === id)]!;
    expect(rows.flat()).toEqual(call(exported, scores, ...method(id), groups));
  });

  test("bad input and questions without an answer carry their sentence", async () => {
    await expect(invoke("ZSCORE", [column(1, "x")] as Given)).resolves.toEqual({
      error: "#VALUE!",
      message:
        'scores, row 2 holds "x", which is not a number. Enter a plain number or clear the cell.',
    });
    await expect(invoke("ZSCORE", [[[5]]] as Given)).resolves.toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("scores has 1 score only") as string,
    });
  });

  test("error cells arrive as errors and are told", async () => {
    await expect(invoke("ZSCORE", [[[1], [{ error: "#DIV/0!" }]]] as Given)).resolves.toEqual({
      error: "#N/A",
      message: "scores, row 2 holds the error #DIV/0!. Correct that cell or clear it.",
    });
  });

  test("arguments left out at the end are left out, though the runtime adds one of its own", async () => {
    await expect(invoke("ZSCORE", [column(1, 2, 3)] as Given)).resolves.toEqual(column(-1, 0, 1));
    await expect(invoke("NORMALIZE", [column(1, 2, 3), null] as Given)).resolves.toEqual(
      column(-1, 0, 1),
    );
  });
});

test("errors are Excel's own where Excel is there", () => {
  const { CustomFunctions } = startOfficeHost();
  expect(() => call("zScore", [[5]])).toThrow(CustomFunctions.Error);
});
