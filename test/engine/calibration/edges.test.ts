import * as engine from "../../../src/engine";
import { gradesBySeats } from "../../../src/engine/calibration/assignGrades";
import { evidenceGate } from "../../../src/engine/calibration/evidenceGate";
import { smallestSufficient } from "../../../src/engine/calibration/smallestSufficient";

/** What a question must be refused with. */
type Refusal = readonly [
  name: string,
  ask: () => unknown,
  code: engine.EngineErrorCode,
  words: string,
];

type Rule = Parameters<typeof engine.distributionPlan>[2][number];

const five = ["S", "A", "B", "C", "D"];
const rule = (
  grades: string[],
  operator: Rule["operator"],
  share: number,
  more: Partial<Rule> = {},
): Rule => ({
  ...{ grades, operator, share, hard: true },
  ...more,
});
const one = {
  scores: [1, 2],
  sides: ["sales", "backOffice"] as engine.Side[],
  strength: 1,
  move: "sales" as const,
};

const refusals: readonly Refusal[] = [
  [
    "half a head",
    () => engine.distributionPlan(1.5, five, []),
    "out-of-range",
    "a whole headcount",
  ],
  ["no grades", () => engine.distributionPlan(5, [], []), "empty", "at least one grade"],
  [
    "a grade twice",
    () => engine.distributionPlan(5, ["A", "ａ"], []),
    "duplicate-label",
    "every grade only once",
  ],
  [
    "a rule about no grade",
    () => engine.distributionPlan(5, five, [rule([], "=", 0.5)]),
    "unknown-label",
    "known grades",
  ],
  [
    "a rule about an unknown grade",
    () => engine.distributionPlan(5, five, [rule(["A", "X"], "=", 0.5)]),
    "unknown-label",
    "known grades",
  ],
  [
    "grades that are not neighbours",
    () => engine.distributionPlan(5, five, [rule(["S", "B"], "=", 0.5)]),
    "invalid-option",
    "neighbouring grades",
  ],
  [
    "an upper share below the lower",
    () => engine.distributionPlan(5, five, [rule(["S"], "between", 0.5, { upperShare: 0.4 })]),
    "out-of-range",
    "an upper share",
  ],
  [
    "seats for other people",
    () => gradesBySeats(Float64Array.of(1, 2), [1]),
    "out-of-range",
    "one seat for every person",
  ],
  [
    "a tie break of another length",
    () => engine.assignGrades([1, 2], [1], { tieBreak: [1] }),
    "length-mismatch",
    "as many tieBreak as scores",
  ],
  [
    "nobody in sales",
    () => engine.calibrate({ ...one, sides: ["backOffice", null] }),
    "unknown-label",
    "at least one person in sales",
  ],
  [
    "nobody in the back office",
    () => engine.calibrate({ ...one, sides: ["sales", null] }),
    "unknown-label",
    "at least one person in the back office",
  ],
  [
    "strata of another length",
    () => engine.calibrate({ ...one, strata: ["a"] }),
    "length-mismatch",
    "as many strata as scores",
  ],
  [
    "a protected person who is not there",
    () => engine.calibrate({ ...one, protectedIndexes: [2] }),
    "out-of-range",
    "from 0 to 1, not 2",
  ],
  [
    "a second bound below the first",
    () => engine.boundedIsotonic([1, 2], { lower: [3, 0], upper: [9, 2] }),
    "infeasible",
    "upper bound 2 is below",
  ],
  [
    "a lower bound that is none",
    () => engine.boundedIsotonic([1, 2], { lower: [NaN, 0] }),
    "not-finite",
    "bounds that are numbers",
  ],
  [
    "an upper bound that is none",
    () => engine.boundedIsotonic([1, 2], { upper: [5, NaN] }),
    "not-finite",
    "bounds that are numbers",
  ],
  [
    "a weight of 0",
    () => engine.boundedIsotonic([1, 2], { weights: [1, 0] }),
    "invalid-weights",
    "weights above 0",
  ],
  [
    "wanted counts of another length",
    () => engine.quotaMoves([1], [1, 0]),
    "length-mismatch",
    "as many wanted counts as present counts",
  ],
  ["half a person", () => engine.quotaMoves([0.5], [0.5]), "out-of-range", "whole counts"],
  [
    "more places than people",
    () => engine.quotaMoves([1], [2]),
    "infeasible",
    "as many places as people",
  ],
  [
    "a band without a count",
    () => engine.quotaPlan([0, 2], [1, 2], [1, 1]),
    "out-of-range",
    "bands that have a count",
  ],
  [
    "a score that is none",
    () => engine.quotaPlan([0, 1], [1, NaN], [1, 1]),
    "not-finite",
    "value 2",
  ],
];

