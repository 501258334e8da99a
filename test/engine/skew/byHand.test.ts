import {
  eachAgainstRest,
  kitagawa,
  kruskalWallis,
  leverShapley,
  mannWhitney,
  shrunkenEffects,
} from "../../../src/engine";

test("where no stratum has both sides, each side is held against the mean of everybody", () => {
  const found = kitagawa([
    { sales: [1, 3], backOffice: [] },
    { sales: [], backOffice: [5, 6, 7] },
  ]);
  // Means of 2 and 6, and of 4.4 for all five.
  expect(found.gap).toBe(4);
  expect(found.salesAlone).toBeCloseTo(2.4, 12);
  expect(found.backOfficeAlone).toBeCloseTo(1.6, 12);
  expect([found.composition, found.within]).toEqual([0, 0]);
});

describe("shrunken effects", () => {
  test("of 0, 2 and 4 with a variance of 1 each: between them 3, three quarters of each its own", () => {
    const found = shrunkenEffects([0, 2, 4], [1, 1, 1]);
    expect(found).toMatchObject({ mean: 2, q: 8, betweenVariance: 3, inconsistency: 0.75 });
    expect(found.se).toBeCloseTo(Math.sqrt(4 / 3), 12);
    expect(found.effects.map(({ effect }) => effect)).toEqual([0.5, 2, 3.5]);
    // ¾ of its own variance, and (¼)² of the mean's, 4/3.
    for (const { se } of found.effects) expect(se).toBeCloseTo(Math.sqrt(5 / 6), 12);
  });

  test("of one stratum, or of strata that agree, are the mean", () => {
    const one = shrunkenEffects([3], [4]);
    expect(one).toMatchObject({ mean: 3, q: 0, betweenVariance: 0, inconsistency: 0 });
    expect(one.effects).toEqual([{ effect: 3, se: 2 }]);
    const same = shrunkenEffects([5, 5], [1, 1]);
    expect(same).toMatchObject({ q: 0, betweenVariance: 0, inconsistency: 0 });
    expect(same.effects[0]!.se).toBeCloseTo(Math.SQRT1_2, 12);
  });

  test("of different variances lean on the mean the more, the surer it is than they are", () => {
    const { effects, mean, betweenVariance } = shrunkenEffects([0, 10], [1, 4]);
    // Weights 1 and ¼, mean 2, Q 20; between (20 − 1)/(1.25 − 1.0625/1.25).
    expect(betweenVariance).toBeCloseTo(19 / 0.4, 9);
    const weights = [1, 4].map((variance) => 1 / (variance + 47.5));
    const total = weights[0]! + weights[1]!;
    expect(mean).toBeCloseTo((10 * weights[1]!) / total, 9);
    [1, 4].forEach((variance, k) => {
      const own = 47.5 / (47.5 + variance);
      expect(effects[k]!.effect).toBeCloseTo(own * [0, 10][k]! + (1 - own) * mean, 9);
      expect(effects[k]!.se).toBeCloseTo(Math.sqrt(own * variance + (1 - own) ** 2 / total), 9);
    });
  });
});

test("a claim about one group against the rest asks for ranks that say it too, ties taken into account", () => {
  const group = [0, 0, 0, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4];
  const rest = [
    ...[2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 5, 5],
    ...[5, 5, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7],
  ];
  const rows = eachAgainstRest(
    [...group, ...rest],
    [...group.map(() => "group"), ...rest.map(() => "rest")],
  );
  const { p } = mannWhitney(rest, group, { method: "asymptotic" });
  expect(p).toBeGreaterThan(rows[0]!.p);
  // Two groups, two claims.
  for (const { holm } of rows) expect(holm).toBeCloseTo(2 * p, 12);
});

test.each<[ask: () => unknown, code: string, message: string]>([
  [
    () => kruskalWallis([[1, 2], [NaN]]),
    "not-finite",
    "kruskalWallis (group 2) requires finite numbers, and value 1 is not one",
  ],
  [() => kruskalWallis([[1], [1]]), "no-spread", "kruskalWallis requires scores that differ"],
  [
    () => leverShapley((subset) => (subset === 3 ? Infinity : 1), 2),
    "not-finite",
    "leverShapley requires a gap for every set of levers",
  ],
])("%# is refused by name", (ask, code, message) => {
  expect(ask).toThrow(expect.objectContaining({ code, message }));
});

test("one lever, and twelve", () => {
  expect(leverShapley((subset) => 10 - 3 * subset, 1).effects).toEqual([-3]);
  const twelve = leverShapley((subset) => -subset, 12).effects;
  twelve.forEach((effect, k) => expect(effect).toBeCloseTo(-(2 ** k), 9));
});
