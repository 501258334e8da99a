import * as fc from "fast-check";
import * as engine from "../../../src/engine";
import { roundToTotal } from "../../../src/engine/allocation/roundToTotal";
import { waterLevel } from "../../../src/engine/allocation/waterLevel";
import { propertyRuns } from "../../support/propertyRuns";

const runs = { numRuns: propertyRuns, seed: 20261128 };
const bonus = engine.allocateBonus;

/** What a question must be refused with. */
type Refusal = readonly [
  name: string,
  ask: () => unknown,
  code: engine.EngineErrorCode,
  words: string,
];

const most = Number.MAX_SAFE_INTEGER;
const refusals: readonly Refusal[] = [
  [
    "seats for NaN",
    () => engine.seats(NaN, [1]),
    "not-finite",
    "largestRemainder requires a finite total",
  ],
  ["half a seat", () => engine.seats(0.5, [1]), "out-of-range", "whole total of 0 or more"],
  ["seats below none", () => engine.seats(-1, [1]), "out-of-range", "whole total of 0 or more"],
  [
    "more seats than can be counted",
    () => engine.seats(most + 1, [1]),
    "too-large",
    `cannot count beyond ${most}`,
  ],
  ["a pool that is none", () => bonus({ pool: NaN, weights: [1] }), "not-finite", "a finite pool"],
  [
    "a negative second weight",
    () => bonus({ pool: 1, weights: [1, -1] }),
    "invalid-weights",
    "weight 2 is negative",
  ],
  [
    "a floor above the cap in row 2",
    () => bonus({ pool: 9, weights: [1, 1], floors: [0, 5], caps: [9, 4] }),
    "infeasible",
    "in row 2 it is",
  ],
  [
    "a negative cap in row 2",
    () => bonus({ pool: 9, weights: [1, 1], caps: [9, -1] }),
    "out-of-range",
    "caps of 0 or more, and row 2 has none",
  ],
  [
    "an endless floor",
    () => bonus({ pool: 9, weights: [1, 1], floors: [Infinity, 0] }),
    "out-of-range",
    "floors of 0 or more, and row 1 has none",
  ],
  [
    "floors of another length",
    () => bonus({ pool: 9, weights: [1], floors: [1, 2] }),
    "length-mismatch",
    "as many floors as weights",
  ],
  [
    "caps that hold too much back",
    () => bonus({ pool: 9, weights: [1, 1], caps: [2, 3] }),
    "infeasible",
    "at most 5 out and the pool is 9",
  ],
  [
    "a pool of half cents",
    () => bonus({ pool: 1.005, weights: [1] }),
    "out-of-range",
    "whole number of units, not 1.005",
  ],
  [
    "an endless unit",
    () => bonus({ pool: 1, weights: [1], unit: Infinity }),
    "out-of-range",
    "a unit above 0",
  ],
  [
    "departments' limits of another length",
    () => engine.nestedPools({ pool: 1, weights: [1], departments: ["a"], caps: [1, 2] }),
    "length-mismatch",
    "as many limits as weights",
  ],
  [
    "a person without a department",
    () => engine.nestedPools({ pool: 1, weights: [1, 1], departments: ["a", ""] }),
    "missing-label",
    "a label in row 2",
  ],
  [
    "amounts nowhere near the total",
    () => roundToTotal(Float64Array.of(1, 1), 100, { weights: [1, 1] }),
    "too-large",
    "too far apart",
  ],
];

test.each(refusals)("%s is refused", (_, ask, code, words) => {
  expect(ask).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(words) as string }),
  );
});

test("the largest total there is can be seated", () => {
  expect(engine.seats(most, [1])).toEqual([most]);
  expect(engine.seats(0, [3, 1])).toEqual([0, 0]);
});