test.each(refusals)("%s is refused", (_, ask, code, words) => {
  expect(ask).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(words) as string }),
  );
});

describe("seats under rules", () => {
  const seats = (
    headcount: number,
    grades: string[],
    rules: Rule[],
    present?: number[],
  ): readonly number[] | null => engine.distributionPlan(headcount, grades, rules, present).seats;

  test.each([
    { name: "no rule: evenly", rules: [], given: [4, 3, 3] },
    { name: "as things are", rules: [], present: [1, 2, 7], given: [1, 2, 7] },
    { name: "an exact share, the rest evenly", rules: [rule(["A"], "=", 0.2)], given: [2, 4, 4] },
    {
      name: "an exact share, the rest as it is",
      rules: [rule(["a "], "=", 0.2)],
      present: [5, 1, 4],
      given: [2, 2, 6],
    },
    {
      name: "exact shares of all: what they say",
      rules: [rule(["A"], "=", 0.1), rule(["B"], "=", 0.3), rule(["C"], "=", 0.6)],
      given: [1, 3, 6],
    },
    {
      name: "an exact share of two together is no aim for either",
      rules: [rule(["A", "B"], "=", 0.6)],
      present: [2, 2, 6],
      given: [2, 4, 4],
    },
    { name: "nobody where the rest has nothing", rules: [rule(["A"], "=", 1)], given: [10, 0, 0] },
    {
      name: "present grades of nobody: evenly by rule",
      rules: [rule(["A"], "=", 0)],
      present: [10, 0, 0],
      given: [0, 5, 5],
    },
    { name: "at most: rounded down", rules: [rule(["A"], "<=", 0.19)], given: [1, 6, 3] },
    { name: "at least: rounded up", rules: [rule(["A"], ">=", 0.61)], given: [7, 0, 3] },
    {
      name: "between: inside both",
      rules: [rule(["A"], "between", 0.11, { upperShare: 0.29 })],
      given: [2, 5, 3],
    },
    {
      name: "between without an upper share",
      rules: [rule(["A"], "between", 0.5)],
      given: [5, 2, 3],
    },
    {
      name: "between with no whole number inside: the one above",
      rules: [rule(["A"], "between", 0.11, { upperShare: 0.19 })],
      given: [2, 5, 3],
    },
  ])("$name", ({ rules, present, given }) => {
    expect(seats(10, ["A", "B", "C"], rules, present)).toEqual(given);
  });

  test("a share that is a whole number but for rounding is that number", () => {
    const limits = (operator: Rule["operator"], share: number, headcount: number): number[] => {
      const { least, most } = engine.distributionPlan(
        headcount,
        ["A", "B"],
        [rule(["A"], operator, share)],
      ).rules[0]!;
      return [least, most];
    };
    expect(limits("<=", 0.29, 100)).toEqual([0, 29]);
    expect(limits(">=", 0.07, 100)).toEqual([7, 100]);
    expect(limits("=", 0.29, 100)).toEqual([29, 29]);
    expect(limits("=", 0.25, 10)).toEqual([2, 3]);
    expect(limits("between", 0.2, 10)).toEqual([2, 2]);
  });

  test("how each rule fares now: too many above 0, too few below, 0 within", () => {
    const rules = [
      rule(["A"], "<=", 0.2),
      rule(["B"], ">=", 0.5),
      rule(["C"], "between", 0.1, { upperShare: 0.4 }),
      rule(["B", "A"], "<=", 0.6),
    ];
    const plan = engine.distributionPlan(10, ["A", "B", "C"], rules, [5, 2, 3]);
    expect(plan.rules.map(({ present, excess }) => [present, excess])).toEqual([
      [5, 3],
      [2, -3],
      [3, 0],
      [7, 1],
    ]);
    expect(plan.rules.map(({ seats: inside }) => inside)).toEqual([
      plan.seats![0],
      plan.seats![1],
      plan.seats![2],
      plan.seats![0]! + plan.seats![1]!,
    ]);
    expect(plan.toMove).toBe(
      Math.abs(5 - plan.seats![0]!) + Math.abs(7 - plan.seats![0]! - plan.seats![1]!),
    );
    const unknown = engine.distributionPlan(10, ["A", "B", "C"], rules);
    expect(unknown.toMove).toBeNull();
    expect(unknown.rules.map(({ present, excess }) => [present, excess])).toEqual(
      rules.map(() => [null, null]),
    );
  });

  test("no plan: no seats, nothing kept, nobody to move, but people as they are", () => {
    const rules = [
      rule(["A"], "<=", 0.2),
      rule(["A"], ">=", 0.5),
      rule(["B"], "<=", 1, { hard: false }),
    ];
    const plan = engine.distributionPlan(10, ["A", "B"], rules, [3, 7]);
    expect(plan).toMatchObject({ feasible: false, seats: null, conflict: [0, 1], toMove: null });
    expect(plan.rules.map(({ kept, seats: inside, present }) => [kept, inside, present])).toEqual([
      [false, null, 3],
      [false, null, 3],
      [false, null, 7],
    ]);
  });

  test("soft rules are kept in turn: the second gives way to the first", () => {
    const soft = [
      rule(["A"], ">=", 0.5, { hard: false }),
      rule(["A"], "<=", 0.2, { hard: false }),
      rule(["B"], ">=", 0.3, { hard: false }),
    ];
    const plan = engine.distributionPlan(10, ["A", "B"], soft);
    expect(plan.rules.map(({ kept }) => kept)).toEqual([true, false, true]);
    expect(plan.seats).toEqual([5, 5]);
    expect(plan.conflict).toEqual([]);
  });
});

