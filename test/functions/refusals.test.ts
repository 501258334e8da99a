import { call, column, outcomeOf, type FunctionName } from "./support/call";

const [S, B] = ["S", "B"];
const four: readonly unknown[] = [column(1, 2, 3, 4), column(S, S, B, B), B, S];

type Case = readonly [name: FunctionName, given: readonly unknown[], error: string, words: string];

const VALUE: readonly Case[] = [
  [
    "weightedByRole",
    [[[1, 2]], "x", [["y", 1, 1]]],
    "#VALUE!",
    'roles, row 1 is "x", which roleWeights does not list',
  ],
  [
    "weightedByRole",
    [[[1, 2]], "x", [["x", 1]]],
    "#VALUE!",
    "roleWeights has 2 columns, scores has 2",
  ],
  [
    "weightedByRole",
    [
      [[1, 2]],
      "x",
      [
        ["x", 1, 1],
        ["X", 2, 2],
      ],
    ],
    "#VALUE!",
    "roleWeights, row 2 repeats a role",
  ],
  ["weightedByRole", [[[1, 2]], "x", [["x", 0, 0]]], "#VALUE!", "roleWeights has only zeros"],
  [
    "weightedByRole",
    [[[1, 2]], "x", [["", 1, 1]]],
    "#VALUE!",
    "roleWeights, row 1 has no role name",
  ],
  [
    "weightedByRole",
    [[[1, 2]], column("x", "y"), [["x", 1, 1]]],
    "#VALUE!",
    "roles has 2 cells, scores has 1 rows",
  ],
  [
    "weightedByRole",
    [[[1, 2]], "", [["x", 1, 1]]],
    "#VALUE!",
    "roles, row 1 is blank but scores has a score there",
  ],
  [
    "effectiveWeights",
    [[[1, 2]], [[1, 1, 1]]],
    "#VALUE!",
    "weights has 3 cells, scores has 2 columns",
  ],
  ["baseline", [column(100), null], "#VALUE!", "marketIndex is missing"],
  ["baseline", [column(100), 0.8, 1, 1.4, 1.3], "#VALUE!", "floor is 1.4, cap is 1.3"],
  ["baseline", [column(100), 0.8, 3], "#VALUE!", "passThrough is 3. Enter a number from 0 to 2."],
  [
    "baseline",
    [column(100, 200), column(1, 1, 1)],
    "#VALUE!",
    "marketIndex has 3 cells, target has 2",
  ],
  ["attainment", [column(90, 80), column(1, 2, 3)], "#VALUE!", "target has 3 cells, actual has 2"],
  ["curve", [column(1), [[1, 2, 3]]], "#VALUE!", "knots has 3 columns"],
  ["curve", [column(1), [["", ""]]], "#VALUE!", "knots is blank"],
  [
    "curve",
    [
      column(1),
      [
        [0.5, 40],
        [0.4, 50],
      ],
    ],
    "#VALUE!",
    "knots, row 2 does not rise",
  ],
  [
    "curve",
    [
      column(1),
      [
        [0.5, 40],
        [0.6, 30],
      ],
    ],
    "#VALUE!",
    "knots, row 2 does not rise",
  ],
  [
    "equate",
    [column(1, 2), column("a", "b"), column("a", "b")],
    "#VALUE!",
    "reference takes one label",
  ],
  [
    "skewCauses",
    [column(1, 2, 3, 4), column(1, 2, "", 4), column(S, S, B, B), B, S],
    "#VALUE!",
    "rebased, row 3 is blank",
  ],
  ["skewReport", [...four, null, 60], "#VALUE!", "margin is 60. Enter a number from 0 to 50."],
  ["topShare", [...four, 1], "#VALUE!", "share is 1. Enter a part above 0 and below 1"],
  ["topShare", [...four, column(0.1, 0.2)], "#VALUE!", "share takes one value"],
  ["calibrate", [...four, 2], "#VALUE!", "strength is 2. Enter a number from 0 to 1."],
  ["calibrate", [...four, null, -1], "#VALUE!", "maxMove is -1. Enter a number of 0 or more."],
  [
    "strength",
    [...four, null, null, "sidewise"],
    "#VALUE!",
    "Use one of: sales, backOffice, both.",
  ],
  [
    "grade",
    [column(1), column("A", "a"), column(1, 1)],
    "#VALUE!",
    "grades, row 2 repeats a grade",
  ],
  [
    "grade",
    [column(1), column("A", "", "C"), column(1, 1, 1)],
    "#VALUE!",
    "grades, row 2 is blank",
  ],
  [
    "grade",
    [column(1), column("A", "B"), column(1, "")],
    "#VALUE!",
    "shares has 1 numbers, grades has 2",
  ],
  ["grade", [column(1), column("A", "B"), column(1)], "#VALUE!", "shares has 1 cell, grades has 2"],
  ["seats", [2.5, column(1, 2)], "#VALUE!", "headcount is 2.5. Enter a whole number of people."],
  ["seats", [null, column(1, 2)], "#VALUE!", "headcount is missing"],
  ["seats", [5, column(0, 0)], "#VALUE!", "shares has no share above 0"],
  ["seats", [5, column(1, -2)], "#VALUE!", "shares, row 2 is -2"],
  ["seats", [5, column(1, "", 2)], "#VALUE!", "shares, row 2 is blank"],
  ["bonus", [100.001, column(1)], "#VALUE!", "whole number of units, not 100.001"],
  ["bonus", [100, column(0, 0)], "#VALUE!", "weights has only zeros"],
  [
    "bonus",
    [100, column(1, "", 2), column(1, 9, 8), column(2, 1, 7)],
    "#VALUE!",
    "floors, row 3 is 8, above the cap of 7",
  ],
  ["bonus", [100, column(1, 2), column(0, -1)], "#VALUE!", "floors, row 2 is -1"],
  [
    "prorate",
    [column(45292), column(45200), 45292, 45657],
    "#VALUE!",
    "end, row 1 is before start",
  ],
  [
    "prorate",
    [column(45292), column(""), 45657, 45292],
    "#VALUE!",
    "periodEnd is before periodStart",
  ],
  ["prorate", [column(45292), column(""), 45292, ""], "#VALUE!", "periodEnd is missing"],
  [
    "prorate",
    [column(-1), column(""), 45292, 45657],
    "#VALUE!",
    "start, row 1 is -1. Enter an Excel date.",
  ],
];

