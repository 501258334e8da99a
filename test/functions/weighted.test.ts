import { call, column, outcomeOf, row } from "./support/call";

test("one score for each person, weights rescaled to what is there", () => {
  const scores = [
    [80, 90, 70],
    [60, "", 75],
    ["", "", 90],
    ["", "", ""],
  ];
  // 0.5·80 + 0.3·90 + 0.2·70; (0.5·60 + 0.2·75) / 0.7; only 20 % of the weight; nobody
  expect(call("weighted", scores, row(50, 30, 20))).toEqual([
    [81],
    [expect.closeTo(45 / 0.7, 12)],
    [""],
    [""],
  ]);
});

test("coverage of exactly the least still counts, and 0 takes every indicator", () => {
  expect(call("weighted", [[80, "", ""]], row(0.6, 0.3, 0.1))).toEqual([[80]]);
  expect(call("weighted", [["", "", 55]], row(0.6, 0.3, 0.1), 0)).toEqual([[55]]);
  expect(call("weighted", [[80, "", 1]], row(0.6, 0.3, 0.1), 0.75)).toEqual([[""]]);
});

test("each person may have own weights; those of people without scores may be blank", () => {
  const scores = [
    [80, 60],
    ["", ""],
    [10, 20],
  ];
  const weights = [
    [1, 1],
    ["", ""],
    [0, 1],
  ];
  expect(call("weighted", scores, weights)).toEqual([[70], [""], [20]]);
});

test("weights may stand in a column, and one person's indicators in either direction", () => {
  expect(
    call(
      "weighted",
      [
        [80, 60],
        [10, 20],
      ],
      column(1, 3),
    ),
  ).toEqual([[65], [17.5]]);
  expect(call("weighted", column(80, 60), row(1, 3))).toEqual([[65]]);
  expect(call("weighted", column(80, 60), column(1, 3))).toEqual([[65]]);
  expect(call("weighted", row(80, 60), row(1, 3))).toEqual([[65]]);
});

test.each([
  ["none", [[1, 2]], null, "weights is missing"],
  ["all 0", [[1, 2]], row(0, 0), "weights has only zeros"],
  ["negative", [[1, 2]], row(1, -1), "weights, column 2 is -1"],
  ["blank", [[1, 2]], row(1, ""), "weights, column 2 is blank"],
  ["TRUE", [[1, 2]], row(1, true), "weights, column 2 holds TRUE"],
  ["down a column, negative", column(1, 2), column(1, -1), "weights, row 2 is -1"],
  ["too few", [[1, 2, 3]], row(1, 1), "weights has 1 × 2 cells, scores has 1 × 3 cells"],
  [
    "a block that fits neither",
    [[1, 2, 3, 4]],
    [
      [1, 2],
      [3, 4],
    ],
    "weights has 2 × 2 cells",
  ],
])("weights that are %s are refused", (_, scores, weights, start) => {
  const outcome = outcomeOf("weighted", scores, weights);
  expect(outcome).toMatchObject({ error: "#VALUE!" });
  expect((outcome as { message: string }).message).toContain(start);
});

test.each([-0.1, 1.1, "x", true])("a minCoverage of %p is refused", (minCoverage) => {
  expect(outcomeOf("weighted", [[1]], [[1]], minCoverage)).toMatchObject({
    error: "#VALUE!",
    message: expect.stringContaining("minCoverage is ") as string,
  });
});

test("weights of any size have a mean", () => {
  expect(call("weighted", [[1, 3]], row(1e308, 1e308))).toEqual([[2]]);
  expect(call("weighted", [[1, 3]], row(5e-324, 5e-324))).toEqual([[2]]);
  expect(call("weighted", [Array(10).fill(7)], row(...Array<number>(10).fill(0.1)))).toEqual([
    [expect.closeTo(7, 12)],
  ]);
});
