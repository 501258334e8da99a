import {
  analyse,
  defaultSettings,
  type Analysis,
  type AnalysisSettings,
  type Person,
  type Side,
} from "../../../src/engine";
import { company } from "./company";

const template = company({ seed: 1, people: 1 })[0]!;
const base = defaultSettings();

/** Scores 10, 20 … 100; sales and back office in turn; standard deviation 30.2765. */
const ten = Array.from({ length: 10 }, (_, i): Person => ({
  ...template,
  ...{ id: `p${i + 1}`, row: i, score: 10 * (i + 1), side: sideOf(i), level: null },
  ...{ rating: null, previousRating: null, attainment: null, rater: null, processScore: null },
}));

function sideOf(i: number): Side {
  return i % 2 === 0 ? "sales" : "backOffice";
}

/** Reliability that makes half a standard error of these ten people's scores as many points. */
function reliabilityFor(halfError: number): number {
  return 1 - (2 * halfError) ** 2 / (10 * 82.5 * (10 / 9));
}

const still: AnalysisSettings = { ...base, compareWithin: null, residual: { strength: 0 } };
const graded: AnalysisSettings = {
  ...still,
  grades: ["A", "B", "C"],
  distribution: [
    { grades: ["A"], operator: "=", share: 0.2, hard: true },
    { grades: ["C"], operator: "=", share: 0.3, hard: true },
  ],
};

describe("grade lines of ten people", () => {
  const planFor = (halfError: number): NonNullable<Analysis["gradePlan"]> =>
    analyse(ten, { ...graded, reliability: reliabilityFor(halfError) }).gradePlan!;

  test("lie half way between the grades, and nobody is near them when scores are exact", () => {
    const plan = planFor(0);
    expect(plan.counts).toEqual([2, 5, 3]);
    expect(plan.lines).toEqual([85, 35]);
    expect(plan.ties).toEqual([]);
  });

  test.each([
    { halfError: 4.9, above: [], below: [] },
    { halfError: 5.1, above: ["p9"], below: ["p8"] },
    { halfError: 15.1, above: ["p9", "p10"], below: ["p8", "p7"] },
  ])("within $halfError points of A: $above above, $below below", ({ halfError, above, below }) => {
    const [tie] = planFor(halfError).ties;
    if (above.length === 0) expect(tie).toBeUndefined();
    else expect(tie).toEqual({ grade: "A", line: 85, above, below });
  });

  test("a line that nobody stands near parts nobody", () => {
    const people = ten.map((one, i) => ({
      ...one,
      score: [1, 3, 5, 95, 96, 97, 98, 99, 99.5, 100][i]!,
    }));
    const { gradePlan, measurement } = analyse(people, { ...graded, reliability: 0.99 });
    expect(gradePlan!.lines[1]).toBe(50);
    expect(measurement.points / 2).toBeLessThan(45);
    expect(gradePlan!.ties.map(({ grade }) => grade)).toEqual(["A"]);
  });
});

