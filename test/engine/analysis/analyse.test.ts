import { analyse, defaultSettings, type AnalysisSettings } from "../../../src/engine";
import { company } from "./company";

const people = company({ seed: 7, people: 1200 });

test("default settings on a market fall: a material gap, closed by raising sales only", () => {
  const analysis = analyse(people, defaultSettings());
  expect(analysis.primary).toBe("within");
  expect(analysis.within?.verdict).toBe("material");
  expect(analysis.within!.gap).toBeGreaterThan(15);
  expect(analysis.noSuggestion).toBeNull();
  expect(analysis.reached).toBe(true);
  expect(analysis.after.within!.gap).toBeLessThanOrEqual(7.35);
  expect(analysis.moved.down).toBe(0);
  expect(analysis.moved.people).toBeGreaterThan(200);
  expect(analysis.suggestions.every(({ original, suggested }) => suggested >= original)).toBe(true);
});

test("everybody's steps add up to the move, in whole hundredths", () => {
  const settings: AnalysisSettings = {
    ...defaultSettings(),
    market: {
      ...defaultSettings().market,
      indices: [
        { territory: "north", index: 0.85, source: "test" },
        { territory: "SOUTH", index: 0.8, source: "test" },
      ],
    },
    roleWeights: { on: true, weights: defaultSettings().roleWeights.weights },
    leniency: { on: true, strength: 0.5 },
    move: "both",
    maxMove: 6,
    protectedIds: [people[3]!.id, people[10]!.id],
  };
  const analysis = analyse(people, settings);
  const hundredths = (points: number): number => {
    expect(Math.abs(points * 100 - Math.round(points * 100))).toBeLessThan(1e-6);
    return Math.round(points * 100);
  };
  for (const { id, steps, original, suggested } of analysis.suggestions) {
    const sum = Object.values(steps).reduce((total, step) => total + hundredths(step), 0);
    expect(sum).toBe(hundredths(suggested) - hundredths(original));
    expect(Math.abs(suggested - original)).toBeLessThanOrEqual(6 + 1e-9);
    if (settings.protectedIds.includes(id)) expect(suggested).toBe(original);
  }
  expect(analysis.levers.map(({ lever, available, on }) => [lever, available, on])).toEqual([
    ["original", true, true],
    ["market", true, true],
    ["weights", true, true],
    ["leniency", true, true],
    ["residual", expect.any(Boolean), true],
  ]);
});

test("a market index of 1 changes nothing", () => {
  const settings = defaultSettings();
  const with1: AnalysisSettings = {
    ...settings,
    market: { ...settings.market, indices: [{ territory: "*", index: 1, source: "test" }] },
  };
  expect(analyse(people, with1).suggestions).toEqual(analyse(people, settings).suggestions);
});

test("the market baseline takes away the part of the gap the market made", () => {
  const settings = defaultSettings();
  const { levers } = analyse(people, {
    ...settings,
    market: { ...settings.market, indices: [{ territory: "*", index: 0.8, source: "test" }] },
    residual: { strength: 0 },
  });
  expect(levers[0]!.gap.gap).toBeGreaterThan(15);
  expect(Math.abs(levers[1]!.gap.gap)).toBeLessThan(7.35);
});
