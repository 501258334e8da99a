import fc from "fast-check";
import { betaQuantile } from "../../../src/engine";
import { incompleteBeta } from "../../../src/engine/numeric/distributions/incompleteBeta";
import { rootBetween } from "../../../src/engine/numeric/distributions/rootBetween";
import { digitsOfAgreement } from "../../support/digitsOfAgreement";
import { propertyRuns } from "../../support/propertyRuns";

const ulps = (x: number, count: number): number => count * 2 ** -52 * Math.abs(x) + 1e-320;

/** Monotone functions with a crossing that is known before they are searched, and how often one is asked at most. */
const shapes: Record<string, { at: (x: number, root: number) => number; most: number }> = {
  straight: { at: (x, root) => x - root, most: 16 },
  cubic: { at: (x, root) => x ** 3 - root ** 3, most: 40 },
  "flat at the crossing": { at: (x, root) => (x - root) ** 3, most: 110 },
  "steep on one side": { at: (x, root) => Math.expm1(5 * (x - root)), most: 25 },
  "bounded on both sides": { at: (x, root) => Math.tanh(3 * (x - root)), most: 30 },
  "a step": { at: (x, root) => (x < root ? -1 : 1), most: 80 },
};

describe.each(Object.entries(shapes))("a function that is %s", (_, { at: shape, most }) => {
  test("is searched inside the bracket only, and found soon to the last bits, rising or falling", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.constantFrom(0.5, 1, 8),
        fc.constantFrom(1, -1),
        (share, low, width, sign) => {
          const high = low + width;
          const root = low + share * width;
          const asked: number[] = [];
          const found = rootBetween(
            (x) => {
              asked.push(x);
              return sign * shape(x, root);
            },
            low,
            high,
          );
          expect(Math.min(...asked)).toBeGreaterThanOrEqual(low);
          expect(Math.max(...asked)).toBeLessThanOrEqual(high);
          expect(asked.length).toBeLessThanOrEqual(most);
          // Where the function itself rounds to 0, or changes sign within a bit or two.
          const near = Math.max(ulps(found, 2), ulps(root, 2));
          const ends = [shape(found - near, root), shape(found, root), shape(found + near, root)];
          expect(ends[0]! <= 0 && ends[2]! >= 0).toBe(true);
        },
      ),
      { numRuns: Math.min(200, propertyRuns), seed: 20261128 },
    );
  });
});

test.each([
  { name: "a crossing at the lower end", f: (x: number) => x - 2, expected: 2, asks: 2 },
  { name: "a crossing at the upper end", f: (x: number) => x - 3, expected: 3, asks: 2 },
  { name: "a falling one at the lower end", f: (x: number) => 2 - x, expected: 2, asks: 2 },
  { name: "a falling one at the upper end", f: (x: number) => 3 - x, expected: 3, asks: 2 },
  { name: "a crossing in the middle", f: (x: number) => x - 2.5, expected: 2.5, asks: 3 },
  { name: "a straight one elsewhere", f: (x: number) => x - 2.125, expected: 2.125, asks: 4 },
  { name: "a square root", f: (x: number) => x * x - 5, expected: Math.sqrt(5), asks: 14 },
])("$name is $expected, found with $asks values", ({ f, expected, asks }) => {
  let asked = 0;
  const found = rootBetween(
    (x) => {
      asked++;
      return f(x);
    },
    2,
    3,
  );
  expect(found).toBe(expected);
  expect(asked).toBe(asks);
});

test("where no double lies between the ends, one of them is the answer", () => {
  const [low, high] = [1, 1 + 2 ** -52];
  expect([low, high]).toContain(rootBetween((x) => x - 1 - 2 ** -53, low, high));
});

test.each([3e-300, 1e-100, 5e-324])("a crossing at %d is not taken for one at 0", (root) => {
  expect(rootBetween((x) => x - root, 0, 1)).toBe(root);
  expect(rootBetween((x) => root - x, 0, 1)).toBe(root);
});

describe("beta quantiles far out", () => {
  test.each([
    // R 4 qbeta and scipy 1.17 betaincinv agree on these.
    [1e-60, 577, 577, 0.2720103513619502],
    [1e-20, 200, 1000, 0.08351769135173803],
    [1e-17, 3000, 11, 0.9782387451331522],
    [1e-50, 300, 3000, 0.03419576760891553],
    [1e-30, 2, 0.5, 1.632993161855452e-15],
    [1 - 2 ** -50, 5, 3, 0.9999970613671189],
  ])("p %d with shapes %d and %d", (p, a, b, expected) => {
    expect(digitsOfAgreement(betaQuantile(p, a, b), expected)).toBeGreaterThan(13);
  });

  test("the chance below the quantile is p, in relative terms", () => {
    const shape = fc.double({ min: -0.3, max: 4.2, noNaN: true }).map((power) => 10 ** power);
    const chance = fc.double({ min: -60, max: -0.3, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(chance, shape, shape, (p, a, b) => {
        const x = betaQuantile(p, a, b);
        // So near to 1 that the double next to it has another chance, the distance to 1 would be needed.
        fc.pre(x < 0.99);
        expect(incompleteBeta(x, 1 - x, a, b) / p).toBeCloseTo(1, 9);
      }),
      { numRuns: Math.min(300, propertyRuns), seed: 20261128 },
    );
  });
});