const NO_ANSWER: readonly Case[] = [
  [
    "effectiveWeights",
    [
      [
        [1, 2],
        ["", 3],
      ],
      [[1, 1]],
    ],
    "#N/A",
    "scores has 1 person with all indicators",
  ],
  [
    "effectiveWeights",
    [
      [
        [1, 2],
        [1, 2],
      ],
      [[1, 1]],
    ],
    "#N/A",
    "composites that differ",
  ],
  [
    "normalize",
    [10, "percentile.inc", null, column(1, 2, 3)],
    "#N/A",
    "scores, row 1 is 10, outside the population",
  ],
  [
    "equate",
    [column(1, 2), column("a", "a"), "c"],
    "#N/A",
    'reference is "c", which has no scores in groups',
  ],
  [
    "equate",
    [column(1, 2, 3), column("a", "a", "b"), "b"],
    "#N/A",
    "The reference group has 1 person",
  ],
  ["leniency", [column(1, 2), column("a", "a")], "#N/A", "raters has 1 rater with scores"],
  ["leniency", [column(1, 2), column("a", "b")], "#N/A", "Every rater has 1 score"],
  ["leniency", [column(1, 1, 1, 1), column("a", "a", "b", "b")], "#N/A", "scores that differ"],
  [
    "skewBy",
    [column(1, 1, 1, 1), column(S, S, B, B), B, S, column(1, 1, 1, 1)],
    "#N/A",
    "All people compared have the same score",
  ],
  ["calibrate", [column("", ""), column(S, B), B, S], "#N/A", "scores has no scores"],
  [
    "calibrate",
    [...four, null, null, column("x", "x", "y", "y")],
    "#N/A",
    "a stratum in which both sides are present",
  ],
  ["grade", [column("", ""), column("A", "B"), column(1, 1)], "#N/A", "scores has no scores"],
  ["bonus", [100, column(1, 1), column(60, 60)], "#N/A", "The floors need 120 and the pool is 100"],
  ["bonus", [100, column(1, 1), null, 20], "#N/A", "let at most 40 out and the pool is 100"],
  ["bonus", [100, column("", "")], "#N/A", "weights has no numbers"],
  ["bonus", [1e300, column(1, 2)], "#N/A", "This cannot count a pool that large"],
  ["attainment", [column(1e308), column(1e-300)], "#N/A", "larger than a number can be"],
];

test.each([...VALUE, ...NO_ANSWER])("%s %j: %s", (name, given, error, words) => {
  const outcome = outcomeOf(name, ...given);
  expect(outcome).toMatchObject({ error, message: expect.stringContaining(words) as string });
  const { message } = outcome as { message: string };
  // What is wrong, then what to do; no name of a statistic in code.
  expect(message).toMatch(/^\S.*[.?] .+\.$/u);
  expect(message).not.toMatch(
    /\b(?!marketIndex|backOffice|passThrough|minCoverage|maxMove|roleWeights|populationGroups|periodStart|periodEnd)[a-z]+[A-Z][a-z]/u,
  );
});

test("what is not known stays empty, row by row", () => {
  expect(call("baseline", column(100, "", 300), column(0.8, 0.9, ""))).toEqual(column(80, "", ""));
  expect(call("baseline", column(100, 200), 0.8)).toEqual(column(80, 160));
  expect(call("attainment", column(50, "", 50), column(100, 100, ""))).toEqual(column(0.5, "", ""));
  expect(call("attainment", column(50, "", 80), column(100))).toEqual(column(0.5, "", 0.8));
  expect(
    call("curve", column(0.5, ""), [
      [0, 0],
      [1, 10],
    ]),
  ).toEqual(column(5, ""));
  expect(
    call("equate", column(1, 2, 3, "", 5), column("a", "a", "b", "b", "c"), "a", "linear"),
  ).toEqual(column(1, 2, "", "", ""));
  expect(call("equate", column(1, 2, 3), column("a", "a", "b"), "b", "mean")).toEqual(
    column(2.5, 3.5, 3),
  );
  expect(call("grade", column(1, "", 3), column(5, 4), column(1, 1))).toEqual(column(4, "", 5));
  expect(call("bonus", 100, column(1, "", 3))).toEqual(column(25, "", 75));
  expect(call("prorate", column(45292, ""), column("", ""), 45292, 45657)).toEqual(column(1, ""));
  expect(call("calibrate", column(1, "", 3, 4, 9), column(S, S, B, B, "x"), B, S)).toEqual(
    column(1, "", 3, 4, 9),
  );
});

test("grades have their own seats in each group", () => {
  const groups = column("a", "a", "b", "b");
  expect(call("grade", column(9, 8, 2, 1), column("A", "B"), column(1, 1), groups)).toEqual(
    column("A", "B", "A", "B"),
  );
});
