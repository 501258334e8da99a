import { analyse, defaultSettings, diagnose, type AnalysisSettings } from "../../../src/engine";
import { company } from "./company";

const people = company({ seed: 11, people: 1200, raterSd: 1.5 });
const settings: AnalysisSettings = {
  ...defaultSettings(),
  market: {
    ...defaultSettings().market,
    indices: [{ territory: "*", index: 0.8, source: "made up" }],
  },
};

// Every number anywhere in a value.
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

test("causes add up exactly, and the market that was put in is found", () => {
  const { causes, overall, refusals } = diagnose(people, settings);
  expect(refusals).toEqual([]);
  const sum = Object.values(causes!.parts).reduce((total, part) => total + part, 0);
  expect(sum).toBe(causes!.total);
  expect(causes!.total).toBeCloseTo(overall.gap, 9);
  expect(causes!.measured).toEqual({
    market: true,
    weights: true,
    raters: true,
    composition: true,
  });
  expect(causes!.parts.market).toBeGreaterThan(0.4 * causes!.total);
  const { total, ...shown } = causes!.shown;
  const tenths = Object.values(shown).map((part) => Math.round(part * 10));
  expect(tenths.reduce((all, part) => all + part, 0)).toBe(Math.round(total * 10));
});

test("lists, curves and weights are complete and finite", () => {
  const found = diagnose(people, settings, analyse(people, settings));
  expect(found.strata).toBe(found.levels);
  expect(found.departments!.rows).toHaveLength(8);
  expect(found.topShares.map(({ share }) => share)).toEqual([0.1, 0.2, 0.3]);
  expect(found.change!.wording).toBeDefined();
  expect(found.weights.map(({ side }) => side)).toEqual(["everybody", "sales", "backOffice"]);
  for (const { nominal, effective } of found.weights) {
    expect(nominal.process + nominal.result).toBeCloseTo(1, 12);
    expect(effective.process + effective.result).toBeCloseTo(1, 12);
  }
  for (const when of ["before", "after"] as const) {
    for (const side of ["sales", "backOffice"] as const) {
      const curve = found.curves[when][side];
      const [first, second] = curve.density;
      const area = curve.density.reduce((sum, { y }) => sum + y, 0) * (second!.x - first!.x);
      expect(area).toBeCloseTo(1, 9);
      expect(curve.standing.reduce((sum, { y }) => sum + y, 0)).toBeCloseTo(1, 9);
    }
  }
  const { before, after } = found.curves;
  expect(after.sales.medianPercentile).toBeGreaterThan(before.sales.medianPercentile + 5);
  expect(found.peopleNeeded).toBe(243);
  expect(numbersIn(found).filter((value) => !Number.isFinite(value))).toEqual([]);
});

describe("attainment per territory", () => {
  const { market } = settings;
  const of = (change: Partial<typeof market>) =>
    diagnose(people, { ...settings, market: { ...market, ...change } }).territories;

  test.each([
    { name: "an index of 0.8 in full", change: {}, factor: 0.8 },
    { name: "half of it passed on", change: { passThrough: 0.5 }, factor: 0.9 },
    { name: "no further down than the floor", change: { floor: 0.95 }, factor: 0.95 },
  ])("$name", ({ change, factor }) => {
    const rows = of(change);
    expect(rows.map((row) => row.factor)).toEqual(rows.map(() => factor));
    for (const { raw, adjusted } of rows) expect(adjusted).toBeCloseTo(raw / factor, 12);
    const sales = people.filter(({ side }) => side === "sales");
    const all = rows.reduce((sum, row) => sum + row.people, 0);
    expect(all).toBe(sales.length);
    const whole = rows.reduce((sum, row) => sum + row.people * row.raw, 0) / all;
    const mean = sales.reduce((sum, { attainment }) => sum + attainment!, 0) / sales.length;
    expect(whole).toBeCloseTo(mean, 12);
  });

  test("without an index nothing moves, and the lever need not be on", () => {
    const rows = of({ indices: [], on: false });
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every((row) => row.factor === null && row.adjusted === row.raw)).toBe(true);
  });
});

test("roles nobody gave weights to are named once, as written", () => {
  const named = people.slice(0, 40).map((person, i) => ({
    ...person,
    role: ["销售", "Welder", " welder", "R&D", null][i % 5]!,
  }));
  expect(diagnose(named, settings).unknownRoles).toEqual(["Welder"]);
  const weights = [...settings.roleWeights.weights, { role: "WELDER", process: 0.2, result: 0.8 }];
  const chosen = { ...settings, roleWeights: { on: false, weights } };
  expect(diagnose(named, chosen).unknownRoles).toEqual([]);
});

test("what raters cause does not hang on how much of it is taken off", () => {
  const raters = (strength: number): number =>
    diagnose(people, { ...settings, leniency: { on: true, strength } }).causes!.parts.raters;
  expect(raters(0.1)).toBe(raters(1));
  expect(raters(1)).not.toBe(0);
});
