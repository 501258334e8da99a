import {
  betaQuantile,
  chiSquareUpper,
  covariance,
  EngineError,
  fUpper,
  hasNoSpread,
  hypergeometricCdf,
  hypergeometricPmf,
  mean,
  median,
  midranks,
  normalCdf,
  normalQuantile,
  normalUpper,
  quantile,
  quantise,
  randomSource,
  sorted,
  standardDeviation,
  sum,
  tCdf,
  tQuantile,
  variance,
} from "../../../src/engine";

const large = [-1.7e308, 1.7e308];
const urn = { population: 10, successes: 4, draws: 3 };

test.each<{ ask: () => unknown; code: string; message: string }>([
  {
    ask: () => sum([1e308, 1e308]),
    code: "too-large",
    message: "sum is larger than a number can be",
  },
  {
    ask: () => variance(large),
    code: "too-large",
    message: "variance is larger than a number can be",
  },
  {
    ask: () => standardDeviation([...large, ...large, ...large].map((one) => one * 1.05)),
    code: "too-large",
    message: "standardDeviation is larger than a number can be",
  },
  {
    ask: () => covariance(large, large),
    code: "too-large",
    message: "covariance is larger than a number can be",
  },
  {
    ask: () => hypergeometricPmf(1.5, urn),
    code: "out-of-range",
    message:
      "hypergeometricPmf requires whole numbers, successes and draws from 0 to the population",
  },
  {
    ask: () => hypergeometricCdf(1, { ...urn, draws: 11 }),
    code: "out-of-range",
    message:
      "hypergeometricCdf requires whole numbers, successes and draws from 0 to the population",
  },
  { ask: () => sorted([1, NaN]), code: "not-finite", message: "sorted requires finite numbers" },
  {
    ask: () => median([]),
    code: "empty",
    message: "median requires at least one value",
  },
  {
    ask: () => quantile([1, 2, Infinity], 0.5),
    code: "not-finite",
    message: "quantile requires finite numbers, and value 3 is not one",
  },
  {
    ask: () => quantile([1, 2], 1.5),
    code: "out-of-range",
    message: "quantile requires p to be from 0 to 1, not 1.5",
  },
  {
    ask: () => quantise([]),
    code: "empty",
    message: "quantise requires at least one value",
  },
  {
    ask: () => randomSource(Infinity),
    code: "not-finite",
    message: "randomSource requires seed to be a finite number",
  },
  {
    ask: () => covariance([1, 2, 3], [1, 2]),
    code: "length-mismatch",
    message: "covariance requires as many second values as first values, and got 2 for 3",
  },
  {
    ask: () => covariance([], []),
    code: "empty",
    message: "covariance requires at least 2 values, and got 0",
  },
  {
    ask: () => covariance([1], [1]),
    code: "too-few",
    message: "covariance requires at least 2 values, and got 1",
  },
  {
    ask: () => covariance([NaN, 1], [1, 1]),
    code: "not-finite",
    message: "covariance requires finite numbers, and value 1 is not one",
  },
  {
    ask: () => covariance([1, 1], [1, NaN]),
    code: "not-finite",
    message: "covariance requires finite numbers, and value 2 is not one",
  },
])("$message", ({ ask, code, message }) => {
  expect(ask).toThrow(EngineError);
  expect(ask).toThrow(expect.objectContaining({ code, message }));
});

test.each<{ name: string; ask: (values: number[]) => unknown }>([
  { name: "sum", ask: sum },
  { name: "mean", ask: mean },
  { name: "midranks", ask: midranks },
  { name: "hasNoSpread", ask: hasNoSpread },
  { name: "variance", ask: variance },
])("$name says its own name", ({ name, ask }) => {
  expect(() => ask([])).toThrow(new RegExp(`^${name} `, "u"));
  expect(() => ask([1, Number.NaN, 2])).toThrow(new RegExp(`^${name} `, "u"));
});

test.each([
  { population: 10, successes: -1, draws: 3 },
  { population: 10, successes: 11, draws: 3 },
  { population: 10, successes: 4, draws: -1 },
  { population: 0, successes: 0, draws: 0 },
  { population: 10.5, successes: 4, draws: 3 },
])("an urn of $population with $successes and $draws drawn is none", (wrong) => {
  expect(() => hypergeometricPmf(1, wrong)).toThrow(
    expect.objectContaining({ code: "out-of-range" }),
  );
});

test.each<{ ask: () => unknown; message: string }>([
  { ask: () => betaQuantile(1.5, 1, 1), message: "betaQuantile requires p to be from 0 to 1" },
  { ask: () => betaQuantile(0.5, 0, 1), message: "betaQuantile requires degrees of freedom" },
  { ask: () => betaQuantile(0.5, 1, NaN), message: "betaQuantile requires degrees of freedom" },
  { ask: () => tCdf(NaN, 3), message: "tCdf requires t to be a finite number" },
  { ask: () => tCdf(1, 0), message: "tCdf requires degrees of freedom above 0" },
  { ask: () => tQuantile(0.5, -1), message: "tQuantile requires degrees of freedom above 0" },
  { ask: () => chiSquareUpper(-1, 3), message: "chiSquareUpper requires x to be 0 or more" },
  { ask: () => chiSquareUpper(1, 0), message: "chiSquareUpper requires degrees of freedom" },
  { ask: () => fUpper(-1, 3, 3), message: "fUpper requires f to be 0 or more, not -1" },
  { ask: () => fUpper(1, 0, 3), message: "fUpper requires degrees of freedom above 0" },
  { ask: () => fUpper(1, 3, 2e12), message: "fUpper requires degrees of freedom above 0" },
  { ask: () => normalCdf(NaN), message: "normalCdf requires " },
  { ask: () => normalUpper(NaN), message: "normalUpper requires " },
])("$message: whoever asked is named, and what was asked for", ({ ask, message }) => {
  expect(ask).toThrow(message);
});

test.each([0, 1, -0.1, 1.1, Number.NaN])("a normal quantile of %d is none", (p) => {
  expect(() => normalQuantile(p)).toThrow(
    expect.objectContaining({
      code: "out-of-range",
      message: "normalQuantile requires p between 0 and 1, both excluded",
    }),
  );
});

test("degrees of freedom end where counting does", () => {
  expect(chiSquareUpper(1e12, 1e12)).toBeCloseTo(0.5, 5);
  expect(() => chiSquareUpper(1, 1.1e12)).toThrow(
    expect.objectContaining({ code: "out-of-range" }),
  );
});
