import * as fc from "fast-check";
import { variance } from "../../../src/engine";
import { propertyRuns } from "../../support/propertyRuns";

/** Whole numbers, so that a variance can be worked out without any rounding. */
const wholeNumbers = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), {
  minLength: 2,
  maxLength: 300,
});

// n·Σx² − (Σx)² over n(n − 1), in whole numbers to twenty digits.
function exactVariance(whole: readonly number[]): number {
  const values = whole.map(BigInt);
  const count = BigInt(values.length);
  const total = values.reduce((sum, value) => sum + value, 0n);
  const squares = values.reduce((sum, value) => sum + value * value, 0n);
  const spread = count * squares - total * total;
  return Number((spread * 10n ** 20n) / (count * (count - 1n))) / 1e20;
}

describe("variance", () => {
  test.each<[string, (whole: number[]) => number[]]>([
    ["in any order", (whole) => whole],
    ["sorted, so that the first say nothing of the rest", (whole) => whole.sort((a, b) => a - b)],
    ["after a first value far off", (whole) => [2 ** 40, ...whole]],
    ["far from 0", (whole) => whole.map((value) => value + 2 ** 44)],
  ])("is right to fourteen digits %s", (_, arrange) => {
    fc.assert(
      fc.property(wholeNumbers.map(arrange), (whole) => {
        const exact = exactVariance(whole);
        expect(Math.abs(variance(whole) - exact)).toBeLessThanOrEqual(1e-14 * exact);
      }),
      { numRuns: propertyRuns },
    );
  });

  test("is as right after twenty far values as for the many that follow", () => {
    const values = Array.from({ length: 300_000 }, (_, i) => (i < 20 ? 2 ** 40 : i % 3));
    const exact = exactVariance(values);
    expect(Math.abs(variance(values) - exact)).toBeLessThanOrEqual(1e-15 * exact);
  });
});
