import { defaultSettings, EngineError, type AnalysisSettings } from "../../../src/engine";
import { territoryBaselines } from "../../../src/engine/analysis/territoryBaselines";
import { unknownRoles } from "../../../src/engine/analysis/unknownRoles";
import { reconciled } from "../../../src/engine/analysis/waterfall";
import { weightedAnew } from "../../../src/engine/analysis/weightsLever";
import { weightsInEffect } from "../../../src/engine/analysis/weightsInEffect";
import { person } from "./person";

const settings: AnalysisSettings = {
  ...defaultSettings(),
  roleWeights: {
    on: true,
    weights: [
      { role: "sales", process: 1, result: 3 },
      { role: "administration", process: 1, result: 1 },
    ],
  },
};

describe("attainment per territory", () => {
  const people = [
    person(1, "sales", 1, { territory: "South", attainment: 0.5 }),
    person(2, "sales", 1, { territory: null, attainment: 0.4 }),
    person(3, "sales", 1, { territory: "North", attainment: 0.9 }),
    person(4, "sales", 1, { territory: " south", attainment: 1 }),
    person(5, "sales", 1, { territory: "South", attainment: null }),
    person(6, "backOffice", 1, { territory: "South", attainment: 3 }),
    person(7, null, 1, { territory: "South", attainment: 9 }),
    person(8, "backOffice", 1, { territory: "East", attainment: 0.8 }),
  ];
  const market = {
    ...settings.market,
    indices: [{ territory: "SOUTH", index: 0.75, source: "by hand" }],
  };

  test("of the side whose targets move: by name, people without a territory last", () => {
    expect(territoryBaselines(people, market)).toEqual([
      { territory: "North", people: 1, factor: null, raw: 0.9, adjusted: 0.9 },
      { territory: "South", people: 2, factor: 0.75, raw: 0.75, adjusted: 1 },
      { territory: null, people: 1, factor: null, raw: 0.4, adjusted: 0.4 },
    ]);
  });

  test("of the other side, and of both", () => {
    const names = (side: "backOffice" | "both", list = people) =>
      territoryBaselines(list, { ...market, side }).map((row) => [row.territory, row.people]);
    expect(names("backOffice")).toEqual([
      ["East", 1],
      ["South", 1],
    ]);
    const all = [
      ["East", 1],
      ["North", 1],
      ["South", 3],
      [null, 1],
    ];
    expect(names("both")).toEqual(all);
    expect(names("both", [...people].reverse())).toEqual(all);
  });
});

