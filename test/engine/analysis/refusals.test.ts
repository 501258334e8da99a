import {
  agenda,
  analyse,
  assignGrades,
  boundedIsotonic,
  calibrate,
  concordance,
  defaultSettings,
  diagnose,
  distributionPlan,
  EngineError,
  groupMap,
  integerBands,
  quotaMoves,
  quotaPlan,
  quotaTargets,
  smallestStrength,
  type AnalysisSettings,
  type CalibrationRequest,
  type Person,
  type Side,
} from "../../../src/engine";

const thirty = (value: (i: number) => number): number[] =>
  Array.from({ length: 30 }, (_, i) => value(i));

const inputs: Record<string, number[]> = {
  nobody: [],
  "one person": [5],
  "equal scores": thirty(() => 7),
  "scores that alternate at the ends of the number line": thirty((i) => 1e308 * (i % 3 ? 1 : -1)),
  "scores up to the largest number": thirty((i) => (Number.MAX_VALUE * i) / 40),
  "the smallest numbers there are": thirty((i) => 5e-324 * i),
  "scores near nothing": thirty((i) => 1e-300 * i),
  "something that is no number": [1, Number.NaN, 3],
  infinity: [1, Infinity, 2],
  "plain scores": thirty((i) => i),
  "sums with noise": thirty((i) => 0.1 * i),
};

// Paths of the numbers in an answer that are not finite.
function holes(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    path === "" && key === "people" ? [] : holes(part, `${path}.${key}`),
  );
}

// A finite answer or a refusal; anything else fails the test.
function answered(ask: () => unknown): void {
  try {
    expect(holes(ask())).toEqual([]);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    expect(error.message).not.toMatch(/undefined|NaN|\.$/);
  }
}

describe.each(Object.entries(inputs))("%s", (_, list) => {
  const half = list.length >> 1;
  const sides = list.map((_score, i): Side => (i < half ? "sales" : "backOffice"));

  test("calibration answers or refuses", () => {
    for (const move of ["sales", "backOffice", "both"] as const) {
      for (const strength of ["smallest", 0.5, 1] as const) {
        for (const strata of [null, list.map((_score, i) => ["a", "b", null][i % 3]!)]) {
          for (const maxMove of [null, 0, 1]) {
            const request: CalibrationRequest = {
              ...{ scores: list, sides, strength, move, strata, maxMove },
              protectedIndexes: [0],
            };
            answered(() => calibrate(request));
            answered(() => smallestStrength(request));
          }
        }
      }
      answered(() => groupMap(list, list, move));
      answered(() => groupMap(list, [], move));
    }
    answered(() => calibrate({ scores: list, sides: sides.slice(1), strength: 1, move: "sales" }));
    answered(() => boundedIsotonic(list));
    answered(() => boundedIsotonic(list, { lower: list, upper: list }));
    answered(() => boundedIsotonic(list, { weights: list }));
  });

  test("bands, quotas, rules and grades answer or refuse", () => {
    answered(() => integerBands(list, list, 0.1));
    answered(() => quotaMoves(list, list));
    answered(() => quotaTargets(list, list, 0.5));
    answered(() => quotaPlan(list, list, [3, 4]));
    answered(() => assignGrades(list, list));
    answered(() => assignGrades(list, [1, 2]));
    answered(() => assignGrades(list, [1, 2], { ties: "split", tieBreak: [1] }));
    answered(() => concordance(list, list));
    answered(() => concordance(list, list, 0.5));
    const share = list[0] ?? Number.NaN;
    const rule = { grades: ["a"], operator: "=" as const, share, hard: true };
    answered(() => distributionPlan(list.length, ["a", "b"], [rule]));
    answered(() => distributionPlan(share, ["a", "a"], []));
  });

  test("an analysis answers or refuses", () => {
    const people = list.map((score, i): Person => ({
      ...{ id: `${i}`, name: null, row: i, score, group: null, side: sides[i]!, role: null },
      department: i % 2 ? "x" : "",
      level: i % 2 ? "L" : null,
      rater: i % 3 ? "r" : null,
      territory: "N",
      ...{ processScore: score, resultScore: score, processWeight: 0, resultWeight: i % 2 },
      ...{ attainment: score, previousScore: score, rating: "A", previousRating: null },
      ...{ tenureYears: score, bonusBase: null },
    }));
    const base = defaultSettings();
    const on: AnalysisSettings = {
      ...base,
      market: {
        ...base.market,
        side: "both",
        indices: [{ territory: "*", index: 0.8, source: "none" }],
      },
      roleWeights: { ...base.roleWeights, on: true },
      leniency: { on: true, strength: 1 },
      grades: ["A", "B"],
      distribution: [{ grades: ["A"], operator: "<=", share: 0.3, hard: true }],
    };
    const wrong: AnalysisSettings = {
      ...on,
      market: { ...on.market, indices: [{ territory: "N", index: Number.NaN, source: "" }] },
    };
    const all = [
      ...[base, on, wrong, { ...on, compareWithin: null }, { ...on, margin: Number.NaN }],
      { ...on, compareWithin: "rater" as const, move: "both" as const, maxMove: 0 },
      { ...on, market: { ...on.market, curve: [] } },
      { ...on, grades: ["A", "A"] },
    ];
    for (const settings of all) {
      answered(() => analyse(people, settings));
      answered(() => diagnose(people, settings));
      answered(() => agenda(analyse(people, settings)));
    }
  });
});
