import * as engine from "../../../src/engine";
import { expectClose } from "../../support/expectClose";
import { fixture } from "../../support/fixture";

const tables = fixture("scoring/base-r.json");

test("40 lists normalised in seven ways, and scores from elsewhere", () => {
  for (const { x, elsewhere, elsewhereShare, ...expected } of tables.normalised) {
    expectClose(engine.normalise(x, "z"), expected.z);
    expectClose(engine.normalise(x, "t"), expected.t);
    expectClose(engine.normalise(x, "robust-z"), expected.robust);
    expectClose(engine.normalise(x, "percentile"), expected.percentile);
    expectClose(engine.normalise(x, "normal-score"), expected.normalScore);
    expectClose(engine.normalise(x, "min-max"), expected.minMax);
    expectClose(engine.normalise(x, "stanine"), expected.stanine);
    expectClose(engine.normalise(x, "midrank"), expected.midrank);
    expectClose(engine.normalise(elsewhere, "percentile", x), elsewhereShare);
  }
});

test("40 lists of percentage ranks, never rounded up at the ninth digit", () => {
  const lost = (population: number[], at: number[], shares: number[], kind: "inc" | "exc") =>
    at.map((value, i) => shares[i]! - engine.percentRank(population, value, kind, 9));
  for (const { x, at, inc, exc } of tables.percentRanks) {
    for (const part of [...lost(x, at, inc, "inc"), ...lost(x, at, exc, "exc")]) {
      expect(part).toBeGreaterThan(-1e-15);
      expect(part).toBeLessThan(1e-9);
    }
  }
});

test("40 pairs of scales equated in four ways", () => {
  for (const { x, y, ...expected } of tables.equated) {
    for (const method of engine.equateMethods) {
      expectClose(engine.equate(x, y, method), expected[method]);
    }
  }
});

test("30 lists of raters: variances, F and shrunken leniency", () => {
  for (const { x, who, ...expected } of tables.raters) {
    const { betweenMeanSquare, withinMeanSquare, f, p } = engine.oneWayAnova(x, who);
    expectClose([betweenMeanSquare, withinMeanSquare], [expected.between, expected.within]);
    expectClose([f, p], [expected.f, expected.p]);
    const { betweenVariance, raters } = engine.leniency(x, who);
    expectClose(betweenVariance, expected.tau);
    expectClose(
      raters.map(({ shrunken }) => shrunken),
      expected.shrunken,
    );
  }
});

test("30 composites with missing scores, and what their weights really carry", () => {
  for (const { scores, complete, weights, ...expected } of tables.composites) {
    const found = engine.weightedScores(scores, weights);
    expectClose(found.scores, expected.composite);
    expectClose(found.coverage, expected.coverage);
    expectClose(engine.effectiveWeights(complete, weights), expected.effective);
  }
});

test("30 curves from attainment to score, targets moved with the market", () => {
  for (const { at, score, actual, index, ...expected } of tables.curves) {
    const knots = at.map((attainment: number, i: number) => ({ attainment, score: score[i] }));
    const reached: number[] = actual.map((value: number, i: number) =>
      engine.attainment(value, 100, index[i], { passThrough: 0.8 }),
    );
    expectClose(reached, expected.attainment);
    expectClose(
      reached.map((value) => engine.curveScore(value, knots)),
      expected.answer,
    );
  }
});
