import { sharesOf, roleShares } from "../../../src/engine/analysis/roleTemplates";
import { scoreSteps } from "../../../src/engine/analysis/scoreSteps";

test.each([
  { name: "whole points", scores: [1, 20, 300], steps: 100 },
  { name: "tenths", scores: [70.1, 80.5], steps: 100 },
  { name: "thousandths somewhere", scores: [70.1, 80.125, 3], steps: 1000 },
  { name: "no grid", scores: [1 / 3, 50], steps: 1e10 },
  { name: "no grid, large", scores: [12345678.123, 1 / 3], steps: 1e4 },
  { name: "larger than any decimals", scores: [1e13 + 0.5, 1 / 3], steps: 100 },
  { name: "no grid, small", scores: [1 / 3000, -2 / 3000], steps: 1e15 },
  { name: "nothing", scores: [0, 0], steps: 100 },
  {
    name: "a rating scale of halves",
    scores: Array.from({ length: 20 }, (_, i) => (i % 5) / 2),
    steps: 2,
  },
])("scores on $name move in steps of 1/$steps", ({ scores, steps }) => {
  expect(scoreSteps(Float64Array.from(scores))).toBe(steps);
});

test.each([
  { process: 1, result: 3, shares: { process: 0.25, result: 0.75 } },
  { process: 0, result: 2, shares: { process: 0, result: 1 } },
  { process: 2, result: 0, shares: { process: 1, result: 0 } },
  { process: null, result: 1, shares: null },
  { process: 1, result: null, shares: null },
  { process: -1, result: 3, shares: null },
  { process: 3, result: -1, shares: null },
  { process: 0, result: 0, shares: null },
  { process: 1e308, result: 1e308, shares: null },
])("weights $process and $result as shares: $shares", ({ process, result, shares }) => {
  expect(sharesOf(process, result)).toEqual(shares);
});

describe("the weights of a role", () => {
  const ofRole = roleShares([
    { role: "Sales", process: 1, result: 1 },
    { role: "administration", process: 1, result: 3 },
    { role: "销售", process: 1, result: 9 },
    { role: "legal", process: 0, result: 0 },
  ]);

  test.each([
    { name: "as written, folded", role: " SALES ", side: null, process: 0.5 },
    { name: "by another name of a ready role", role: "account manager", side: null, process: 0.5 },
    { name: "by another name that has weights of its own", role: "销售", side: null, process: 0.1 },
    { name: "of sales without a role", role: null, side: "sales" as const, process: 0.5 },
    {
      name: "of the back office without one",
      role: null,
      side: "backOffice" as const,
      process: 0.25,
    },
    { name: "of nobody", role: null, side: null, process: null },
    { name: "unknown", role: "Welder", side: "sales" as const, process: null },
    { name: "whose weights are none", role: "compliance", side: null, process: null },
  ])("$name: $process", ({ role, side, process }) => {
    expect(ofRole({ role, side })?.process ?? null).toBe(process);
    // The second time from memory.
    expect(ofRole({ role, side })?.process ?? null).toBe(process);
  });
});
