import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as engine from "../../../src/engine";
import { digitsOfAgreement } from "../../support/digitsOfAgreement";

interface Sample {
  x: number[];
  y: number[];
  mean: number;
  sd: number;
  cov: number;
  median: number;
  rank: number[];
  type5: number[];
  type6: number[];
  type7: number[];
  z: number[];
  percentile: number[];
  blom: number[];
  minmax: number[];
}
interface AnovaCase {
  y: number[];
  g: number[];
  f: number;
  p: number;
  msb: number;
  msw: number;
  shrunken: number[];
}
type Columns = Record<string, number[]>;

const fixture = JSON.parse(
  readFileSync(join(__dirname, "../../fixtures/numeric/base-r.json"), "utf8"),
) as { samples: Sample[]; anova: AnovaCase[]; distributions: Record<string, Columns> };

const P = [0, 0.05, 0.25, 1 / 3, 0.5, 0.75, 0.9, 1];

describe("200 samples agree with R", () => {
  const measures: Record<string, (sample: Sample) => [actual: unknown, expected: unknown]> = {
    mean: ({ x, mean }) => [engine.mean(x), mean],
    sd: ({ x, sd }) => [engine.standardDeviation(x), sd],
    variance: ({ x, sd }) => [engine.variance(x), sd * sd],
    covariance: ({ x, y, cov }) => [engine.covariance(x, y), cov],
    median: ({ x, median }) => [engine.median(x), median],
    rank: ({ x, rank }) => [[...engine.midranks(x)], rank],
    "quantile, type 5": ({ x, type5 }) => [P.map((p) => at(x, p, 5)), type5],
    "quantile, type 6": ({ x, type6 }) => [P.map((p) => at(x, p, 6)), type6],
    "quantile, type 7": ({ x, type7 }) => [P.map((p) => at(x, p, 7)), type7],
    percentile: ({ x, percentile }) => [engine.normalise(x, "percentile"), percentile],
    "normal score": ({ x, blom }) => [engine.normalise(x, "normal-score"), blom],
    "min-max": ({ x, minmax }) => [engine.normalise(x, "min-max"), minmax],
  };
  const at = (x: readonly number[], p: number, type: engine.QuantileType): number =>
    engine.quantile(engine.sorted(x), p, type);

  test.each(Object.entries(measures))("%s", (_, measure) => {
    for (const sample of fixture.samples) {
      const [actual, expected] = measure(sample);
      expect(digitsOfAgreement(actual, expected)).toBeGreaterThanOrEqual(10);
    }
  });

  test("z, absolutely: a z near 0 has no digits to agree to", () => {
    for (const { x, z } of fixture.samples) {
      const worst = engine.normalise(x, "z").map((own, i) => Math.abs(own - z[i]!));
      expect(Math.max(...worst)).toBeLessThan(1e-9);
    }
  });
});

describe("50 analyses of variance agree with R", () => {
  test("F, its tail and the mean squares", () => {
    for (const { y, g, f, p, msb, msw } of fixture.anova) {
      const own = engine.oneWayAnova(y, g.map(String));
      const expected = { f, p, betweenMeanSquare: msb, withinMeanSquare: msw };
      expect(digitsOfAgreement(own, expected)).toBeGreaterThanOrEqual(10);
    }
  });

  test("shrunken rater offsets", () => {
    for (const { y, g, shrunken } of fixture.anova) {
      const { raters } = engine.leniency(y, g.map(String));
      raters.forEach(({ shrunken: own }, i) => expect(own).toBeCloseTo(shrunken[i]!, 10));
    }
  });
});

describe("distributions agree with R", () => {
  const { normal, t, tQuantile, chiSquare, f, hypergeometric, beta } =
    fixture.distributions as Record<
      "normal" | "t" | "tQuantile" | "chiSquare" | "f" | "hypergeometric" | "beta",
      Columns
    >;
  const rows: Record<string, [ask: () => number[], expected: number[]]> = {
    normalCdf: [() => normal["z"]!.map(engine.normalCdf), normal["cdf"]!],
    normalUpper: [() => normal["z"]!.map(engine.normalUpper), normal["upper"]!],
    normalQuantile: [() => normal["p"]!.map(engine.normalQuantile), normal["quantile"]!],
    tCdf: [() => t["t"]!.map((at, i) => engine.tCdf(at, t["df"]![i]!)), t["cdf"]!],
    tQuantile: [
      () => tQuantile["p"]!.map((p, i) => engine.tQuantile(p, tQuantile["df"]![i]!)),
      tQuantile["t"]!,
    ],
    chiSquareUpper: [
      () => chiSquare["x"]!.map((x, i) => engine.chiSquareUpper(x, chiSquare["df"]![i]!)),
      chiSquare["upper"]!,
    ],
    fUpper: [
      () => f["f"]!.map((x, i) => engine.fUpper(x, f["df1"]![i]!, f["df2"]![i]!)),
      f["upper"]!,
    ],
    hypergeometricPmf: [
      () => hypergeometric["x"]!.map((x, i) => engine.hypergeometricPmf(x, urn(i))),
      hypergeometric["pmf"]!,
    ],
    hypergeometricCdf: [
      () => hypergeometric["x"]!.map((x, i) => engine.hypergeometricCdf(x, urn(i))),
      hypergeometric["cdf"]!,
    ],
    betaQuantile: [
      () => beta["p"]!.map((p, i) => engine.betaQuantile(p, beta["a"]![i]!, beta["b"]![i]!)),
      beta["x"]!,
    ],
  };
  function urn(i: number): engine.Urn {
    const [population, successes, draws] = ["population", "successes", "draws"].map(
      (name) => hypergeometric[name]![i]!,
    );
    return { population: population!, successes: successes!, draws: draws! };
  }

  test.each(Object.entries(rows))("%s", (_, [ask, expected]) => {
    const actual = ask();
    actual.forEach((own, i) => {
      const digits = digitsOfAgreement(own, expected[i]!);
      if (digits < 10)
        throw new Error(`row ${i}: ${own} is not ${expected[i]!} (${digits} digits)`);
    });
    expect(actual).toHaveLength(expected.length);
  });
});
