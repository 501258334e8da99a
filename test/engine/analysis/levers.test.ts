import {
  analyse,
  calibrate,
  defaultSettings,
  mean,
  roleTemplates,
  standardDeviation,
  type Analysis,
  type AnalysisSettings,
  type Person,
  type Side,
} from "../../../src/engine";
import { company } from "./company";
import { person } from "./person";

const base = defaultSettings();
const still: AnalysisSettings = { ...base, residual: { strength: 0 } };

// Far from the tests' people, so that nobody is held by the range of the scores.
const far = [person(900, "backOffice", 0), person(901, "backOffice", 200)];

function stepOf(
  analysis: Analysis,
  id: number,
  step: keyof Analysis["suggestions"][0]["steps"],
): number {
  return analysis.suggestions.find((one) => one.id === `${id}`)!.steps[step];
}

describe("market baseline", () => {
  const at = (index: number, more: Partial<AnalysisSettings["market"]> = {}): AnalysisSettings => ({
    ...still,
    market: { ...base.market, indices: [{ territory: "north", index, source: "test" }], ...more },
  });
  const seller = person(1, "sales", 60, {
    territory: " North ",
    attainment: 0.72,
    resultWeight: 70,
    processWeight: 30,
  });

  test("relief is the curve's difference times the result weight", () => {
    // 80 points per 1 of attainment: 0.72 / 0.9 = 0.8, so 6.4 points of result and 0.7 of that in all.
    const analysis = analyse([seller, ...far], at(0.9));
    expect(stepOf(analysis, 1, "market")).toBe(4.48);
    expect(analysis.suggestions[0]!.suggested).toBe(64.48);
    expect(analysis.suggestions[0]!.reason).toBe("market");
  });

  test("half the market is passed on, and the floor holds", () => {
    // Factor 1 + 0.5·(0.8 − 1) = 0.9 again; and clamp(0.5, 0.7) = 0.7: 80·(0.72/0.7 − 0.72)·0.7.
    expect(stepOf(analyse([seller, ...far], at(0.8, { passThrough: 0.5 })), 1, "market")).toBe(
      4.48,
    );
    expect(stepOf(analyse([seller, ...far], at(0.5)), 1, "market")).toBe(17.28);
  });

  test("a rising market takes points away", () => {
    expect(stepOf(analyse([seller, ...far], at(1.2)), 1, "market")).toBe(-6.72);
  });

  test("without own weights the role's count; people of other territories and sides get none", () => {
    const people = [
      person(1, "sales", 60, { territory: "North", attainment: 0.72, role: "销售" }),
      person(2, "sales", 60, { territory: "South", attainment: 0.72, role: "sales" }),
      person(3, "backOffice", 60, { territory: "North", attainment: 0.72, role: "finance" }),
      person(4, "sales", 60, { attainment: 0.72, role: "sales" }),
      person(5, "sales", 60, { territory: "North", attainment: 0.72, role: "astronaut" }),
      ...far,
    ];
    const analysis = analyse(people, at(0.9));
    expect([1, 2, 3, 4, 5].map((id) => stepOf(analysis, id, "market"))).toEqual([4.48, 0, 0, 0, 0]);
    const both = analyse(people, at(0.9, { side: "both" }));
    expect(stepOf(both, 3, "market")).toBe(2.56);
  });

  test("an index in percent is refused without taking the rest away", () => {
    const analysis = analyse([seller, ...far], at(90));
    expect(analysis.refusals).toContainEqual({ part: "market", code: "out-of-range" });
    expect(analysis.levers[1]).toMatchObject({ available: false, on: false });
    expect(analysis.suggestions[0]!.suggested).toBe(60);
  });
});

describe("role weights", () => {
  test("the composite has the mean and spread of the scores it replaces", () => {
    const people = company({ seed: 3, people: 200, decimals: 2, market: 1 }).map((one) => ({
      ...one,
      side: one.side,
    }));
    const { suggestions } = analyse(people, {
      ...still,
      roleWeights: { on: true, weights: roleTemplates },
    });
    const move = suggestions.map(({ steps }, i) => people[i]!.score! + steps.weights);
    const scores = people.map(({ score }) => score!);
    expect(mean(move)).toBeCloseTo(mean(scores), 2);
    expect(standardDeviation(move)).toBeCloseTo(standardDeviation(scores), 2);
  });

  test("four people by hand", () => {
    // Process 1, 2, 3, 4 and result 8, 4, 0, 0; equal weights. z_p = (p − 2.5)/1.29099, z_r = (r − 3)/3.82971.
    const people = [1, 2, 3, 4].map((process, i) =>
      person(i, i % 2 ? "backOffice" : "sales", [40, 60, 80, 100][i]!, {
        processScore: process,
        resultScore: [8, 4, 0, 0][i]!,
        role: "even",
      }),
    );
    const { suggestions } = analyse(people, {
      ...still,
      roleWeights: { on: true, weights: [{ role: "Even", process: 1, result: 1 }] },
    });
    // c = .0718, −.0631, −.1981, .1892; mean 0, sd .16751; scores have mean 70, sd 25.81989.
    expect(suggestions.map(({ original, steps }) => original + steps.weights)).toEqual(
      // Agrees with numpy, to the hundredth that steps are rounded to.
      [81.07, 60.28, 39.48, 99.17].map((value) => expect.closeTo(value, 2)),
    );
  });
});

