import * as engine from "../../../src/engine";
import { digitsOfAgreement } from "../../support/digitsOfAgreement";
import { referenceCase } from "../../support/referenceCase";

test.each(["bonus-1", "bonus-2"])("%s: level and cents", (id) => {
  const { input, expected } = referenceCase(id);
  const own = engine.allocateBonus({
    pool: input["pool"]!,
    weights: input["weight"]!,
    floors: input["floor"]!,
    caps: input["cap"]!,
  });
  expect(digitsOfAgreement(own.level, expected["theta"])).toBeGreaterThanOrEqual(10);
  expect(own.amounts).toEqual(expected["cents"]);
});

test("quota-1: seats by largest remainder", () => {
  const { input, expected } = referenceCase("quota-1");
  expect(engine.seats(input["seats"]!, input["share"]!)).toEqual(expected["alloc"]);
});

test.each([
  { name: "equal remainders favour the larger share", total: 1, shares: [1, 3], seats: [0, 1] },
  { name: "then the earlier one", total: 2, shares: [1, 1, 1], seats: [1, 1, 0] },
  { name: "nobody to seat", total: 0, shares: [1, 2], seats: [0, 0] },
  { name: "one share takes all", total: 7, shares: [0, 5, 0], seats: [0, 7, 0] },
  {
    name: "a double's noise is no remainder",
    total: 10,
    shares: [0.1, 0.2, 0.7],
    seats: [1, 2, 7],
  },
])("$name", ({ total, shares, seats }) => {
  expect(engine.largestRemainder(total, shares)).toEqual(seats);
});

test("says who is at a limit", () => {
  const own = engine.allocateBonus({
    pool: 100,
    weights: [1, 1, 1],
    floors: [50, null, null],
    caps: [null, 10, null],
  });
  expect(own).toEqual({ amounts: [50, 10, 40], level: 40, atFloor: [0], atCap: [1] });
});

test("a cent that cannot be shared goes by id where ids are given", () => {
  const request = { pool: 0.01, weights: [1, 1, 1] };
  expect(engine.allocateBonus(request).amounts).toEqual([0.01, 0, 0]);
  const byId = engine.allocateBonus({ ...request, ids: ["c", "b", "a"] });
  expect(byId.amounts).toEqual([0, 0, 0.01]);
});

test("units other than cents", () => {
  const own = engine.allocateBonus({ pool: 1000, weights: [1, 1, 1], unit: 100 });
  expect(own.amounts).toEqual([400, 300, 300]);
  const halves = engine.allocateBonus({ pool: 1, weights: [1, 2], unit: 0.5 });
  expect(halves.amounts).toEqual([0.5, 0.5]);
});

test("a weight of 0 gets the floor and no more", () => {
  const own = engine.allocateBonus({ pool: 10, weights: [0, 1], floors: [2, 0] });
  expect(own.amounts).toEqual([2, 8]);
});

test.each([
  {
    name: "floors above the pool",
    request: { pool: 1, weights: [1], floors: [2] },
    code: "infeasible",
  },
  {
    name: "caps below the pool",
    request: { pool: 9, weights: [1], caps: [2] },
    code: "infeasible",
  },
  {
    name: "a floor above its cap",
    request: { pool: 9, weights: [1], floors: [5], caps: [2] },
    code: "infeasible",
  },
  { name: "nothing but zero weights", request: { pool: 9, weights: [0, 0] }, code: "infeasible" },
  { name: "a negative weight", request: { pool: 9, weights: [-1] }, code: "invalid-weights" },
  { name: "half a cent", request: { pool: 0.005, weights: [1] }, code: "out-of-range" },
  { name: "a negative pool", request: { pool: -1, weights: [1] }, code: "out-of-range" },
  { name: "a unit of 0", request: { pool: 1, weights: [1], unit: 0 }, code: "out-of-range" },
  { name: "too many cents to count", request: { pool: 1e15, weights: [1] }, code: "too-large" },
  { name: "nobody", request: { pool: 1, weights: [] }, code: "empty" },
  {
    name: "caps of another length",
    request: { pool: 1, weights: [1], caps: [1, 2] },
    code: "length-mismatch",
  },
])("$name is refused", ({ request, code }) => {
  expect(() => engine.allocateBonus(request)).toThrow(expect.objectContaining({ code }));
});

test("the refusal names the amounts", () => {
  const request = { pool: 100, weights: [1, 1], floors: [80, 80] };
  expect(() => engine.allocateBonus(request)).toThrow("the floors need 160 and the pool is 100");
});

test("floors count in whole units inside a department too", () => {
  const own = engine.nestedPools({
    pool: 200,
    weights: [1, 1, 1, 100],
    departments: ["A", "A", "A", "B"],
    floors: [33.333, 33.333, 33.333, null],
  });
  expect(own.amounts).toEqual([33.34, 33.34, 33.34, 99.98]);
  expect(own.pools.map(({ pool }) => pool)).toEqual([100.02, 99.98]);
});

test("a department's factor moves its pool", () => {
  const own = engine.nestedPools({
    pool: 300,
    weights: [1, 1],
    departments: ["Sales", "HR"],
    departmentFactors: new Map([["sales ", 2]]),
  });
  expect(own.amounts).toEqual([200, 100]);
});

describe("proration counts both days", () => {
  test.each([
    { name: "the whole period", of: [1, 365, 1, 365], share: 1 },
    { name: "one day of ten", of: [5, 5, 1, 10], share: 0.1 },
    { name: "from before to after", of: [0, 99, 1, 10], share: 1 },
    { name: "not there at all", of: [20, 30, 1, 10], share: 0 },
    { name: "a time of day is cut off", of: [5.9, 6.1, 1, 10], share: 0.2 },
    { name: "four decimals", of: [1, 1, 1, 3], share: 0.3333 },
  ])("$name", ({ of: [start, end, periodStart, periodEnd], share }) => {
    expect(engine.prorate(start!, end!, periodStart!, periodEnd!)).toBe(share);
  });

  test("open ends", () => {
    expect(engine.prorate(null, null, 1, 10)).toBe(1);
    expect(engine.prorate(6, null, 1, 10)).toBe(0.5);
    expect(engine.prorate(60, null, 1, 10)).toBe(0);
    expect(engine.prorate(null, 5, 1, 10)).toBe(0.5);
  });

  test.each([
    { name: "an end before the start", of: [6, 5, 1, 10] },
    { name: "a period that ends before it starts", of: [1, 2, 10, 1] },
    { name: "a day no calendar has", of: [1, 2, -5, 1] },
  ])("$name is refused", ({ of }) => {
    const [start, end, first, last] = of;
    expect(() => engine.prorate(start!, end!, first!, last!)).toThrow(
      expect.objectContaining({ code: "out-of-range" }),
    );
  });

  test("somebody who left before the period was not there", () => {
    expect(engine.prorate(null, 5, 10, 20)).toBe(0);
  });
});
