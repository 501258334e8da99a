import * as engine from "../../../src/engine";
import { digitsOfAgreement } from "../../support/digitsOfAgreement";
import { referenceCase } from "../../support/referenceCase";

test("dist-1: normal distribution to 1 part in 10¹³, 37 deviations out", () => {
  const { input, expected } = referenceCase("dist-1");
  const z: number[] = input["z"]!;
  const digits = [
    digitsOfAgreement(z.map(engine.normalCdf), expected["cdf"]),
    digitsOfAgreement(z.map(engine.normalUpper), expected["upper"]),
    digitsOfAgreement((input["p"]! as number[]).map(engine.normalQuantile), expected["quantile"]),
  ];
  expect(Math.min(...digits)).toBeGreaterThan(13);
});

test("dist-2: Student's t to 1 part in 10¹³", () => {
  const { input, expected } = referenceCase("dist-2");
  const [t, df, p]: number[][] = [input["t"]!, input["df"]!, input["p"]!];
  const cdf = df!.map((degrees) => t!.map((at) => engine.tCdf(at, degrees)));
  const quantiles = df!.map((degrees) => p!.map((share) => engine.tQuantile(share, degrees)));
  expect(digitsOfAgreement(cdf, expected["cdf"])).toBeGreaterThan(13);
  expect(digitsOfAgreement(quantiles, expected["quantile"])).toBeGreaterThan(13);
});

test("nist-1: the generated sets of numerical accuracy", () => {
  const { expected } = referenceCase("nist-1");
  const pair = (first: number, low: number, high: number): number[] => [
    first,
    ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? low : high)),
  ];
  const sets = [
    [10000001, 10000003, 10000002],
    pair(1.2, 1.1, 1.3),
    pair(1000000.2, 1000000.1, 1000000.3),
    pair(10000000.2, 10000000.1, 10000000.3),
  ];
  expect(digitsOfAgreement(sets.map(engine.mean), expected["mean"])).toBeGreaterThan(14.9);
  expect(digitsOfAgreement(sets.map(engine.standardDeviation), expected["sd"])).toBeGreaterThan(
    8.2,
  );
});