describe("grades by rank", () => {
  test("a tie break decides only where ties are split", () => {
    const scores = [80, 80, 80, 60];
    const tieBreak = [1, 3, 2, 9];
    expect(engine.assignGrades(scores, [1, 1], { ties: "split", tieBreak }).grades).toEqual([
      1, 0, 0, 1,
    ]);
    expect(engine.assignGrades(scores, [1, 1], { ties: "split" }).grades).toEqual([0, 0, 1, 1]);
    expect(engine.assignGrades(scores, [1, 1], { ties: "up", tieBreak }).grades).toEqual([
      0, 0, 0, 1,
    ]);
    expect(engine.assignGrades(scores, [1, 1], { ties: "down", tieBreak }).grades).toEqual([
      1, 1, 1, 1,
    ]);
  });

  test("there is no line beside an empty grade at an end, and one between the others", () => {
    expect(engine.assignGrades([90, 80, 70], [0, 2, 1]).lines).toEqual([null, 75]);
    expect(engine.assignGrades([90, 80, 70], [1, 2, 0]).lines).toEqual([85, null]);
    expect(engine.assignGrades([90, 80, 70, 60], [1, 0, 3]).lines).toEqual([85, 85]);
    expect(engine.assignGrades([5], [1]).lines).toEqual([]);
  });
});

describe("the evidence gate", () => {
  const measure = (
    sales: number,
    backOffice: number,
    verdict: engine.GapMeasure["verdict"],
  ): engine.GapMeasure => ({ sales, backOffice, verdict }) as engine.GapMeasure;

  test.each([
    [10, 10, "material", null],
    [9, 100, "material", "too-few"],
    [100, 9, "material", "too-few"],
    [50, 50, "inconclusive", "inconclusive"],
    [50, 50, "none", "within-tolerance"],
    [50, 50, "negligible", "within-tolerance"],
  ] as const)("%i and %i people, %s: %s", (sales, backOffice, verdict, reason) => {
    expect(evidenceGate(measure(sales, backOffice, verdict))).toBe(reason);
  });
});

describe("the smallest strength", () => {
  test.each([
    { name: "nothing is needed", gap: (): number => 0.1, tolerance: 0.1, found: [0, true] },
    {
      name: "nothing suffices: the nearer end",
      gap: (at: number): number => 0.9 - 0.2 * at,
      tolerance: 0.1,
      found: [1, false],
    },
    {
      name: "nothing comes nearer: not at all",
      gap: (): number => 0.9,
      tolerance: 0.1,
      found: [0, false],
    },
    {
      name: "all of it exactly",
      gap: (at: number): number => 0.9 - 0.8 * at,
      tolerance: 0.1,
      found: [1, true],
    },
    {
      name: "the other sign",
      gap: (at: number): number => -0.8 + 0.8 * at,
      tolerance: 0.4,
      found: [0.5, true],
    },
    {
      name: "a jump across the band: the nearer side",
      gap: (at: number): number => (at < 0.25 ? 0.3 : -0.2),
      tolerance: 0.1,
      found: [0.25, false],
    },
    {
      name: "a jump across the band: nearer before it",
      gap: (at: number): number => (at < 0.25 ? 0.2 : -0.3),
      tolerance: 0.1,
      found: [0, false],
    },
  ])("$name", ({ gap, tolerance, found: [strength, reached] }) => {
    const found = smallestSufficient(gap, tolerance);
    expect(found.strength).toBeCloseTo(strength as number, 8);
    expect(found.reached).toBe(reached);
  });
});

