import fc from "fast-check";
import { resultCurve } from "../../../src/engine/analysis/resultCurve";
import { curveScore, type Person } from "../../../src/engine";
import { propertyRuns } from "../../support/propertyRuns";
import { person } from "./person";

/** People of sales with these attainments, and the score a curve gives each. */
const scored = (attainments: readonly number[], score: (attainment: number) => number): Person[] =>
  attainments.map((attainment, k) =>
    person(k, "sales", 70, { attainment, resultScore: score(attainment) }),
  );
const spread = Array.from({ length: 90 }, (_, k) => 0.5 + k / 100);

test("a straight curve is read exactly, and carried on past the best", () => {
  const curve = resultCurve(
    scored(spread, (attainment) => 30 + 50 * attainment),
    "sales",
  )!;
  for (const at of [0.2, 0.5, 0.933, 1.39, 2.1]) {
    expect(curveScore(at, curve)).toBeCloseTo(30 + 50 * at, 9);
  }
});

test("a curve that is steeper below the target than above is read nearly so", () => {
  const company = (at: number): number => (at >= 1 ? 86 + (at - 1) * 45 : 86 - (1 - at) * 55);
  const curve = resultCurve(scored(spread, company), "sales")!;
  for (const at of [0.6, 0.9, 1, 1.2, 1.35]) {
    expect(Math.abs(curveScore(at, curve) - company(at))).toBeLessThan(0.7);
  }
});

test.each([
  { name: "fewer than thirty people", people: scored(spread.slice(0, 29), (at) => 80 * at) },
  { name: "scores that do not rise with attainment", people: scored(spread, () => 80) },
  { name: "scores that fall with attainment", people: scored(spread, (at) => 100 - 20 * at) },
  { name: "one attainment for everybody", people: scored(new Array<number>(60).fill(1), () => 80) },
  {
    name: "people without a result score",
    people: spread.map((attainment, k) => person(k, "sales", 70, { attainment })),
  },
])("$name: nothing is read from the list", ({ people }) => {
  expect(resultCurve(people, "sales")).toBeNull();
});

test("the other side's results say nothing about sales", () => {
  const people = scored(spread, (at) => 80 * at).map((one): Person => ({
    ...one,
    side: "backOffice",
  }));
  expect(resultCurve(people, "sales")).toBeNull();
  expect(resultCurve(people, "both")).not.toBeNull();
});

test("knots rise, whatever the list, and its order does not matter", () => {
  const point = fc.record({
    attainment: fc.double({ min: -1, max: 3, noNaN: true }),
    score: fc.double({ min: 0, max: 120, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(point, { minLength: 30, maxLength: 120 }), (points) => {
      const people = points.map(({ attainment, score }, k) =>
        person(k, "sales", 70, { attainment, resultScore: score }),
      );
      const curve = resultCurve(people, "sales");
      expect(resultCurve([...people].reverse(), "sales")).toEqual(curve);
      curve?.slice(1).forEach((knot, k) => {
        expect(knot.attainment).toBeGreaterThan(curve[k]!.attainment);
        expect(knot.score).toBeGreaterThanOrEqual(curve[k]!.score);
        expect(Number.isFinite(knot.score)).toBe(true);
      });
    }),
    { seed: 20261128, numRuns: propertyRuns },
  );
});