describe("seats without rules", () => {
  const rated = (ratings: readonly (string | null)[]): Person[] =>
    ten.map((one, i) => ({ ...one, rating: ratings[i]! }));
  const ask = (people: readonly Person[], more: Partial<AnalysisSettings> = {}): Analysis =>
    analyse(people, { ...graded, distribution: [], ...more });

  test("are those of the present ratings, however they are written", () => {
    const ratings = ["A", "b", " B ", "C", "C", "c", "C", "C", "B", "A"];
    const { gradePlan, suggestions } = ask(rated(ratings));
    expect(gradePlan!.counts).toEqual([2, 3, 5]);
    expect(suggestions.map(({ grade }) => grade)).toEqual("C C C C C B B B A A".split(" "));
  });

  test.each<{ name: string; last: string | null }>([
    { name: "a missing rating", last: null },
    { name: "a rating that is no grade", last: "D" },
  ])("$name leaves no plan, and nobody a grade", ({ last }) => {
    const { gradePlan, suggestions, refusals } = ask(
      rated(["A", "B", "B", "C", "C", "C", "C", "C", "B", last]),
    );
    expect(gradePlan).toBeNull();
    expect(suggestions.every(({ grade }) => grade === null)).toBe(true);
    expect(refusals).toEqual([]);
  });

  test("without grades there is no plan either", () => {
    expect(ask(rated("A B B C C C C C B A".split(" ")), { grades: [] }).gradePlan).toBeNull();
  });

  test("rules about unknown grades are refused, the rest of the analysis stands", () => {
    const { gradePlan, refusals, suggestions } = ask(ten, {
      distribution: [{ grades: ["Z"], operator: "<=", share: 0.5, hard: true }],
    });
    expect(gradePlan).toBeNull();
    expect(refusals).toEqual([{ part: "distribution", code: "unknown-label" }]);
    expect(suggestions).toHaveLength(10);
  });
});

describe("ranks that are as likely", () => {
  const intervals = (points: number): (readonly [number, number])[] =>
    analyse(ten, { ...still, reliability: reliabilityFor(points / 2) }).suggestions.map(
      ({ rankInterval }) => rankInterval,
    );

  test("9 points reach nobody: each rank is its own interval", () => {
    expect(intervals(9)).toEqual(ten.map((_, i) => [10 - i, 10 - i]));
  });

  test("11 points reach the neighbours, and the list ends at both ends", () => {
    expect(intervals(11)).toEqual(ten.map((_, i) => [Math.max(1, 9 - i), Math.min(10, 11 - i)]));
  });

  test("31 points reach three on either side", () => {
    expect(intervals(31)[4]).toEqual([3, 9]);
    expect(intervals(31)[0]).toEqual([7, 10]);
    expect(intervals(31)[9]).toEqual([1, 4]);
  });
});

describe("whether a lever could work, though it is off", () => {
  const off: AnalysisSettings = { ...still, market: { ...base.market, on: false } };
  const available = (more: Partial<Person>, settings = off): boolean[] => {
    const { levers } = analyse([{ ...ten[0]!, ...more }, ...ten.slice(1)], settings);
    expect(levers.slice(1, 4).every(({ on }) => !on)).toBe(true);
    return levers.slice(1, 4).map((lever) => lever.available);
  };
  const indices = [{ territory: "*", index: 0.8, source: "made up" }];
  const indexed = { ...off, market: { ...off.market, indices } };

  test("nothing to work on, nothing available", () => {
    expect(available({})).toEqual([false, false, false]);
  });

  test("the market asks for attainment and an index", () => {
    expect(available({ attainment: 0.9 })).toEqual([false, false, false]);
    expect(available({}, indexed)).toEqual([false, false, false]);
    expect(available({ attainment: 0.9 }, indexed)).toEqual([true, false, false]);
  });

  test("role weights ask for one person with both indicators", () => {
    expect(available({ processScore: 70, resultScore: null })).toEqual([false, false, false]);
    expect(available({ processScore: null, resultScore: 70 })).toEqual([false, false, false]);
    expect(available({ processScore: 70, resultScore: 70 })).toEqual([false, true, false]);
  });

  test("leniency asks for one person of a side with a rater", () => {
    expect(available({ rater: "r" })).toEqual([false, false, true]);
    expect(available({ rater: "r", side: null })).toEqual([false, false, false]);
  });
});

