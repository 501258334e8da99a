import type { Answer } from "../../../practice/grid/Invoke";
import { addWorksheetFunctions } from "../../../practice/grid/addWorksheetFunctions";
import { SHEET, area, fill, gridFor, valuesAt } from "./gridFor";

beforeAll(() => {
  addWorksheetFunctions({
    functions: [
      {
        id: "ECHO",
        name: "ECHO",
        description: "Gives back what it was handed.",
        parameters: [
          { name: "cells", dimensionality: "matrix" },
          { name: "more", dimensionality: "matrix", optional: true },
        ],
      },
      {
        id: "ONE",
        name: "ONE",
        description: "Takes single values.",
        parameters: [{ name: "value" }, { name: "option", optional: true }],
      },
    ],
  });
});

interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly address: string;
}

function connected(answer: (call: Call) => Answer = ({ args }) => args[0] as Answer) {
  const grid = gridFor();
  const calls: Call[] = [];
  grid.calls.connect((id, args, address) => {
    calls.push({ id, args, address });
    return Promise.resolve(answer({ id, args, address }));
  });
  return { grid, calls };
}

test("a cell is busy until its answer comes, and so is what depends on it", async () => {
  const { grid } = connected();
  fill(grid, [[1, "=CALIB.ECHO(A1:A2)", "=SUM(B1:B2)"], [2]]);
  expect(valuesAt(grid, "B1:C1")[0]).toEqual([
    expect.objectContaining({ error: "#BUSY!" }),
    expect.objectContaining({ error: "#BUSY!" }),
  ]);
  await grid.calls.idle();
  expect(valuesAt(grid, "B1:C2")).toEqual([
    [1, 3],
    [2, null],
  ]);
  expect(grid.spillOf(SHEET, 0, 1)).toEqual(area("B1:B2"));
});

test.each([
  [
    "=CALIB.ECHO(A1:B2)",
    [
      [
        [1, "x"],
        ["", { error: "#DIV/0!", message: expect.any(String) }],
      ],
      null,
    ],
  ],
  ["=CALIB.ECHO(A1,)", [[[1]], null]],
  [
    "=CALIB.ECHO({1,2;3,4})",
    [
      [
        [1, 2],
        [3, 4],
      ],
      null,
    ],
  ],
  ["=CALIB.ECHO(5,A2)", [[[5]], [[""]]]],
  ["=CALIB.ONE(A1)", [1, null]],
  ['=CALIB.ONE("a",TRUE)', ["a", true]],
])("%s hands over what Excel would", async (formula, expected) => {
  const { grid, calls } = connected(() => 0);
  fill(grid, [
    [1, "x"],
    [null, "=1/0"],
  ]);
  fill(grid, [[formula]], "D1");
  await grid.calls.idle();
  expect(calls.at(-1)?.args).toEqual(expected);
  expect(calls.at(-1)?.address).toBe("Sheet1!D1");
});

test("equal arguments are asked once; a changed cell is asked again", async () => {
  const { grid, calls } = connected();
  fill(grid, [[1, "=CALIB.ECHO(A1:A1)", "=CALIB.ECHO(A1:A1)"]]);
  await grid.calls.idle();
  expect(calls).toHaveLength(1);
  fill(grid, [[2]]);
  await grid.calls.idle();
  expect(calls).toHaveLength(2);
  expect(valuesAt(grid, "B1:C1")).toEqual([[2, 2]]);
});

test("an error answer and a broken runtime show as errors with their words", async () => {
  const { grid } = connected(({ args }) => {
    if ((args[0] as number[][])[0]![0] === 1) return { error: "#N/A", message: "no spread" };
    throw new Error("the pane is gone");
  });
  fill(grid, [
    [1, "=CALIB.ECHO(A1:A1)"],
    [2, "=CALIB.ECHO(A2:A2)"],
  ]);
  await grid.calls.idle();
  expect(valuesAt(grid, "B1:B2")).toEqual([
    [{ error: "#N/A", message: "no spread" }],
    [{ error: "#VALUE!", message: "the pane is gone" }],
  ]);
});

test("cells asked before the pane is there are answered once it is", async () => {
  const grid = gridFor();
  fill(grid, [[4, "=CALIB.ECHO(A1:A1)"]]);
  expect(valuesAt(grid, "B1")).toEqual([[expect.objectContaining({ error: "#BUSY!" })]]);
  grid.calls.connect((_id, args) => Promise.resolve(args[0] as Answer));
  await grid.calls.idle();
  expect(valuesAt(grid, "B1")).toEqual([[4]]);
});

test("two thousand cells over one column hand its cells over once a key", async () => {
  const { grid, calls } = connected(() => 1);
  const rows = Array.from({ length: 2_000 }, (_, index) => [
    index % 50,
    `=CALIB.ECHO(A${index + 1},$A$1:$A$2000)`,
  ]);
  fill(grid, rows);
  await grid.calls.idle();
  expect(calls).toHaveLength(50);
  expect(valuesAt(grid, "B2000")).toEqual([[1]]);
});
