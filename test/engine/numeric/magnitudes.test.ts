import {
  covariance,
  hasNoSpread,
  hypergeometricPmf,
  mean,
  quantile,
  standardDeviation,
  sum,
  tCdf,
  tQuantile,
  variance,
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
    {
      name: "the largest whole numbers that are told apart",
      values: [2 ** 53 - 2, 2 ** 53 - 1],
      none: false,
    },
    { name: "larger ones, where whole means nothing", values: [2 ** 53, 2 ** 53 + 2], none: true },
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

describe("Student's t far out", () => {
  // With 1 degree of freedom the chance beyond a large t is 1/(πt), with 2 it is 1/(2t²).
  test.each([1e50, 1e99, 1e101, 1e150, 1e160, 1e200, 1e300])("beyond %d", (t) => {
    expect(digitsOfAgreement(tCdf(-t, 1), 1 / (Math.PI * t))).toBeGreaterThan(13);
    if (t <= 1e150) expect(digitsOfAgreement(tCdf(-t, 2), 1 / t / t / 2)).toBeGreaterThan(13);
    expect(tCdf(t, 1)).toBe(1);
  });

  test.each([1e-20, 1e-100, 1e-150, 1e-200, 1e-300])("with %d left beyond it", (p) => {
    expect(digitsOfAgreement(tQuantile(p, 1), -1 / (Math.PI * p))).toBeGreaterThan(12);
    expect(digitsOfAgreement(tQuantile(p, 2), -1 / Math.sqrt(2 * p))).toBeGreaterThan(12);
  });

  test.each([
    // R 4: pt and qt.
    { name: "pt(-1e160, 1.5)", own: () => tCdf(-1e160, 1.5), expected: 3.7708524320158066e-241 },
    { name: "pt(-1e300, 0.5)", own: () => tCdf(-1e300, 0.5), expected: 3.2070097541422515e-151 },
    {
      name: "qt(1e-150, 0.5)",
      own: () => tQuantile(1e-150, 0.5),
      expected: -1.0284911563163432e299,
    },
    { name: "qt(1e-200, 50)", own: () => tQuantile(1e-200, 50), expected: -66752.890262162735 },
    { name: "qt(1e-300, 1e6)", own: () => tQuantile(1e-300, 1e6), expected: -37.059820872774395 },
  ])("$name", ({ own, expected }) => {
    expect(digitsOfAgreement(own(), expected)).toBeGreaterThan(12);
  });

  test("a quantile that no number can hold, and a chance that is none, are refused", () => {
    const asked = (p: number, df: number) => () => tQuantile(p, df);
    expect(asked(1e-200, 0.5)).toThrow(
      expect.objectContaining({
        code: "too-large",
        message: "tQuantile is larger than a number can be",
      }),
    );
    for (const p of [0, 1, -0.1, 1.1, Number.NaN]) {
      expect(asked(p, 3)).toThrow(
        expect.objectContaining({
          code: "out-of-range",
          message: "tQuantile requires p between 0 and 1, both excluded",
        }),
      );
    }
  });
});

test("values whose sum no number can hold still have a mean", () => {
  expect(digitsOfAgreement(mean([1.7e308, 1.7e308, 1.7e308]), 1.7e308)).toBeGreaterThan(14.9);
  expect(digitsOfAgreement(mean([-1.7e308, -1.6e308, -1.5e308]), -1.6e308)).toBeGreaterThan(14.9);
});

describe("large and small values in one list", () => {
  test("the largest rules, wherever it stands", () => {
    for (const values of [
      [1e200, -1e200, 1],
      [1, -1e200, 1e200],
      [-1e200, 1, 1e200],
    ]) {
      expect(digitsOfAgreement(standardDeviation(values), 1e200)).toBeGreaterThan(14);
    }
  });

  test("what cancels leaves the small ones", () => {
    expect(sum([1, 1e100, 1, -1e100])).toBe(2);
    expect(sum([1e100, 1, -1e100])).toBe(1);
    expect(mean([1, 1e100, 1, -1e100])).toBe(0.5);
  });

  test("squares and products carry the scale twice", () => {
    const values = [1, 2, 3].map((value) => value * 1e120);
    expect(digitsOfAgreement(variance(values), 1e240)).toBeGreaterThan(14);
    expect(digitsOfAgreement(covariance(values, values), 1e240)).toBeGreaterThan(14);
    const tiny = [1, 2, 3].map((value) => value * 1e-120);
    expect(digitsOfAgreement(variance(tiny), 1e-240)).toBeGreaterThan(14);
    expect(digitsOfAgreement(covariance(values, tiny), 1)).toBeGreaterThan(14);
  });
});

describe("a quantile that falls on a value is that value", () => {
  const upTo100 = Array.from({ length: 101 }, (_, i) => i);

  test("though its position is whole only but for rounding", () => {
    // 0.29 · 100 is 28.999999999999996 in doubles.
    for (let k = 0; k <= 100; k++) expect(quantile(upTo100, k / 100, 7)).toBe(k);
    const upTo98 = upTo100.slice(0, 99);
    for (let k = 1; k < 100; k++) expect(quantile(upTo98, k / 100, 6)).toBe(k - 1);
  });

  test("and between equal values it is theirs", () => {
    for (const p of [0, 0.1, 0.3, 0.55, 0.77, 1]) {
      for (const type of [5, 6, 7] as const) expect(quantile([0.1, 0.1, 0.1], p, type)).toBe(0.1);
    }
  });
});

describe("a mean that is no double", () => {
  // The mean of 2⁵³ and 2⁵³ + 2 is rounded to an end, one off.
  const near = [2 ** 53, 2 ** 53 + 2];

  test("is made up for in a variance", () => {
    expect(variance(near)).toBe(2);
    expect(variance(near.map((value) => -value))).toBe(2);
  });

  test("and in a covariance, of either list", () => {
    expect(covariance(near, near)).toBe(2);
    expect(covariance(near, [...near].reverse())).toBe(-2);
    expect(covariance(near, [3, 1])).toBe(-2);
    expect(covariance([3, 1], near)).toBe(-2);
  });
});