describe("rounding to a total", () => {
  const round = (exact: number[], total: number, weights: number[], ids?: string[]): number[] => [
    ...roundToTotal(Float64Array.from(exact), total, { weights, ids }),
  ];

  test.each([
    {
      name: "largest remainder first",
      exact: [1.2, 1.7, 1.1],
      weights: [1, 1, 1],
      given: [1, 2, 1],
    },
    { name: "then the larger weight", exact: [1.5, 1.5, 1], weights: [1, 2, 9], given: [1, 2, 1] },
    { name: "then the earlier", exact: [1.5, 1.5, 1], weights: [2, 2, 9], given: [2, 1, 1] },
    {
      name: "a hair below a whole number is that number",
      exact: [3 - 1e-12, 1],
      weights: [1, 1],
      given: [3, 1],
    },
    {
      name: "a floor lifted too high gives its unit back, the smallest remainder",
      exact: [2, 2, 1.5],
      total: 5,
      weights: [1, 1, 1],
      given: [2, 2, 1],
    },
    {
      name: "and the later of two, never below 0",
      exact: [1, 2, 0],
      total: 2,
      weights: [1, 1, 1],
      given: [1, 1, 0],
    },
    {
      name: "more than one unit each when the amounts fall short",
      exact: [1, 1],
      total: 5,
      weights: [2, 1],
      given: [3, 2],
    },
    {
      name: "two units are taken from two people",
      exact: [3, 3, 3],
      total: 7,
      weights: [1, 1, 1],
      given: [3, 2, 2],
    },
  ])("$name", ({ exact, total, weights, given }) => {
    expect(
      round(exact, total ?? Math.round(exact.reduce((sum, one) => sum + one, 0)), weights),
    ).toEqual(given);
  });

  test("ids decide by code point, whatever their place", () => {
    expect(round([1.5, 1.5, 1.5, 1.5], 6, [1, 1, 1, 1], ["b", "a", "B", "a"])).toEqual([
      1, 2, 2, 1,
    ]);
    expect(round([0.5, 0.5], 1, [1, 1], ["é", "z"])).toEqual([0, 1]);
  });
});

describe("the water level", () => {
  const units = fc.integer({ min: 0, max: 50 });
  const basins = fc
    .array(fc.record({ weight: units, floor: units, room: units }), { minLength: 1, maxLength: 12 })
    .chain((people) => {
      const floors = people.map(({ floor }) => floor);
      const caps = people.map(({ floor, room, weight }) => floor + (weight > 0 ? room : 0));
      const sum = (list: number[]): number => list.reduce((total, one) => total + one, 0);
      return fc.record({
        weights: fc.constant(people.map(({ weight }) => weight)),
        floors: fc.constant(floors),
        caps: fc.constant(caps),
        pool: fc.integer({ min: sum(floors), max: sum(caps) }),
      });
    });

  test("what is poured up to it is the pool", () => {
    fc.assert(
      fc.property(basins, ({ weights, floors, caps, pool }) => {
        const basin = {
          weights: Float64Array.from(weights),
          floors: Float64Array.from(floors),
          caps: Float64Array.from(caps),
        };
        const level = waterLevel(pool, basin);
        const poured = weights.reduce(
          (sum, weight, i) => sum + Math.min(caps[i]!, Math.max(floors[i]!, level * weight)),
          0,
        );
        expect(Math.abs(poured - pool)).toBeLessThanOrEqual(1e-9 * Math.max(1, pool));
      }),
      runs,
    );
  });

  test("the level does not depend on the order of rows, to the last bit", () => {
    fc.assert(
      fc.property(basins, ({ weights, floors, caps, pool }) => {
        const turned = (list: number[]): Float64Array =>
          Float64Array.from([...list].reverse(), (one) => one / 7);
        const plain = (list: number[]): Float64Array => Float64Array.from(list, (one) => one / 7);
        const there = waterLevel(pool / 7, {
          weights: plain(weights),
          floors: plain(floors),
          caps: plain(caps),
        });
        const back = waterLevel(pool / 7, {
          weights: turned(weights),
          floors: turned(floors),
          caps: turned(caps),
        });
        expect(Math.abs(there - back)).toBeLessThanOrEqual(1e-14 * Math.max(1, there));
      }),
      runs,
    );
  });
});