describe("weights as written and as they act", () => {
  const people = [
    person(1, "sales", 1, { processScore: 10, resultScore: 30 }),
    person(2, "sales", 1, { processScore: 20, resultScore: 10 }),
    person(3, "sales", 1, { processScore: 30, resultScore: 80 }),
    // Own weights go before those of the role.
    person(4, "backOffice", 1, {
      ...{ processScore: 50, resultScore: 20, processWeight: 3, resultWeight: 1 },
    }),
    person(5, "backOffice", 1, { processScore: 70, resultScore: 90 }),
    person(6, "backOffice", 1, { processScore: null, resultScore: 90 }),
    person(7, "backOffice", 1, { processScore: 70, resultScore: null }),
    person(8, "sales", 1, { processScore: 70, resultScore: 1, role: "Welder" }),
    person(9, null, 1, { processScore: 70, resultScore: 1, processWeight: 1, resultWeight: 1 }),
  ];

  /** Share of the variance of a·p + b·r that a·p carries: a·cov(p, a·p + b·r) over that variance. */
  function carried(rows: readonly (readonly [number, number])[], share: number): number {
    const total = rows.map(([p, r]) => share * p + (1 - share) * r);
    const mid = (values: number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
    const [process, whole] = [rows.map(([p]) => p), total];
    const cov = (a: number[], b: number[]): number =>
      a.reduce((sum, value, i) => sum + (value - mid(a)) * (b[i]! - mid(b)), 0);
    return (share * cov(process, whole)) / cov(whole, whole);
  }

  test.each([
    {
      side: "sales" as const,
      share: 0.25,
      rows: [
        [10, 30],
        [20, 10],
        [30, 80],
      ] as const,
    },
    {
      side: "backOffice" as const,
      share: 0.625,
      rows: [
        [50, 20],
        [70, 90],
      ] as const,
    },
    {
      side: "everybody" as const,
      share: 0.4,
      rows: [
        [10, 30],
        [20, 10],
        [30, 80],
        [50, 20],
        [70, 90],
      ] as const,
    },
  ])("of $side", ({ side, share, rows }) => {
    const found = weightsInEffect(people, settings, side)!;
    expect(found).toMatchObject({ side, people: rows.length });
    expect(found.nominal.process).toBeCloseTo(share, 12);
    expect(found.nominal.result).toBeCloseTo(1 - share, 12);
    expect(found.effective.process).toBeCloseTo(carried(rows, share), 12);
    expect(found.effective.result).toBeCloseTo(1 - carried(rows, share), 12);
  });

  test("are none without indicators, and refused where scores do not differ", () => {
    expect(weightsInEffect([people[5]!], settings, "everybody")).toBeNull();
    const same = [people[0]!, people[0]!];
    expect(() => weightsInEffect(same, settings, "sales")).toThrow(
      expect.objectContaining({ code: "no-spread" }),
    );
  });
});

describe("scores weighted anew", () => {
  // Indicators with means 20 and 40 and deviations 10 and 20; scores with mean 70 and deviation 10.
  const people = [
    person(1, "sales", 60, { processScore: 10, resultScore: 60 }),
    person(2, "sales", 70, { processScore: 20, resultScore: 20 }),
    person(3, "sales", 80, { processScore: 30, resultScore: 40 }),
    person(4, "sales", 99, { processScore: 30 }),
    person(5, null, 98, { processScore: 30, resultScore: 40 }),
    person(6, "sales", 97, { processScore: 30, resultScore: 40, role: "Welder" }),
  ];
  const current = Float64Array.from(people, ({ score }) => score!);
  const none = new Float64Array(6);
  const sd = Math.sqrt((0.5 ** 2 + 0.75 ** 2 + 0.25 ** 2) / 2);

  test("have the mean and the spread of the old ones, and the order of the weighted z-scores", () => {
    // ¼·(−1, 0, 1) + ¾·(1, −1, 0)
    const z = [0.5, -0.75, 0.25].map((composite) => composite / sd);
    const found = weightedAnew(people, settings, none, current)!;
    z.forEach((value, i) => expect(found[i]).toBeCloseTo(70 + 10 * value, 10));
    expect([...found.slice(3)]).toEqual([99, 98, 97]);
  });

  test("pass relief on the result through", () => {
    const relief = Float64Array.of(0, 20, 0, 0, 0, 0);
    const found = weightedAnew(people, settings, relief, current)!;
    expect(found[1]).toBeCloseTo(70, 10);
    expect(found[0]).toBeCloseTo(70 + (10 * 0.5) / sd, 10);
  });

  test.each([
    { name: "nobody has both", list: people.slice(3), found: null },
    {
      name: "one person has both",
      list: people.slice(2),
      found: { code: "too-few", message: "role weights require two people with both indicators" },
    },
    {
      name: "one indicator is the same for everybody",
      list: people.slice(0, 2).map((one) => ({ ...one, processScore: 5 })),
      found: { code: "no-spread", message: "role weights require indicators that differ" },
    },
  ])("$name", ({ list, found }) => {
    const ask = (): unknown =>
      weightedAnew(
        list,
        settings,
        none,
        Float64Array.from(list, ({ score }) => score!),
      );
    if (found === null) expect(ask()).toBeNull();
    else {
      expect(ask).toThrow(EngineError);
      expect(ask).toThrow(expect.objectContaining(found));
    }
  });

  test("two people are enough", () => {
    const [a, b] = weightedAnew(people.slice(0, 2), settings, none, current)!;
    expect((a! + b!) / 2).toBeCloseTo(65, 10);
    expect(Math.abs(a! - b!)).toBeCloseTo(10, 10);
  });
});

test("roles without weights are named as first written, once, in order", () => {
  const roles = ["Welder", "sales", null, " welder", "Driver", "Administration"];
  const people = roles.map((role, k) => person(k, "sales", 1, { role }));
  expect(unknownRoles(people, settings.roleWeights.weights)).toEqual(["Welder", "Driver"]);
});

test.each([
  { name: "remainders, the largest first", parts: [1.2, 2.5, 3.3], total: 7, whole: [1, 3, 3] },
  { name: "ties, the earlier first", parts: [0.5, 0.5], total: 1, whole: [1, 0] },
  { name: "parts below nothing", parts: [-1.5, 3.5], total: 2, whole: [-1, 3] },
  { name: "noise below a whole part", parts: [2 - 1e-9, 0.5, 0.5], total: 3, whole: [2, 1, 0] },
  { name: "noise above one", parts: [2 + 1e-9, 0, -1], total: 1, whole: [2, 0, -1] },
  { name: "next to noise", parts: [1 - 2e-6, 1, 2e-6], total: 2, whole: [1, 1, 0] },
  { name: "more than the total", parts: [1, 1, 1], total: 1, whole: [0, 0, 1] },
  { name: "more than one missing each", parts: [0.4, 0.3], total: 3, whole: [2, 1] },
])("whole parts: $name", ({ parts, total, whole }) => {
  expect(reconciled(parts, total)).toEqual(whole);
});
