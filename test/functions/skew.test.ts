import { call, column, outcomeOf, row } from "./support/call";
import { attritionColumn } from "./support/attrition";

const MEASURES = [
  "gap",
  "delta",
  "superiority",
  "lower",
  "upper",
  "p",
  "shift",
  "verdict",
  "minimum-detectable",
];

describe("the sample file: monthly income, sales against everybody else", () => {
  const income = attritionColumn("MonthlyIncome");
  const department = attritionColumn("Department");
  const level = attritionColumn("JobLevel");
  const others = column("Research_Development", "Human_Resources");
  const measure = (word: string, strata: unknown = null): unknown =>
    call("skew", income, department, others, [["Sales"]], strata, word);

  test("overall the others rank lower: delta -.214, 95 % sure from -.2725 to -.1532", () => {
    expect(measure("delta")).toBeCloseTo(-0.214, 3);
    expect((measure("lower") as number) / 50).toBeCloseTo(-0.27248, 5);
    expect((measure("upper") as number) / 50).toBeCloseTo(-0.15322, 5);
    expect(measure("gap")).toBeCloseTo(50 * (measure("delta") as number), 10);
    expect(measure("superiority")).toBeCloseTo((1 + (measure("delta") as number)) / 2, 12);
    expect(measure("verdict")).toBe("material");
  });

  test("within job level there is none of it: +.048, from -.017 to +.113", () => {
    expect(measure("delta", level)).toBeCloseTo(0.048, 3);
    expect((measure("lower", level) as number) / 50).toBeCloseTo(-0.017, 3);
    expect((measure("upper", level) as number) / 50).toBeCloseTo(0.113, 3);
    expect(measure("verdict", level)).toBe("none");
  });

  test("the gap is the difference of the average percentiles", () => {
    const percentiles = call("percentile", income) as number[][];
    const average = (isSales: boolean): number => {
      const own = percentiles.filter((_, index) => (department[index]![0] === "Sales") === isSales);
      return own.reduce((sum, [value]) => sum + value!, 0) / own.length;
    };
    expect(100 * (average(false) - average(true))).toBeCloseTo(measure("gap") as number, 9);
  });

  test("swapping the sides mirrors the gap", () => {
    const mirrored = call("skew", income, department, [["Sales"]], others);
    expect(mirrored).toBeCloseTo(-(measure("gap") as number), 10);
  });

  test("every measure is a finite number or a word, and shift is told overall only", () => {
    for (const word of MEASURES) {
      const answer = measure(word);
      expect(word === "verdict" ? typeof answer : Number.isFinite(answer)).toBe(
        word === "verdict" ? "string" : true,
      );
    }
    expect(
      outcomeOf("skew", income, department, others, [["Sales"]], level, "shift"),
    ).toMatchObject({
      error: "#VALUE!",
      message: expect.stringContaining("measure is shift") as string,
    });
  });
});

describe("arguments", () => {
  const scores = column(1, 2, 3, 4, 5, 6);
  const groups = column("S", "S", "S", "B", "B", "B");

  test("option words are read whatever their case and width; left out, it is the gap", () => {
    expect(call("skew", scores, groups, "B", "S", null, "ＧＡＰ ")).toBe(50);
    expect(call("skew", scores, groups, [["b"]], row(" s"))).toBe(50);
    expect(call("skew", scores, groups, "B", "S", null, [["Minimum-Detectable"]])).toBeGreaterThan(
      0,
    );
  });

  test.each([
    [
      "an unknown word",
      [scores, groups, "B", "S", null, "odds"],
      "#VALUE!",
      `measure is "odds". Use one of: ${MEASURES.join(", ")}.`,
    ],
    [
      "a label in both sides",
      [scores, groups, "B", column("S", "b")],
      "#VALUE!",
      '"B" is in both backOffice and sales',
    ],
    [
      "a label that does not occur",
      [scores, groups, column("B", "HR"), "S"],
      "#N/A",
      'backOffice names "HR", which does not occur in groups',
    ],
    ["no label", [scores, groups, "B", null], "#VALUE!", "sales is missing"],
    ["a blank label", [scores, groups, "B", [[""]]], "#VALUE!", "sales is blank"],
    ["TRUE as a label", [scores, groups, "B", true], "#VALUE!", "sales, row 1 holds TRUE"],
    [
      "a side with one person",
      [scores, column("S", "x", "x", "B", "B", "B"), "B", "S"],
      "#N/A",
      "sales has 1 person with a score",
    ],
    [
      "a side without scores",
      [column("", 2, 3, 4, 5, 6), column("S", "x", "x", "B", "B", "B"), "B", "S"],
      "#N/A",
      "sales has nobody with a score",
    ],
    [
      "no spread",
      [column(7, 7, 7, 7, 7, 7), groups, "B", "S"],
      "#N/A",
      "All people compared have the same score",
    ],
    [
      "strata without both sides",
      [scores, groups, "B", "S", column("a", "a", "a", "b", "b", "b")],
      "#N/A",
      "stratum",
    ],
    [
      "a missing stratum",
      [scores, groups, "B", "S", column("a", "a", "a", "a", "a", "")],
      "#VALUE!",
      "strata, row 6 is blank",
    ],
    [
      "strata of another length",
      [scores, groups, "B", "S", column("a")],
      "#VALUE!",
      "strata has 1 cell, scores has 6",
    ],
    [
      "an error as option",
      [scores, groups, "B", "S", null, { code: "#REF!" }],
      "#N/A",
      "measure holds the error #REF!",
    ],
  ])("%s is told", (_, given, error, words) => {
    const outcome = outcomeOf("skew", ...given);
    expect(outcome).toMatchObject({ error });
    expect((outcome as { message: string }).message).toContain(words);
  });

  test("people of neither side take no part", () => {
    const more = column(...scores.flat(), 99, "", 1);
    const others = column(...groups.flat(), "x", "S", "x");
    expect(call("skew", more, others, "B", "S", null, "delta")).toBe(1);
  });
});
