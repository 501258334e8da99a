import * as engine from "../../../src/engine";

/** What a question must be refused with. */
type Refusal = readonly [
  name: string,
  ask: () => unknown,
  code: engine.EngineErrorCode,
  words: string,
];

const refusals: readonly Refusal[] = [
  [
    "an index in percent",
    () => engine.adjustedTarget(100, 80),
    "out-of-range",
    "around 1, not 80: did you mean 0.8",
  ],
  [
    "an index of 500 percent",
    () => engine.adjustedTarget(100, 500),
    "out-of-range",
    "did you mean 5",
  ],
  [
    "an index beyond percent",
    () => engine.adjustedTarget(100, 501),
    "out-of-range",
    "from 0.2 to 5, not 501",
  ],
  [
    "a floor above the cap",
    () => engine.adjustedTarget(100, 1, { floor: 2, cap: 1 }),
    "out-of-range",
    "a floor not above the cap",
  ],
  [
    "a target beyond numbers",
    () => engine.adjustedTarget(1.7e308, 1.2),
    "too-large",
    "adjustedTarget is larger",
  ],
  ["a target of 0", () => engine.attainment(5, 0), "out-of-range", "a target above 0"],
  ["a negative target", () => engine.attainment(5, -3), "out-of-range", "a target above 0"],
  [
    "a method nobody knows",
    () => engine.equate([1, 2], [3, 4], "cubic" as "mean"),
    "invalid-option",
    "mean, linear, equipercentile, blend",
  ],
  [
    "one score equated by shape",
    () => engine.equate([1], [3, 4], "linear"),
    "too-few",
    "equate requires at least 2",
  ],
  [
    "one reference equated by shape",
    () => engine.equate([1, 2], [3], "blend"),
    "too-few",
    "equate requires at least 2",
  ],
  ["no score equated", () => engine.equate([], [3], "mean"), "empty", "equate"],
  [
    "equal scores equated by spread",
    () => engine.equate([5, 5], [3, 4], "linear"),
    "no-spread",
    "linear equating requires scores that differ",
  ],
  [
    "no rows with groups",
    () => engine.normaliseWithin({ scores: [], groups: [] }, "z"),
    "empty",
    "normaliseWithin requires at least one score",
  ],
  [
    "a score without a group",
    () => engine.normaliseWithin({ scores: [1, 2], groups: ["a", " "] }, "z"),
    "missing-label",
    "a label in row 2",
  ],
  [
    "a score without a group within",
    () => engine.normaliseWithin({ scores: [1, NaN], groups: ["a", "b"] }, "z"),
    "not-finite",
    "value 2",
  ],
  [
    "a method nobody knows within groups",
    () => engine.normaliseWithin({ scores: [1, 2], groups: ["a", "a"] }, "q" as "z"),
    "invalid-option",
    "z, t, robust-z",
  ],
  [
    "a score outside the population",
    () => engine.percentRank([1, 2, 3], 3.1),
    "out-of-range",
    "between the smallest and the largest",
  ],
  [
    "a score below the population",
    () => engine.percentRank([1, 2, 3], 0.9),
    "out-of-range",
    "between the smallest and the largest",
  ],
  [
    "one score's inclusive percentile",
    () => engine.normalise([1], "percentile.inc"),
    "too-few",
    "percentile.inc requires at least 2",
  ],
  [
    "one score's percentile",
    () => engine.normalise([1], "percentile"),
    "too-few",
    "percentile requires at least 2",
  ],
  [
    "nobody's ranks",
    () => engine.normaliserOf([], "midrank"),
    "empty",
    "requires at least one value",
  ],
  ["equal scores' normal scores", () => engine.normalScorer([4, 4]), "no-spread", ""],
  ["one score's stanine", () => engine.normaliserOf([1], "stanine"), "too-few", "stanine requires"],
  [
    "a score that is none",
    () => engine.normaliserOf([1, 2], "z")(NaN),
    "not-finite",
    "normalise requires finite scores",
  ],
  [
    "weights of another number of people",
    () =>
      engine.weightedScores(
        [
          [1, 2],
          [3, 4],
        ],
        [[1, 1]],
      ),
    "length-mismatch",
    "weights for every person, and got 1 rows for 2",
  ],
  ["no people", () => engine.weightedScores([], [1]), "empty", "weightedScores"],
  [
    "a negative weight of the second person",
    () => engine.weightedScores([[1], [2]], [[1], [-1]]),
    "invalid-weights",
    "row 2 of the weights has a negative weight",
  ],
  [
    "no weight at all",
    () => engine.weightedScores([[1], [2]], [[1], [0]]),
    "invalid-weights",
    "row 2 of the weights has only zeros",
  ],
  [
    "a weight that is none",
    () => engine.weightedScores([[1], [2]], [[1], [NaN]]),
    "not-finite",
    "row 2 of the weights",
  ],
  [
    "a missing indicator column",
    () => engine.weightedScores([[1, 2], [1]], [1, 1]),
    "length-mismatch",
    "2 weights for 1 scores in row 2",
  ],
  [
    "a score that is none",
    () =>
      engine.weightedScores(
        [
          [1, 2],
          [1, Infinity],
        ],
        [1, 1],
      ),
    "not-finite",
    "row 2, column 2 has none",
  ],
  [
    "one rater",
    () => engine.leniency([1, 2, 3], ["a", "a", "a"]),
    "too-few",
    "leniency requires at least 2 groups",
  ],
  [
    "raters of one person each",
    () => engine.leniency([1, 2], ["a", "b"]),
    "too-few",
    "leniency requires at least 2 groups",
  ],
  [
    "equal scores of raters",
    () => engine.leniency([2, 2, 2], ["a", "a", "b"]),
    "no-spread",
    "leniency requires scores that differ",
  ],
  [
    "one group",
    () => engine.oneWayAnova([1, 2], ["a", "A "]),
    "too-few",
    "oneWayAnova requires at least 2 groups",
  ],
  [
    "groups of one",
    () => engine.oneWayAnova([1, 2], ["a", "b"]),
    "too-few",
    "one of them with 2 scores",
  ],
  [
    "equal scores inside every group",
    () => engine.oneWayAnova([1, 1, 2], ["a", "a", "b"]),
    "no-spread",
    "differ inside a group",
  ],
  ["no roles", () => engine.roleWeightsOf(["a"], []), "empty", "roleWeightsOf"],
  [
    "a role without a name",
    () => engine.roleWeightsOf(["a"], [{ role: " ", weights: [1] }]),
    "missing-label",
    "named roles",
  ],
  [
    "a role twice",
    () =>
      engine.roleWeightsOf(
        ["a"],
        [
          { role: "a", weights: [1] },
          { role: "Ａ", weights: [1] },
        ],
      ),
    "duplicate-label",
    "roleWeightsOf",
  ],
  [
    "an unknown role",
    () => engine.roleWeightsOf(["a", "b"], [{ role: "a", weights: [1] }]),
    "unknown-label",
    "person 2 has a role without any",
  ],
  [
    "a curve whose attainment stands still",
    () =>
      engine.curveScore(1, [
        { attainment: 1, score: 1 },
        { attainment: 1, score: 2 },
      ]),
    "not-monotone",
    "knot 2 breaks",
  ],
  [
    "a curve whose score falls",
    () =>
      engine.curveScore(1, [
        { attainment: 1, score: 2 },
        { attainment: 2, score: 3 },
        { attainment: 3, score: 2.9 },
      ]),
    "not-monotone",
    "knot 3 breaks",
  ],
  [
    "a knot that is none",
    () =>
      engine.curveScore(1, [
        { attainment: 1, score: 2 },
        { attainment: NaN, score: 3 },
      ]),
    "not-finite",
    "the attainment of knot 2",
  ],
  [
    "a knot's score that is none",
    () =>
      engine.curveScore(1, [
        { attainment: 1, score: 2 },
        { attainment: 2, score: NaN },
      ]),
    "not-finite",
    "the score of knot 2",
  ],
];