describe("calibration over strata", () => {
  const level = (least: number, count: number): number[] =>
    Array.from({ length: count }, (_, i) => least + i);
  const scores = [...level(50, 12), ...level(60, 12), ...level(50, 12), ...level(60, 12), 55, 65];
  const sides = scores.map((_, i): engine.Side =>
    i === 48 || (i < 48 && Math.floor(i / 12) % 2 === 0) ? "sales" : "backOffice",
  );
  const strata = scores.map((_, i) =>
    i < 24 ? (i % 2 ? "L1" : "ｌ1 ") : i < 48 ? "L2" : [null, " "][i % 2]!,
  );
  const request = { scores, sides, strata, strength: 1, move: "sales" as const };

  test("labels are compared folded; people without one are moved along, and measured with nobody", () => {
    const { suggested, before, gate } = engine.calibrate(request);
    expect(gate).toBeNull();
    expect(before.sales + before.backOffice).toBe(48);
    expect(before).toMatchObject({ coverage: 48 / 50 });
    const plain = engine.calibrate({
      ...request,
      strata: strata.map((label) => label && engine.foldLabel(label)),
    });
    expect(suggested).toEqual(plain.suggested);
    // The shift of the cells that have a map of their own.
    expect(suggested[48]).toBeCloseTo(65, 9);
    expect(suggested[49]).toBe(65);
  });

  test("a cap holds to the last digit, a protected person to the very number", () => {
    const capped = engine.calibrate({ ...request, maxMove: 2.5, protectedIndexes: [0, 11] });
    expect(capped.suggested.slice(0, 12)).toEqual([
      50,
      ...level(51, 10).map((score) => Math.min(score + 2.5, 61)),
      61,
    ]);
    expect(capped.reached).toBe(false);
    const unprotected = engine.calibrate({ ...request, maxMove: 2.5 });
    expect(unprotected.suggested.slice(0, 12)).toEqual(level(52.5, 12));
    const free = engine.calibrate({ ...request, protectedIndexes: [0] });
    expect(free.suggested[0]).toBe(50);
    expect(free.suggested[1]).toBeGreaterThan(58);
  });

  test("where everybody is protected nothing can be suggested, and it says so", () => {
    const found = engine.calibrate({
      ...request,
      strength: "smallest",
      protectedIndexes: scores.map((_, i) => i),
    });
    expect(found).toMatchObject({ gate: "infeasible", strength: 0, reached: false });
    expect(found.suggested).toEqual(scores);
  });

  test("without a gap there is nothing to reach", () => {
    const same = [...level(50, 40), ...level(50, 40)];
    const found = engine.calibrate({
      scores: same,
      sides: same.map((_, i) => (i < 40 ? "sales" : "backOffice")),
      ...{ strength: "smallest", move: "both" },
    });
    expect(found).toMatchObject({ strength: 0, reached: true });
    expect(found.gate).not.toBeNull();
  });

  test("the gap after is the gap of the scores suggested", () => {
    const { suggested, after, strength } = engine.calibrate({ ...request, strength: "smallest" });
    const cells = [0, 24].map((from) => ({
      sales: suggested.slice(from, from + 12),
      backOffice: suggested.slice(from + 12, from + 24),
    }));
    expect(engine.stratifiedGap(cells).gap).toBeCloseTo(after.gap, 9);
    expect(strength).toBeGreaterThan(0.5);
    expect(engine.smallestStrength(request)).toBe(strength);
  });
});

test("weights near the largest number act by their ratio", () => {
  const plain = engine.boundedIsotonic([5, 1, 3], { weights: [1, 2, 1] });
  const huge = engine.boundedIsotonic([5, 1, 3], { weights: [4e307, 8e307, 4e307] });
  expect([...huge].map((value, i) => Math.abs(value - plain[i]!) < 1e-12)).toEqual([
    true,
    true,
    true,
  ]);
  const top = engine.boundedIsotonic([4, 2], { weights: [Number.MAX_VALUE, Number.MAX_VALUE / 3] });
  expect(top[0]).toBeCloseTo(3.5, 12);
  expect([...engine.boundedIsotonic([9, 1], { weights: [Number.MAX_VALUE, 5e-324] })]).toEqual([
    9, 9,
  ]);
});

test("a pooled block keeps the highest of its lower bounds and the lowest of its upper ones", () => {
  expect([...engine.boundedIsotonic([3, 1], { lower: [2.5, 0] })]).toEqual([2.5, 2.5]);
  expect([...engine.boundedIsotonic([3, 2, 1], { lower: [2.7, 2.2, 0] })]).toEqual([2.7, 2.7, 2.7]);
  expect([...engine.boundedIsotonic([3, 1], { upper: [9, 1.5] })]).toEqual([1.5, 1.5]);
  expect([...engine.boundedIsotonic([9, 8, 7], { upper: [9, 7.2, 9] })]).toEqual([7.2, 7.2, 7.2]);
});
