import {
  boundedIsotonic,
  calibrate,
  gapMeasure,
  groupMap,
  randomSource,
  smallestStrength,
  normalQuantile,
  type Side,
} from "../../../src/engine";

const sales = [60, 62, 65, 70, 71, 75];
const backOffice = [66, 70, 72, 74, 78, 80, 81, 85];

function close(actual: ArrayLike<number>, expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) =>
    expect(Math.abs(actual[i]! - value)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(value))),
  );
}

test("the full quantile map gives sales the back office's distribution", () => {
  const map = groupMap(sales, backOffice, "sales", 1);
  close(
    map.sales,
    [66.66666666666666, 71, 73.66666666666667, 78.33333333333333, 80.5, 84.33333333333334],
  );
  close(map.backOffice, backOffice);
  expect(gapMeasure(map.sales, map.backOffice).superiority).toBe(0.5);
});

test("half way to the headcount-weighted barycentre", () => {
  const map = groupMap(sales, backOffice, "both", 1);
  expect(map.backOfficeWeight).toBeCloseTo(0.5714285714285714, 15);
  const half = (scores: readonly number[], target: Float64Array): number[] =>
    scores.map((score, i) => score + 0.5 * (target[i]! - score));
  const x = half(sales, map.sales);
  const y = half(backOffice, map.backOffice);
  close(
    x,
    [
      61.9047619047619, 64.57142857142857, 67.47619047619048, 72.38095238095238, 73.71428571428572,
      77.66666666666667,
    ],
  );
  close(
    y,
    [
      64.71428571428572, 68.125, 70.09821428571428, 72.20535714285714, 76.15178571428572,
      77.99107142857143, 79.17857142857143, 82.85714285714286,
    ],
  );
  expect(gapMeasure(x, y).superiority).toBeCloseTo(0.7083333333333334, 12);
});

test("pooled adjacent violators agree with R's isoreg", () => {
  close(
    boundedIsotonic([1, 3, 2, 4, 3.5, 3.4, 6, 5]),
    [1, 2.5, 2.5, 3.6333333333333333, 3.6333333333333333, 3.6333333333333333, 5.5, 5.5],
  );
});

// 300 sales and 900 back-office people, the former some 8 points lower.
function company(): { scores: number[]; sides: Side[] } {
  const random = randomSource(20261123);
  const sides = Array.from({ length: 1200 }, (_, i): Side =>
    i % 4 === 0 ? "sales" : "backOffice",
  );
  const scores = sides.map(
    (side) =>
      Math.round(10 * ((side === "sales" ? 66 : 74) + 10 * normalQuantile(random() || 0.5))) / 10,
  );
  return { scores, sides };
}

test("the smallest strength brings the gap within tolerance, and no smaller one does", () => {
  const request = { ...company(), move: "sales" as const, tolerance: 7.35 };
  const strength = smallestStrength(request);
  expect(strength).toBeGreaterThan(0.4);
  expect(strength).toBeLessThan(0.95);
  const enough = calibrate({ ...request, strength });
  const short = calibrate({ ...request, strength: strength - 1e-6 });
  expect(enough.after.gap).toBeLessThanOrEqual(7.35);
  expect(enough.reached).toBe(true);
  expect(short.after.gap).toBeGreaterThan(7.35);
  expect(calibrate({ ...request, strength: "smallest" }).strength).toBe(strength);
});

test("few people, or no clear gap: the scores come back as they were, with the reason", () => {
  const few = calibrate({
    scores: [...sales, ...backOffice],
    sides: [...sales.map(() => "sales" as const), ...backOffice.map(() => "backOffice" as const)],
    strength: "smallest",
    move: "sales",
  });
  expect(few).toMatchObject({ gate: "too-few", strength: 0, suggested: [...sales, ...backOffice] });
});
