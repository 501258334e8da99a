import {
  covariance,
  hasNoSpread,
  hypergeometricPmf,
  mean,
  standardDeviation,
} from "../../../src/engine";
import { digitsOfAgreement } from "../../support/digitsOfAgreement";

describe.each([1e-300, 1e-160, 1e-100, 1e-99, 1, 1e99, 1e100, 1e153, 1e300])(
  "in units of %d",
  (unit) => {
    const values = [1, 2, 3, 6].map((value) => value * unit);

    test("mean and standard deviation are those of 1, 2, 3 and 6, in that unit", () => {
      expect(digitsOfAgreement(mean(values), 3 * unit)).toBeGreaterThan(14);
      expect(
        digitsOfAgreement(standardDeviation(values), Math.sqrt(14 / 3) * unit),
      ).toBeGreaterThan(14);
    });

    test("covariance with a plain list grows with the unit", () => {
      expect(digitsOfAgreement(covariance(values, [1, 2, 3, 6]), (14 / 3) * unit)).toBeGreaterThan(
        14,
      );
    });
  },
);

describe("values that are equal but for rounding", () => {
  test.each([
    { name: "a sum that misses by a bit", values: [0.1 + 0.2, 0.3], none: true },
    { name: "noise next to a large amount", values: [1e6 + 0.1, 1e6 + 0.1 + 5e-7], none: true },
    { name: "noise next to a large loss", values: [-1e6 - 0.1, -1e6 - 0.1 - 5e-7], none: true },
    { name: "noise next to a small amount", values: [1e-6, 1e-6 + 5e-19], none: true },
    { name: "more than noise", values: [1e6 + 0.1, 1e6 + 0.1 + 2e-6], none: false },
    { name: "more than noise next to a small amount", values: [1e-6, 1e-6 + 2e-18], none: false },
    { name: "large whole numbers one apart", values: [1e15, 1e15 + 1], none: false },
    { name: "whole numbers that are the same", values: [1e15, 1e15], none: true },
    { name: "nothing and next to nothing", values: [0, 1e-300], none: false },
  ])("$name: no spread is $none", ({ values, none }) => {
    expect(hasNoSpread(values)).toBe(none);
  });
});

describe("draws from a thousand million people", () => {
  const population = 1e9;

  test("one draw meets each kind as often as there are of it", () => {
    for (const successes of [1, 1000, 5e8, 999_999_000, 999_999_999]) {
      const chance = hypergeometricPmf(1, { population, successes, draws: 1 });
      const other = hypergeometricPmf(0, { population, successes, draws: 1 });
      expect(digitsOfAgreement(chance, successes / population)).toBeGreaterThan(13);
      expect(digitsOfAgreement(other, 1 - successes / population)).toBeGreaterThan(6);
      expect(chance + other).toBeCloseTo(1, 13);
    }
  });

  test("all but one drawn leave each kind behind as often as there are of it", () => {
    const successes = 3e8;
    const urn = { population, successes, draws: population - 1 };
    expect(digitsOfAgreement(hypergeometricPmf(successes, urn), 0.7)).toBeGreaterThan(13);
    expect(digitsOfAgreement(hypergeometricPmf(successes - 1, urn), 0.3)).toBeGreaterThan(13);
  });

  test("neighbouring counts stand in the ratio that counting gives", () => {
    const [successes, draws] = [5e8, 4e8];
    const urn = { population, successes, draws };
    for (const x of [2e8 - 9000, 2e8 - 1, 2e8, 2e8 + 20_000]) {
      const ratio = hypergeometricPmf(x + 1, urn) / hypergeometricPmf(x, urn);
      const counted =
        ((successes - x) / (x + 1)) * ((draws - x) / (population - successes - draws + x + 1));
      expect(digitsOfAgreement(ratio, counted)).toBeGreaterThan(12);
    }
  });
});
