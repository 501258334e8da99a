import * as engine from "../../../src/engine";
import { digitsOfAgreement } from "../../support/digitsOfAgreement";
import { referenceCase } from "../../support/referenceCase";

function expectAgreement(actual: unknown, expected: unknown): void {
  expect(digitsOfAgreement(actual, expected)).toBeGreaterThanOrEqual(10);
}

test.each(["norm-1", "norm-3"])("%s: z, T, min-max and robust z", (id) => {
  const { input, expected } = referenceCase(id);
  const x: number[] = input["x"]!;
  expectAgreement(engine.mean(x), expected["mean"]);
  expectAgreement(engine.standardDeviation(x), expected["sd"]);
  expectAgreement(engine.median(x), expected["median"]);
  expectAgreement(engine.normalise(x, "z"), expected["z"]);
  expectAgreement(engine.normalise(x, "t"), expected["T"]);
  const percent = engine.normalise(x, "min-max").map((share) => share * 100);
  expectAgreement(percent, expected["minmax100"]);
  expectAgreement(engine.normalise(x, "robust-z"), expected["robustZ"]);
});

test("rank-1: mid-rank percentiles and four kinds of normal scores", () => {
  const { input, expected } = referenceCase("rank-1");
  const x: number[] = input["x"]!;
  expectAgreement(engine.normalise(x, "percentile"), expected["midrankPct"]);
  expectAgreement(engine.normalise(x, "normal-score"), expected["blom"]);
  const scored = (c: number): number[] => x.map(engine.normalScorer(x, c));
  expectAgreement(scored(1 / 3), expected["tukey"]);
  expectAgreement(scored(0.5), expected["rankit"]);
  expectAgreement(scored(0), expected["vanDerWaerden"]);
});

test("pct-1: percentiles as scipy gives them", () => {
  const { input, expected } = referenceCase("pct-1");
  const shares = engine.normalise(input["x"]!, "percentile");
  expectAgreement(
    shares.map((share) => share * 100),
    expected["pct"],
  );
});

test("quant-1: quantiles of types 5, 6 and 7", () => {
  const { input, expected } = referenceCase("quant-1");
  const ascending = engine.sorted(input["x"]!);
  const p: number[] = input["p"]!;
  for (const type of [5, 6, 7] as const) {
    const own = p.map((share) => engine.quantile(ascending, share, type));
    expectAgreement(own, expected[`type${type}`]);
  }
});

test("stanine-1: percentiles, stanines and stens", () => {
  const { input, expected } = referenceCase("stanine-1");
  const x: number[] = input["x"]!;
  expectAgreement(engine.normalise(x, "stanine"), expected["stanine"]);
  expectAgreement(engine.normalise(x, "sten"), expected["sten"]);
});

test("excel-1: PERCENTRANK.INC, cut off after 3 digits and whole", () => {
  const { input, expected } = referenceCase("excel-1");
  const [x, at]: [number[], number[]] = [input["x"]!, input["at"]!];
  expectAgreement(
    at.map((value) => engine.percentRank(x, value, "inc")),
    expected["incTrunc3"],
  );
  // Cut off after 15 digits, so up to 1e-15 below the whole value.
  const whole = at.map((value) => engine.percentRank(x, value, "inc", 15));
  expectAgreement(whole, expected["inc"]);
});

test("PERCENTRANK.EXC as documented by Microsoft", () => {
  const x = [1, 2, 3, 6, 6, 6, 7, 8, 9];
  expect(engine.percentRank(x, 7, "exc")).toBe(0.7);
  expect(engine.percentRank(x, 5.43, "exc")).toBe(0.381);
  expect(engine.percentRank(x, 5.43, "exc", 1)).toBe(0.3);
});

test("equate-1: mean, linear and equipercentile equating of five levels", () => {
  const { input, expected } = referenceCase("equate-1");
  const people = (counts: readonly number[]): number[] =>
    counts.flatMap((count, level) => new Array<number>(count).fill(level + 1));
  const [x, y] = [people(input["countsX"]!), people(input["countsY"]!)];
  for (const method of ["mean", "linear", "equipercentile"] as const) {
    const mapped = engine.equate(x, y, method);
    const levels = [1, 2, 3, 4, 5].map((level) => mapped[x.indexOf(level)]);
    expectAgreement(levels, expected[method]);
  }
});

test("eb-1: shrunken rater offsets and their variances", () => {
  const { input, expected } = referenceCase("eb-1");
  const raters: number[] = input["rater"]!;
  const own = engine.leniency(input["y"]!, raters.map(String));
  expectAgreement(
    own.raters.map(({ shrunken }) => shrunken),
    expected["effect"],
  );
  expectAgreement(own.mean, expected["grand"]);
  expectAgreement(own.withinVariance, expected["sigma2"]);
  expectAgreement(own.betweenVariance, expected["tau2"]);
  expectAgreement(own.raters[0]!.reliability, expected["shrink"]);
});

test("composite-1: missing indicators, with coverage", () => {
  const { input, expected } = referenceCase("composite-1");
  const own = engine.weightedScores(input["scores"]!, input["weights"]!, 0);
  expectAgreement(own, { scores: expected["arithmetic"], coverage: expected["coverage"] });
});

test("composite-2: effective weights", () => {
  const { input, expected } = referenceCase("composite-2");
  const own = engine.effectiveWeights(input["scores"]!, input["weights"]!);
  expectAgreement(own, expected["effective"]);
});
