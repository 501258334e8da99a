import {
  changeSinceLastCycle,
  eachAgainstRest,
  kitagawa,
  kruskalWallis,
  leverShapley,
  mannWhitney,
  shrunkenEffects,
  type Side,
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

describe("a change of the gap in which nobody's place varies", () => {
  const sides: Side[] = [
    ...new Array<Side>(4).fill("sales"),
    ...new Array<Side>(6).fill("backOffice"),
  ];
  const apart = (low: Side): number[] => sides.map((side) => (side === low ? 1 : 2));
  const tied = sides.map(() => 1);
  const changed = (previous: number[], now: number[]) =>
    changeSinceLastCycle({ previous, now, sides }).theta;

  test.each([
    { name: "wholly apart both times", from: apart("sales"), to: apart("sales") },
    { name: "tied both times", from: tied, to: tied },
  ])("$name: none at all, and sure", ({ from, to }) => {
    expect(changed(from, to)).toMatchObject({ z: 0, p: 1, lower: 0, upper: 0 });
  });

  test.each([
    // θ(1 − θ), at least 0.05, over the four of the smaller side, for both cycles.
    {
      name: "turned round",
      from: apart("sales"),
      to: apart("backOffice"),
      change: -1,
      spread: 0.1,
    },
    { name: "from tied to apart", from: tied, to: apart("sales"), change: 0.5, spread: 0.3 },
    { name: "from apart to tied", from: apart("sales"), to: tied, change: -0.5, spread: 0.3 },
  ])("$name: as unsure as the least evidence there is", ({ from, to, change, spread }) => {
    const found = changed(from, to);
    const reach = 1.959963984540054 * Math.sqrt(spread / 4);
    expect(found.z).toBeCloseTo(change / Math.sqrt(spread / 4), 9);
    expect(found.lower).toBeCloseTo(Math.max(-1, change - reach), 9);
    expect(found.upper).toBeCloseTo(Math.min(1, change + reach), 9);
  });
});

test("people who joined or left count in their own cycle, and only pairs in what both share", () => {
  const previous = [1, 4, 2, null, 3, 5, 2, null, 6];
  const now = [2, 3, 5, 1, null, 4, 6, 3, 5];
  const sides = previous.map((_, i): Side => (i < 5 ? "sales" : "backOffice"));
  const { theta } = changeSinceLastCycle({ previous, now, sides, cohort: "everybody" });
  // Every person's share of the other side below (back office) or above (sales), by counting.
  const places = (scores: readonly (number | null)[]): (number | null)[] =>
    scores.map((own, i) => {
      if (own === null) return null;
      const others = scores.filter((other, j) => other !== null && sides[j] !== sides[i]);
      const won = others.map((other) => {
        const lead = sides[i] === "sales" ? other! - own : own - other!;
        return lead > 0 ? 1 : lead === 0 ? 0.5 : 0;
      });
      return won.reduce<number>((sum, one) => sum + one, 0) / others.length;
    });
  const [a, b] = [places(previous), places(now)];
  const of = (list: typeof a, side: Side): (number | null)[] =>
    list.map((value, i) => (sides[i] === side ? value : null));
  const mean = (list: (number | null)[]): number => {
    const known = list.filter((value) => value !== null);
    return known.reduce((sum, value) => sum + value, 0) / known.length;
  };
  const shared = (x: (number | null)[], y: (number | null)[]): number => {
    const pairs = x.flatMap((one, i) => (one === null || y[i] === null ? [] : [[one, y[i]!]]));
    const count = (list: (number | null)[]): number => list.filter((one) => one !== null).length;
    const sum = pairs.reduce((all, [p, q]) => all + (p! - mean(x)) * (q! - mean(y)), 0);
    return ((sum / count(x) / count(y)) * pairs.length) / (pairs.length - 1);
  };
  const both = (x: typeof a, y: typeof a): number =>
    shared(of(x, "sales"), of(y, "sales")) + shared(of(x, "backOffice"), of(y, "backOffice"));
  expect(theta.before).toBeCloseTo(mean(of(a, "backOffice")), 12);
  expect(theta.now).toBeCloseTo(mean(of(b, "backOffice")), 12);
  expect(theta.varianceBefore).toBeCloseTo(both(a, a), 12);
  expect(theta.varianceNow).toBeCloseTo(both(b, b), 12);
  expect(theta.covariance).toBeCloseTo(both(a, b), 12);
  expect(theta.covariance).not.toBeCloseTo(0, 3);
});

test.each([0, 1])("one person alone on a side in a cycle is too few (side %i)", (alone) => {
  const few: Side = alone === 0 ? "sales" : "backOffice";
  const many: Side = alone === 0 ? "backOffice" : "sales";
  const ask = (): unknown =>
    changeSinceLastCycle({ previous: [1, 2, 3], now: [1, 2, 3], sides: [few, many, many] });
  expect(ask).toThrow(
    expect.objectContaining({
      code: "too-few",
      message:
        "changeSinceLastCycle requires at least two people of each side with a score in both cycles",
    }),
  );
});