describe("who is at a limit", () => {
  test("exactly at a floor or a cap is at none", () => {
    const own = bonus({
      pool: 40,
      weights: [1, 1, 2, 0],
      floors: [10, 0, 0, 0],
      caps: [null, 10, null, 0],
    });
    expect(own).toEqual({ amounts: [10, 10, 20, 0], level: 10, atFloor: [], atCap: [] });
  });

  test("the level is money per unit of weight, weights of any scale", () => {
    expect(bonus({ pool: 60, weights: [1000, 2000] }).level).toBeCloseTo(0.02, 14);
    const own = bonus({
      pool: 100,
      weights: [1000, 3000, 500],
      floors: [40, 0, 0],
      caps: [null, 50, null],
    });
    expect(own.atFloor).toEqual([0]);
    expect(own.atCap).toEqual([1]);
    expect(own.amounts).toEqual([40, 50, 10]);
  });

  test("limits between two units are drawn inwards, and a close pair that holds none is refused", () => {
    expect(
      bonus({ pool: 10, weights: [1, 1], floors: [3.001, null], caps: [null, 6.999] }).amounts,
    ).toEqual([5, 5]);
    expect(bonus({ pool: 10, weights: [1, 9], floors: [3.001, null] }).amounts).toEqual([
      3.01, 6.99,
    ]);
    expect(bonus({ pool: 10, weights: [1, 9], caps: [null, 6.999] }).amounts).toEqual([3.01, 6.99]);
    // Whatever is paid to the first passes the cap or misses the floor.
    expect(() =>
      bonus({ pool: 10, weights: [1, 9], floors: [0.001, null], caps: [0.009, null] }),
    ).toThrow("a whole unit between floor and cap, and in row 1 there is none");
    expect(() =>
      bonus({ pool: 20.01, weights: [1, 1], floors: [10.003, null], caps: [10.006, null] }),
    ).toThrow(expect.objectContaining({ code: "infeasible" }));
  });

  test("units that are no part of 1, and grace for a limit that is a hair off", () => {
    expect(bonus({ pool: 9, weights: [1, 1], unit: 3 }).amounts).toEqual([6, 3]);
    expect(bonus({ pool: 1.2, weights: [1, 2], unit: 0.4 }).amounts).toEqual([0.4, 0.8]);
    expect(bonus({ pool: 10, weights: [1, 9], floors: [3.0000000001, null] }).amounts).toEqual([
      3, 7,
    ]);
    expect(bonus({ pool: 10, weights: [1, 9], caps: [null, 6.9999999999] }).amounts).toEqual([
      3, 7,
    ]);
  });
});

describe("departments", () => {
  test("caps and floors of people bind their department's pool", () => {
    const own = engine.nestedPools({
      pool: 100,
      weights: [1, 1, 1, 1],
      departments: ["A", "A", "B", "B"],
      caps: [10, 10.009, null, null],
      floors: [null, null, 30, null],
    });
    expect(own.amounts).toEqual([10, 10, 40, 40]);
    expect(own.pools).toEqual([
      { department: "A", people: 2, pool: 20 },
      { department: "B", people: 2, pool: 80 },
    ]);
  });

  test("a person without a weight brings a department their floor, a person without a cap all there is", () => {
    const own = engine.nestedPools({
      pool: 60,
      weights: [0, 1, 1],
      departments: ["A", "B", "B"],
      floors: [20, null, null],
      caps: [null, null, 5],
    });
    expect(own.amounts).toEqual([20, 35, 5]);
  });

  test("ids break ties inside a department, names between departments", () => {
    const own = engine.nestedPools({ pool: 0.01, weights: [1, 1], departments: ["B", "A"] });
    expect(own.amounts).toEqual([0, 0.01]);
    const inside = engine.nestedPools({
      pool: 0.01,
      weights: [1, 1],
      departments: ["A", "A"],
      ids: ["z", "y"],
    });
    expect(inside.amounts).toEqual([0, 0.01]);
  });

  test("factors are looked up folded, and 1 where there is none", () => {
    const own = engine.nestedPools({
      pool: 400,
      weights: [1, 1],
      departments: ["ＨＲ", "Sales"],
      departmentFactors: new Map([["hr", 3]]),
    });
    expect(own.amounts).toEqual([300, 100]);
  });

  test("units reach the people", () => {
    const own = engine.nestedPools({
      pool: 300,
      weights: [1, 1, 1],
      departments: ["A", "A", "B"],
      unit: 100,
    });
    expect(own.amounts).toEqual([100, 100, 100]);
  });
});

test("a day's share at the edges of a period", () => {
  expect(engine.prorate(10, 10, 10, 10)).toBe(1);
  expect(engine.prorate(11, null, 10, 10)).toBe(0);
  expect(engine.prorate(0, 2_958_466, 0, 2_958_466)).toBe(1);
});