test.each(refusals)("%s is refused", (_, ask, code, words) => {
  expect(ask).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(words) as string }),
  );
});

describe("what lies on an edge", () => {
  test("an index at its limits, a floor that is the cap", () => {
    expect(engine.adjustedTarget(100, 5)).toBe(130);
    expect(engine.adjustedTarget(100, 0.2)).toBe(70);
    expect(engine.adjustedTarget(100, 1.5, { floor: 1.1, cap: 1.1 })).toBeCloseTo(110, 12);
  });

  test("a curve meets its knots, is level outside, and may stand still", () => {
    const knots = [
      { attainment: 0.5, score: 40 },
      { attainment: 1, score: 80 },
      { attainment: 1.2, score: 80 },
    ];
    expect([0.1, 0.5, 0.75, 1, 1.1, 1.2, 9].map((at) => engine.curveScore(at, knots))).toEqual([
      40, 40, 60, 80, 80, 80, 80,
    ]);
  });

  test("coverage of exactly the least will do, a missing indicator shares its weight", () => {
    const { scores, coverage } = engine.weightedScores(
      [
        [80, 60, null],
        [80, null, null],
        [70, 90, 50],
      ],
      [0.4, 0.2, 0.4],
      0.6,
    );
    expect(scores[0]).toBeCloseTo((0.4 * 80 + 0.2 * 60) / 0.6, 12);
    expect([scores[1], coverage[1]]).toEqual([null, 0.4]);
    expect(coverage[2]).toBe(1);
    expect(engine.weightedScores([[null, null]], [1, 1], 0).scores).toEqual([null]);
    expect(engine.weightedScores([[80, null]], [2, 1], 0.67).scores).toEqual([null]);
  });

  test("a population of other people: its groups, whoever is not in it, and who stands alone", () => {
    const people = { scores: [70, 80, 90], groups: ["a", "b", "c"] };
    const population = { scores: [60, 80, 75, 85, 50], groups: ["A", "a", "B", "b", "c"] };
    const found = engine.normaliseWithin(people, "z", population);
    expect(found.slice(1)).toEqual([0, null]);
    expect(found[0]).toBe(0);
    const other = engine.normaliseWithin(
      { scores: [70, 80], groups: ["a", "x"] },
      "percentile",
      population,
    );
    expect(other).toEqual([0.5, null]);
  });

  test.each(engine.normaliseMethods)("%s inside groups is the same as group by group", (method) => {
    const scores = [61, 72, 72, 55, 90, 83, 47, 66];
    const groups = ["a", "b", "A", "b", "a ", "b", "a", "b"];
    const rows = (key: string): number[] =>
      scores.flatMap((_, i) => (engine.foldLabel(groups[i]!) === key ? [i] : []));
    const apart = new Map(
      ["a", "b"].flatMap((key) => {
        const own = engine.normalise(
          rows(key).map((i) => scores[i]!),
          method,
        );
        return rows(key).map((row, k) => [row, own[k]!] as const);
      }),
    );
    expect(engine.normaliseWithin({ scores, groups }, method)).toEqual(
      scores.map((_, i) => apart.get(i)),
    );
    const among = engine.normaliseWithin({ scores, groups }, method, { scores, groups });
    among.forEach((value, i) => expect(value).toBeCloseTo(apart.get(i)!, 12));
    const alone = engine.normaliserOf(scores, method);
    engine
      .normalise(scores, method)
      .forEach((value, i) => expect(value).toBeCloseTo(alone(scores[i]!), 12));
  });

  test("percentile ranks between members, at members, to as many digits as asked", () => {
    const population = [1, 2, 4, 8, 16];
    expect(engine.percentRank(population, 4, "inc", 6)).toBe(0.5);
    expect(engine.percentRank(population, 3, "inc", 6)).toBe(0.375);
    expect(engine.percentRank(population, 3, "exc", 6)).toBe(0.416666);
    expect(engine.percentRank(population, 16)).toBe(1);
    expect(engine.percentRank(population, 1)).toBe(0);
    expect(engine.percentRank([1, 2, 3, 4], 2)).toBe(0.333);
    expect(engine.percentRank([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 4, "inc", 1)).toBe(0.3);
  });

  test("four people are too few to say anything of a rater, five are not", () => {
    const scores = [60, 61, 62, 63, 70, 71, 72, 73, 74];
    const raters = scores.map((_, i) => (i < 4 ? "four" : "five"));
    const found = engine.leniency(scores, raters);
    expect(found.raters.map(({ tooFew }) => tooFew)).toEqual([true, false]);
    // No difference beyond chance: nobody is believed.
    const same = engine.leniency([1, 2, 3, 1, 2, 3], ["a", "a", "a", "b", "b", "b"]);
    expect(
      same.raters.map(({ reliability, shrunken }) => [reliability, Math.abs(shrunken)]),
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  test("the largest set of raters who share people comes first", () => {
    const { connected, components } = engine.ratersConnected(
      ["p", "q", "q", "r", "r"],
      ["A", "B", "C", "C", "D"],
    );
    expect(connected).toBe(false);
    expect(components.map((set) => set.length)).toEqual([3, 1]);
    expect(engine.ratersConnected(["p", "p"], ["A", "B"])).toMatchObject({ connected: true });
  });

  test("incomplete rows carry no effective weight", () => {
    const complete = [
      [80, 60],
      [82, 90],
      [81, 75],
    ];
    expect(engine.effectiveWeights([...complete, [null, 5]], [0.5, 0.5])).toEqual(
      engine.effectiveWeights(complete, [0.5, 0.5]),
    );
  });

  test("robust z falls back: median deviation, quartiles, mean deviation", () => {
    const unit = (scores: number[]): number => {
      const at = engine.normaliserOf(scores, "robust-z");
      return 1 / (at(1) - at(0));
    };
    expect(unit([1, 2, 3, 4, 9])).toBeCloseTo(1.4826, 12);
    expect(unit([3, 3, 3, 3, 5, 5])).toBeCloseTo(1.5 / 1.349, 12);
    expect(unit([3, 3, 3, 3, 3, 9])).toBeCloseTo(1.2533, 12);
  });

  test("a blend leans on the smaller of the two sides", () => {
    const few = engine.equate([60, 70], [61, 65, 69, 90, 95, 99], "blend");
    const shape = engine.equate([60, 70], [61, 65, 69, 90, 95, 99], "equipercentile");
    const shift = engine.equate([60, 70], [61, 65, 69, 90, 95, 99], "mean");
    const weight = 2 / 17;
    const byShape = few.map((value, i) => value - weight * shape[i]!);
    // What is left is the score with one shift, at the rest of the weight.
    expect(byShape[1]! - byShape[0]!).toBeCloseTo((1 - weight) * 10, 10);
    expect(shift[1]! - shift[0]!).toBeCloseTo(10, 10);
    expect(engine.equate([60, 70], [61, 65, 69, 90, 95, 99])).toEqual(few);
  });

  test("a span of 20 whole levels is a rating scale: between levels lie halves", () => {
    const onLevels = engine.equate([0, 0, 20], [0, 20, 20], "equipercentile");
    const onPoints = engine.equate([0, 0, 21], [0, 21, 21], "equipercentile");
    expect(onLevels[0]).not.toBeCloseTo((20 / 21) * onPoints[0]!, 6);
    const onHalves = engine.equate([0, 0, 2.5], [0, 2.5, 2.5], "equipercentile");
    expect(onHalves[0]).toBeCloseTo((2.5 / 21) * onPoints[0]!, 12);
    const mixed = engine.equate([0, 0, 2.5], [0, 20, 20], "equipercentile");
    expect(mixed[0]).toBeCloseTo((20 / 21) * onPoints[0]!, 12);
  });
});

describe("figures at 2 to the power of ±500 are those at 1, moved by that power", () => {
  const scores = [61, 64.5, 58, 72, 66, 61, 70, 66, 74.5, 69, 77, 70];
  const groups = scores.map((_, i) => ["a", "b", "c"][i % 3]!);
  const scaled = (by: number): number[] => scores.map((score) => score * by);
  const measures: Record<
    string,
    (values: number[]) => Record<string, readonly [value: number, power: number]>
  > = {
    sum: (values) => ({ sum: [engine.sum(values), 1] }),
    mean: (values) => ({ mean: [engine.mean(values), 1] }),
    deviation: (values) => ({ sd: [engine.standardDeviation(values), 1] }),
    linear: (values) =>
      Object.fromEntries(
        engine
          .equate(values.slice(0, 5), values.slice(5), "linear")
          .map((value, i) => [i, [value, 1] as const]),
      ),
    z: (values) =>
      Object.fromEntries(engine.normalise(values, "z").map((value, i) => [i, [value, 0] as const])),
    robust: (values) =>
      Object.fromEntries(
        engine.normalise(values, "robust-z").map((value, i) => [i, [value, 0] as const]),
      ),
    leniency: (values) => {
      const found = engine.leniency(values, groups);
      const [first] = found.raters;
      return {
        mean: [found.mean, 1],
        rater: [first!.mean, 1],
        offset: [first!.offset, 1],
        shrunken: [first!.shrunken, 1],
        reliability: [first!.reliability, 0],
      };
    },
    anova: (values) => ({ f: [engine.oneWayAnova(values, groups).f, 0] }),
  };

  test.each(Object.keys(measures))("%s", (name) => {
    const measure = measures[name]!;
    const plain = measure(scores);
    for (const power of name === "anova" || name === "leniency" ? [-400, 400] : [-500, 500]) {
      const far = measure(scaled(2 ** power));
      for (const [key, [value, degree]] of Object.entries(plain)) {
        const back = far[key]![0] / 2 ** (power * degree);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(value)));
      }
    }
  });

  test("mean squares carry the square", () => {
    const [plain, far] = [1, 2 ** 340].map((by) => engine.oneWayAnova(scaled(by), groups));
    expect(far!.betweenMeanSquare / 2 ** 680).toBeCloseTo(plain!.betweenMeanSquare, 9);
    expect(far!.withinMeanSquare / 2 ** 680).toBeCloseTo(plain!.withinMeanSquare, 9);
    const [near, away] = [1, 2 ** 340].map((by) => engine.leniency(scaled(by), groups));
    expect(away!.withinVariance / 2 ** 680).toBeCloseTo(near!.withinVariance, 9);
    expect(away!.betweenVariance / 2 ** 680).toBeCloseTo(near!.betweenVariance, 9);
  });

  test("means of groups lose nothing to cancellation", () => {
    const values = [0, 1e16, 1, -1e16, 3, 5, 0, 1e16, 1, -1e16];
    const names = ["a", "a", "a", "a", "b", "b", "c", "c", "c", "c"];
    const { raters } = engine.leniency(values, names);
    const offsets = raters.map(({ mean }) => mean);
    expect(offsets[0]).toBeCloseTo(1 / 4, 6);
  });
});
