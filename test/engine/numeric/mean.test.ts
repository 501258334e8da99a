import * as fc from "fast-check";
import { mean } from "../../../src/engine";
import { propertyRuns } from "../../support/propertyRuns";

const MAX = Number.MAX_VALUE;
/** One step of the last bit next to the largest double. */
const STEP = 2 ** 971;

// Exact by Python: from fractions import Fraction; f = sum(map(Fraction, xs)) / len(xs); f.numerator / f.denominator
test.each([
  { values: [1.7e308, 1.7e308, 1.7e308], exact: 1.7e308 },
  { values: [MAX - STEP, MAX - STEP, MAX - STEP], exact: MAX - STEP },
  { values: [MAX, MAX - STEP, MAX - 3 * STEP], exact: MAX - STEP },
  { values: [-MAX, 2 * STEP - MAX, 3 * STEP - MAX], exact: 2 * STEP - MAX },
  {
    values: [1.7181828009960411, 1.7181828009960411, 1.7181828009960411],
    exact: 1.7181828009960411,
  },
])("the mean of $values is right to the last bit", ({ values, exact }) => {
  expect(mean(values)).toBe(exact);
});

const SEED = 20261128;
const anything = fc.double({ noNaN: true, noDefaultInfinity: true });

test(`the mean of equal numbers is that number (seed ${SEED})`, () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 60 }), (value, count) => {
      // What is neither is 0 or −0.
      expect(mean(Array<number>(count).fill(value)) - value).toBe(0);
    }),
    { seed: SEED, numRuns: propertyRuns },
  );
});

test(`no mean is below the least or above the largest number (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(anything, { minLength: 1, maxLength: 20 }), (values) => {
      const found = mean(values);
      expect(found).toBeGreaterThanOrEqual(Math.min(...values));
      expect(found).toBeLessThanOrEqual(Math.max(...values));
    }),
    { seed: SEED, numRuns: propertyRuns },
  );
});

/** A whole number's quotient rounded to the nearest double: exact, because Number() rounds a BigInt to the nearest. */
function quotient(total: bigint, count: number): number {
  const shifted = (total << 200n) / BigInt(count);
  return Number(shifted) / 2 ** 200;
}

test(`the mean of whole numbers is the nearest to the exact one (seed ${SEED})`, () => {
  const whole = fc.maxSafeInteger();
  fc.assert(
    fc.property(fc.array(whole, { minLength: 1, maxLength: 40 }), (values) => {
      const total = values.reduce((sum, value) => sum + BigInt(value), 0n);
      expect(mean(values) - quotient(total, values.length)).toBe(0);
    }),
    { seed: SEED, numRuns: propertyRuns },
  );
});