describe("why a score is suggested", () => {
  // Sales of the north get 4.48 points of relief; see levers.test.ts for the sum.
  const relief: AnalysisSettings = {
    ...still,
    market: { ...base.market, indices: [{ territory: "North", index: 0.9, source: "made up" }] },
    protectedIds: ["p3"],
  };
  const seller = { territory: "North", attainment: 0.72, processWeight: 30, resultWeight: 70 };
  const reasons = (maxMove: number | null): Record<string, [string, number]> =>
    Object.fromEntries(
      analyse(
        ten.map((one, i) => ({
          ...one,
          ...(i === 0 || i === 2 ? seller : {}),
          ...(i === 4 ? { ...seller, side: null } : {}),
        })),
        { ...relief, maxMove },
      ).suggestions.map(({ id, reason, original, suggested }) => [
        id,
        [reason, Math.round((suggested - original) * 100) / 100],
      ]),
    );

  test("the step that moved most, or why there is none", () => {
    const found = reasons(null);
    expect(found["p1"]).toEqual(["market", expect.any(Number)]);
    expect(found["p1"]![1]).toBeGreaterThan(3);
    expect(found["p3"]).toEqual(["protected", 0]);
    expect(found["p5"]).toEqual(["not-compared", 0]);
    expect(found["p7"]).toEqual(["unchanged", 0]);
  });

  test("a limit does not explain a move that something else made", () => {
    expect(reasons(1)["p1"]).toEqual(["market", 1]);
  });
});

describe("what limits take back", () => {
  const north = [{ territory: "North", index: 0.9, source: "made up" }];
  const relief = { territory: "North", attainment: 0.72, processWeight: 30, resultWeight: 70 };
  // 4.48 points for p1, p3 and p9; p9 stands two points below the highest score.
  const people = ten.map((one, i) => ({
    ...one,
    ...(i === 0 || i === 2 || i === 8 ? relief : {}),
    score: i === 8 ? 98 : one.score,
  }));
  const ask = (maxMove: number | null, index = 0.9): Analysis =>
    analyse(people, {
      ...still,
      maxMove,
      protectedIds: ["p3"],
      market: { ...base.market, indices: [{ ...north[0]!, index }] },
    });

  test.each([
    { maxMove: null, p1: [4.48, 0], p3: [4.48, -4.48], p9: [4.48, -2.48] },
    { maxMove: 1, p1: [4.48, -3.48], p3: [4.48, -4.48], p9: [4.48, -3.48] },
    { maxMove: 0, p1: [4.48, -4.48], p3: [4.48, -4.48], p9: [4.48, -4.48] },
  ])("with a cap of $maxMove: the step, and what is held back of it", ({ maxMove, ...wanted }) => {
    const { suggestions } = ask(maxMove);
    for (const [id, [market, limits]] of Object.entries(wanted)) {
      const { steps } = suggestions.find((one) => one.id === id)!;
      const none = { weights: 0, leniency: 0, shift: 0, shape: 0, rounding: 0 };
      expect(steps).toEqual({ ...none, market, limits });
    }
  });

  test("the summary counts who moves and which way, by how much, and who is overtaken", () => {
    expect(ask(null).moved).toMatchObject({ people: 2, up: 2, down: 0, largest: 4.48 });
    expect(ask(null).moved.total).toBeCloseTo(6.48, 12);
    expect(ask(1).moved).toMatchObject({ people: 2, up: 2, down: 0, largest: 1, total: 2 });
    expect(ask(0).moved).toEqual({
      ...{ people: 0, up: 0, down: 0, largest: 0, total: 0, overtakes: 0 },
    });
    // A rising market: p1 is the lowest and cannot fall, p9 falls by 6.72, below nobody.
    expect(ask(null, 1.2).moved).toMatchObject({ people: 1, up: 0, down: 1, largest: 6.72 });
  });

  test("whoever falls below others is counted with each of them", () => {
    const close = people.map((one, i) => ({ ...one, score: i === 8 ? 98 : 90 + i }));
    const { moved } = analyse(close, {
      ...still,
      market: { ...base.market, indices: [{ ...north[0]!, index: 1.2 }] },
      protectedIds: ["p1", "p3"],
    });
    // From 98 to 91.28: below 92 … 97, the six between.
    expect(moved).toMatchObject({ people: 1, down: 1, overtakes: 6 });
  });
});
