import { distributionCurves } from "../../../src/engine/analysis/distributionCurves";
import { quantile, standardDeviation, type CurvePoint } from "../../../src/engine";
import { person } from "./person";

/** Gaussian kernels around every score, with the width of R's bw.nrd0. */
function kernels(scores: readonly number[], at: readonly number[]): number[] {
  const sd = standardDeviation(scores);
  const range = quantile(scores, 0.75) - quantile(scores, 0.25);
  const width = 0.9 * (range > 0 ? Math.min(sd, range / 1.34) : sd) * scores.length ** -0.2;
  const norm = scores.length * width * Math.sqrt(2 * Math.PI);
  return at.map((x) =>
    scores.reduce((sum, score) => sum + Math.exp(-0.5 * ((x - score) / width) ** 2) / norm, 0),
  );
}

const worst = (curve: readonly CurvePoint[], expected: readonly number[]): number =>
  Math.max(...curve.map(({ y }, k) => Math.abs(y - expected[k]!))) / Math.max(...expected);

const samples = {
  spread: [50, 52, 55, 57, 58, 60, 61, 61, 63, 66, 70, 71],
  "with one far away": [58, 59, 60, 60.5, 61, 61.5, 62, 62.5, 63, 64, 65, 75],
  "half of them one score": [50, 55, 60, 60, 60, 60, 60, 60, 60, 60, 65, 75],
};

describe.each(Object.entries(samples))("a side that is %s", (_, sales) => {
  const backOffice = [45, 54, 60, 64, 68, 80];
  const people = [
    ...[...sales].reverse().map((score, k) => person(k, "sales", score)),
    person(90, null, 500),
    ...backOffice.map((score, k) => person(100 + k, "backOffice", score)),
  ];
  const before = Float64Array.from(people, ({ score }) => score!);
  const curves = distributionCurves(
    people,
    before,
    before.map((score) => score + 1),
  );

  test("has the density of its kernels, with room on both sides, on one axis", () => {
    const { density } = curves.before.sales;
    expect(density).toHaveLength(64);
    expect(
      worst(
        density,
        kernels(
          sales,
          density.map(({ x }) => x),
        ),
      ),
    ).toBeLessThan(0.01);
    const steps = density.slice(1).map(({ x }, k) => x - density[k]!.x);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(1e-9);
    // From the lowest score of anybody before or after to the highest, two widths further on either side.
    const [first, last] = [density[0]!.x, density[63]!.x];
    expect(45 - first).toBeCloseTo(last - 81, 9);
    expect(45 - first).toBeGreaterThan(1);
  });

  test("keeps its shape when everybody moves by one point", () => {
    const { before: was, after: is } = curves;
    expect(is.sales.median - was.sales.median).toBeCloseTo(1, 12);
    expect(is.sales.standing).toEqual(was.sales.standing);
    expect(is.sales.medianPercentile).toBe(was.sales.medianPercentile);
  });
});

test("twentieths of the ranking, medians and head counts", () => {
  const people = [
    ...[20, 10].map((score, k) => person(k, "sales", score)),
    person(5, null, 15),
    ...[40, 30].map((score, k) => person(10 + k, "backOffice", score)),
  ];
  const scores = Float64Array.from(people, ({ score }) => score!);
  const { sales, backOffice } = distributionCurves(people, scores, scores).before;
  const taken = (points: readonly CurvePoint[]): CurvePoint[] => points.filter(({ y }) => y > 0);
  expect(taken(sales.standing)).toEqual([
    { x: 12.5, y: 0.5 },
    { x: 37.5, y: 0.5 },
  ]);
  expect(taken(backOffice.standing)).toEqual([
    { x: 62.5, y: 0.5 },
    { x: 87.5, y: 0.5 },
  ]);
  expect(sales.standing.map(({ x }) => x)).toEqual(
    Array.from({ length: 20 }, (_, k) => 2.5 + 5 * k),
  );
  expect(sales).toMatchObject({ people: 2, median: 15, medianPercentile: 25 });
  expect(backOffice).toMatchObject({ people: 2, median: 35, medianPercentile: 75 });
});

test("one person on a side, and one score for everybody, are drawn as one bump", () => {
  const people = [person(1, "sales", 7), person(2, "backOffice", 7), person(3, "backOffice", 7)];
  const scores = Float64Array.of(7, 7, 7);
  const { sales, backOffice } = distributionCurves(people, scores, scores).before;
  for (const { density } of [sales, backOffice]) {
    const top = density.reduce((best, point) => (point.y > best.y ? point : best));
    expect(Math.abs(top.x - 7)).toBeLessThan(0.02);
    expect(density.filter(({ y }) => y > top.y / 100).length).toBeLessThan(12);
  }
});
