import {
  betaQuantile,
  covariance,
  EngineError,
  hasNoSpread,
  hypergeometricCdf,
  hypergeometricPmf,
  mean,
  midranks,
  standardDeviation,
  sum,
  tCdf,
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

test("shapes, degrees and chances out of range name the function and what is wrong", () => {
  expect(() => betaQuantile(1.5, 1, 1)).toThrow(/^betaQuantile requires p/u);
  expect(() => betaQuantile(0.5, 0, 1)).toThrow(/^betaQuantile /u);
  expect(() => betaQuantile(0.5, 1, Number.NaN)).toThrow(/^betaQuantile /u);
  expect(() => tCdf(Number.NaN, 3)).toThrow(/^tCdf requires t/u);
  expect(() => tCdf(1, 0)).toThrow(/^tCdf /u);
});
