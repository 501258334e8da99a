import { call, column, outcomeOf, row } from "./support/call";

describe("ZSCORE", () => {
  test("keeps the shape: a column down, a row along, one cell alone", () => {
    expect(call("zScore", column(1, 2, 3))).toEqual([[-1], [0], [1]]);
    expect(call("zScore", row(1, 2, 3))).toEqual([[-1, 0, 1]]);
    expect(call("zScore", [[3]], null, row(1, 2, 3))).toEqual([[1]]);
  });

  test("a missing score takes no part and gives an empty row", () => {
    expect(call("zScore", column(1, "", 2, null, 3, ""))).toEqual(column(-1, "", 0, "", 1, ""));
  });

  test("is exact far from 0 and close to the largest number", () => {
    expect(call("zScore", column(1e9 + 1, 1e9 + 2, 1e9 + 3))).toEqual(column(-1, 0, 1));
    expect(call("zScore", column(1e308, -1e308))).toEqual(
      column(expect.closeTo(Math.SQRT1_2, 12), expect.closeTo(-Math.SQRT1_2, 12)),
    );
  });

  test("groups are compared as people read them", () => {
    const groups = column("Sales", "sales ", "ＳＡＬＥＳ", "HR", "hr\u200b", "Hr\u200e");
    expect(call("zScore", column(1, 2, 3, 10, 20, 30), groups)).toEqual(column(-1, 0, 1, -1, 0, 1));
  });

  test("a group of one or without spread leaves its rows empty", () => {
    const groups = column("a", "a", "b", "c", "c");
    expect(call("zScore", column(1, 3, 5, 7, 7), groups)).toEqual(
      column(expect.closeTo(-Math.SQRT1_2, 12), expect.closeTo(Math.SQRT1_2, 12), "", "", ""),
    );
  });

  test("names that are words of the language are ordinary labels", () => {
    const groups = column(
      "constructor",
      "constructor",
      "__proto__",
      "__proto__",
      "toString",
      "toString",
    );
    const answer = call("zScore", column(1, 3, 1, 3, 1, 3), groups) as number[][];
    expect(answer.map(([z]) => Math.sign(z!))).toEqual([-1, 1, -1, 1, -1, 1]);
  });

  test("a row of a table gives what the spill gives", () => {
    const scores = [71, 82, 82, 90.5, 64, 77, 85, 91];
    const groups = ["a", "b", "a", "b", "a", "b", "a", "b"];
    const spilled = call("zScore", column(...scores), column(...groups)) as number[][];
    scores.forEach((score, index) => {
      const single = call(
        "zScore",
        [[score]],
        [[groups[index]]],
        column(...scores),
        column(...groups),
      );
      expect(single).toEqual([spilled[index]]);
    });
  });
});

describe("questions without an answer are #N/A", () => {
  test.each([
    ["nobody", column("", ""), "scores has no scores"],
    ["one person", column(5), "scores has 1 score only"],
    ["no spread", column(0.1, 0.1, 0.1), "All scores in scores are the same"],
    ["no spread but for noise", column(1, 1 + 2 ** -52), "All scores in scores are the same"],
  ])("%s", (_, scores, start) => {
    for (const name of ["zScore", "tScore", "percentile"] as const) {
      const outcome = outcomeOf(name, scores);
      expect(outcome).toMatchObject({ error: "#N/A" });
      expect((outcome as { message: string }).message).toContain(start);
    }
  });

  test("a group that does not occur in the population", () => {
    expect(outcomeOf("zScore", [[1]], [["C"]], column(1, 2, 3), column("a", "a", "b"))).toEqual({
      error: "#N/A",
      message:
        'groups, row 1 is "C", which has no scores in population. Check the spelling in populationGroups.',
    });
  });

  test("no group that is large enough", () => {
    expect(outcomeOf("zScore", column(1, 2, 3), column("a", "b", "c"))).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("No group has at least 2 people") as string,
    });
  });
});

describe("arguments that do not belong together are #VALUE!", () => {
  test.each([
    [
      "lengths",
      [column(...Array(10).keys()), column(...Array(9).fill("a"))],
      "groups has 9 cells, scores has 10",
    ],
    [
      "a block",
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      "scores has 2 rows and 2 columns",
    ],
    [
      "a missing label",
      [column(1, 2, 3), column("a", " ", "a")],
      "groups, row 2 is blank but scores has a score there",
    ],
    ["TRUE as a label", [column(1, 2), column("a", true)], "groups, row 2 holds TRUE"],
    [
      "groups without populationGroups",
      [[[1]], [["a"]], column(1, 2)],
      "groups is given without populationGroups",
    ],
    [
      "populationGroups without groups",
      [[[1]], null, column(1, 2), column("a", "b")],
      "populationGroups is given without groups",
    ],
    [
      "populationGroups without population",
      [[[1]], null, null, column("a")],
      "populationGroups is given without population",
    ],
    [
      "lengths in the population",
      [[[1]], [["a"]], column(1, 2, 3), column("a", "a")],
      "populationGroups has 2 cells, population has 3",
    ],
    [
      "a missing label in the population",
      [[[1]], [["a"]], column(1, 2), column("a", "")],
      "populationGroups, row 2 is blank but population has a score there",
    ],
  ])("%s", (_, given, start) => {
    const outcome = outcomeOf("zScore", ...given);
    expect(outcome).toMatchObject({ error: "#VALUE!" });
    expect((outcome as { message: string }).message).toContain(start);
  });

  test("an error among the labels is #N/A", () => {
    expect(outcomeOf("zScore", column(1, 2), column("a", { code: "#REF!" }))).toMatchObject({
      error: "#N/A",
      message: expect.stringContaining("groups, row 2 holds the error #REF!") as string,
    });
  });

  test("a missing label beside a missing score is fine", () => {
    expect(call("zScore", column(1, "", 3, 2), column("a", "", "a", "a"))).toEqual(
      column(-1, "", 1, 0),
    );
  });
});

describe("PERCENTILE and TSCORE", () => {
  test("tied people share the middle", () => {
    expect(call("percentile", column(1, 2, 2, 3))).toEqual(column(0.125, 0.5, 0.5, 0.875));
    expect(call("percentile", column(1, 2, 5, 5), column("a", "a", "b", "b"))).toEqual(
      column(0.25, 0.75, 0.5, 0.5),
    );
  });

  test("50 is average and 10 points are a standard deviation, outliers and all", () => {
    expect(call("tScore", column(1, 2, 3))).toEqual(column(40, 50, 60));
    expect(call("tScore", [[42]], null, column(1, 2, 3))).toEqual([[450]]);
  });
});
