import { quotasHold, seatedGrades } from "../../../src/engine/calibration/seatedGrades";
import type { DistributionPlan } from "../../../src/engine";

const GRADES = ["A", "B", "C"];

/** A rule as a plan holds it: how many people of some grades it allows. */
const rule = (
  grades: readonly string[],
  [least, most]: readonly [number, number],
  hard = true,
): DistributionPlan["rules"][number] =>
  ({ rule: { grades, operator: "between", share: 0, hard }, least, most }) as never;

describe("grades by rank under whole seats", () => {
  const scores = Float64Array.of(90, 80, 80, 80, 70, 60);

  test.each([
    ["stay together in the grade of their middle seat", [], [2, 3, 1], "ABBBBC"],
    [
      "stay together though a guideline is exceeded",
      [rule(["A"], [2, 2], false)],
      [2, 3, 1],
      "ABBBBC",
    ],
    ["go up together where a hard quota asks for it", [rule(["A"], [2, 6])], [2, 3, 1], "AAAABC"],
    ["go down together where a hard quota asks for it", [rule(["A"], [0, 2])], [3, 2, 1], "ABBBBC"],
    [
      "are told apart by the list's order as the last resort",
      [rule(["A"], [2, 2])],
      [2, 3, 1],
      "AABBBC",
    ],
  ] as const)("people who tie across a line %s", (_, rules, seats, grades) => {
    const found = seatedGrades(scores, GRADES, { rules: [...rules], seats: [...seats] });
    expect(Array.from(found.grades, (place) => GRADES[place]).join("")).toBe(grades);
    expect(found.counts.reduce((sum, count) => sum + count, 0)).toBe(scores.length);
  });

  test("contradicting quotas leave people with one score together", () => {
    const rules = [rule(["A"], [6, 6]), rule(["C"], [6, 6])];
    const { grades } = seatedGrades(scores, GRADES, { rules, seats: [2, 3, 1] });
    expect(Array.from(grades)).toEqual([0, 1, 1, 1, 1, 2]);
  });
});

test.each([
  ["at its least", [1, 3], true],
  ["at its most", [0, 2], true],
  ["below its least", [3, 9], false],
  ["over its most", [0, 1], false],
] as const)("a hard quota for two grades together %s", (_, range, holds) => {
  const counts = [1, 1, 4];
  expect(quotasHold(GRADES, { rules: [rule(["a", "B"], [...range])] }, counts)).toBe(holds);
  expect(quotasHold(GRADES, { rules: [rule(["a", "B"], [...range], false)] }, counts)).toBe(true);
});