describe("rater leniency", () => {
  test("raters of one side only do not take away the difference between the sides", () => {
    const people = company({ seed: 9, people: 800, raterSd: 0, market: 0.8 });
    const { levers } = analyse(people, { ...still, leniency: { on: true, strength: 1 } });
    expect(levers[3]).toMatchObject({ lever: "leniency", available: true, on: true });
    expect(levers[3]!.gap.gap).toBeGreaterThan(0.85 * levers[2]!.gap.gap);
  });

  test("lenient raters are found and evened out", () => {
    const people = company({ seed: 9, people: 800, raterSd: 4, market: 1 });
    const { suggestions } = analyse(people, { ...still, leniency: { on: true, strength: 1 } });
    const spread = (scores: readonly number[]): number => {
      const byRater = new Map<string, number[]>();
      people.forEach((one, i) =>
        byRater.set(one.rater!, [...(byRater.get(one.rater!) ?? []), scores[i]!]),
      );
      return standardDeviation([...byRater.values()].map((list) => mean(list)));
    };
    const before = spread(suggestions.map(({ original }) => original));
    expect(spread(suggestions.map(({ suggested }) => suggested))).toBeLessThan(0.5 * before);
  });
});

describe("the evidence gate", () => {
  const sides = (n: number): { scores: number[]; sides: Side[] } => ({
    scores: [
      ...Array.from({ length: n }, (_, i) => 50 + i),
      ...Array.from({ length: 40 }, (_, i) => 70 + i),
    ],
    sides: [
      ...Array.from({ length: n }, () => "sales" as const),
      ...Array.from({ length: 40 }, () => "backOffice" as const),
    ],
  });

  test("nine people are too few, ten are enough", () => {
    const ask = (n: number): string | null =>
      calibrate({ ...sides(n), strength: "smallest", move: "sales" }).gate;
    expect([9, 10].map(ask)).toEqual(["too-few", null]);
  });

  test("each reason has its case", () => {
    const gateOf = (fallen: number, n: number): string | null => {
      const scores = Array.from({ length: 2 * n }, (_, i) => (i * 37) % 100);
      return calibrate({
        scores: scores.map((score, i) => (i < n ? score - fallen : score)),
        sides: scores.map((_, i) => (i < n ? "sales" : "backOffice")),
        strength: 1,
        move: "sales",
      }).gate;
    };
    expect(gateOf(0, 600)).toBe("within-tolerance");
    expect(gateOf(10, 20)).toBe("inconclusive");
    expect(gateOf(40, 60)).toBeNull();
  });

  test("a cap of nothing leaves nothing to suggest", () => {
    const found = calibrate({ ...sides(12), strength: "smallest", move: "sales", maxMove: 0 });
    expect(found).toMatchObject({ gate: "infeasible", strength: 0, reached: false });
  });
});

test("a cell with few people borrows the shift of the cells that have their own", () => {
  // Twenty against twenty at level A, sales exactly 10 lower; two against twenty at level B, sales 30 lower.
  const levelA = Array.from({ length: 20 }, (_, i) => 50 + i);
  const scores = [
    ...levelA,
    ...levelA.map((one) => one + 10),
    40,
    45,
    ...levelA.map((one) => one + 25),
  ];
  const sides = scores.map((_, i): Side =>
    i < 20 || i === 40 || i === 41 ? "sales" : "backOffice",
  );
  const strata = scores.map((_, i) => (i < 40 ? "A" : "B"));
  const { suggested, gate } = calibrate({ scores, sides, strata, strength: 1, move: "sales" });
  expect(gate).toBeNull();
  expect(suggested.slice(40, 42)).toEqual([50, 55]);
  expect(suggested[0]).toBeCloseTo(60, 10);
});

test("a protected person holds back whoever stands below, and nobody above", () => {
  const scores = [
    ...Array.from({ length: 12 }, (_, i) => 50 + i),
    ...Array.from({ length: 30 }, (_, i) => 65 + i),
  ];
  const sides = scores.map((_, i): Side => (i < 12 ? "sales" : "backOffice"));
  const free = calibrate({ scores, sides, strength: 1, move: "sales" }).suggested;
  const held = calibrate({
    scores,
    sides,
    strength: 1,
    move: "sales",
    protectedIndexes: [5],
  }).suggested;
  expect(held.slice(0, 6)).toEqual([55, 55, 55, 55, 55, 55]);
  expect(held.slice(6)).toEqual(free.slice(6));
});

describe("how sure a place is", () => {
  test("reliability is taken from the settings, the last cycle, the indicators, or assumed", () => {
    const full = company({ seed: 4, people: 200 });
    const source = (people: readonly Person[], reliability?: number): string =>
      analyse(people, reliability === undefined ? base : { ...base, reliability }).measurement
        .source;
    const bare = full.map((one) => ({ ...one, previousScore: null }));
    expect(source(full, 0.8)).toBe("given");
    expect(source(full)).toBe("previous-cycle");
    expect(source(bare)).toBe("indicators");
    expect(source(bare.map((one) => ({ ...one, processScore: null })))).toBe("assumed");
  });

  test("indicators that contradict each other never make a score surer", () => {
    const people = company({ seed: 4, people: 200 }).map((one, i) => ({
      ...one,
      ...{ previousScore: null, processScore: i, resultScore: 300 - i + (i % 7) },
    }));
    const { source, reliability } = analyse(people, base).measurement;
    expect([source, reliability]).toEqual(["indicators", 0.6]);
  });

  test("a rank interval holds the rank, and is the rank itself when scores are exact", () => {
    const people = company({ seed: 4, people: 200 });
    for (const { suggestedRank, rankInterval } of analyse(people, base).suggestions) {
      expect(rankInterval[0]).toBeLessThanOrEqual(suggestedRank);
      expect(rankInterval[1]).toBeGreaterThanOrEqual(suggestedRank);
    }
    const exact = analyse(people, { ...base, reliability: 1 });
    expect(exact.measurement.points).toBe(0);
    expect(exact.suggestions.map(({ rankInterval }) => rankInterval[0])).toEqual(
      exact.suggestions.map(({ suggestedRank }) => suggestedRank),
    );
  });
});
