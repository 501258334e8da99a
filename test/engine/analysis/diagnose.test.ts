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
