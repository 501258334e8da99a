import {
  benjaminiHochberg,
  brunnerMunzel,
  changeSinceLastCycle,
  clopperPearson,
  fourfold,
  gapMeasure,
  hodgesLehmann,
  holm,
  kitagawa,
  kruskalWallis,
  mannWhitney,
  minimumDetectableGap,
  shrunkenEffects,
  stratifiedGap,
  stratifiedTheta,
  strataOf,
  thetaInterval,
  vanElteren,
  wasserstein,
  type Side,
} from "../../../src/engine";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expectClose } from "../../support/expectClose";
import { fixture, type Json } from "../../support/fixture";

const fixtures = join(__dirname, "../../fixtures/skew");
const { cases } = fixture("skew/cases.json");
const caseOf = (id: string): Json => cases.find((one: Json) => one.id === id);

describe("two groups agree with R and scipy", () => {
  test.each(["two-1", "two-2", "two-5"])("%s", (id) => {
    const { input, expected } = caseOf(id);
    const { sales, backOffice } = input;
    const theta = thetaInterval(sales, backOffice);
    const gap = gapMeasure(sales, backOffice, 7.35);
    const bm = brunnerMunzel(sales, backOffice);
    expectClose(theta.theta, expected.theta);
    expectClose(theta.variance, expected.varUnbiasedTheta);
    expectClose([theta.lower, theta.upper], expected.ciThetaC2type95);
    expectClose([gap.lower90 / 50, gap.upper90 / 50], expected.ciDeltaC2type90);
    expectClose(gap.delta, expected.cliffDelta);
    expectClose(gap.gap, expected.percentileGapPoints);
    expectClose([bm.t, bm.df, bm.p], [expected.bmT, expected.bmDf, expected.bmP]);
    expect(mannWhitney(sales, backOffice).u).toBe(expected.U_y);
    expect(mannWhitney(sales, backOffice).method).toBe("exact");
    expectClose(mannWhitney(sales, backOffice).p, expected.pExactTwoSided);
    const asymptotic = (continuity: boolean): number =>
      mannWhitney(sales, backOffice, { method: "asymptotic", continuity }).p;
    expectClose(asymptotic(true), expected.pAsymCC);
    expectClose(asymptotic(false), expected.pAsymNoCC);
    expectClose(hodgesLehmann(sales, backOffice).shift, expected.hodgesLehmann);
  });

  test("two-6: separated sides", () => {
    const { input, expected } = caseOf("two-6");
    const theta = thetaInterval(input.sales, input.backOffice);
    expect(theta.theta).toBe(1);
    expectClose([theta.lower, theta.upper], expected.ciThetaC2type95);
    expectClose(mannWhitney(input.sales, input.backOffice).p, expected.pExactTwoSided);
  });

  test("cliff-1: the estimate is effsize's; the interval is our own score interval, effsize's is symmetric in a transform", () => {
    const { input, expected } = caseOf("cliff-1");
    expectClose(gapMeasure(input.sales, input.backOffice).delta, expected.delta);
  });

  test.each(["mw-1", "mw-2"])("%s", (id) => {
    const { input, expected } = caseOf(id);
    const p = (continuity: boolean): number =>
      mannWhitney(input.sales, input.backOffice, { method: "asymptotic", continuity }).p;
    expect(mannWhitney(input.sales, input.backOffice).u).toBe(expected.U);
    expectClose(p(true), expected.pCC);
    expectClose(p(false), expected.pNoCC);
  });

  test("bm-1, dist2-1", () => {
    const { input, expected } = caseOf("bm-1");
    const { t, p } = brunnerMunzel(input.sales, input.backOffice);
    expectClose([t, p], [expected.t, expected.p]);
    const distance = caseOf("dist2-1");
    expectClose(
      wasserstein(distance.input.sales, distance.input.backOffice),
      distance.expected.wasserstein1,
    );
  });

  test("hl-1: exact interval of the shift", () => {
    const { input, expected } = caseOf("hl-1");
    const { shift, lower, upper } = hodgesLehmann(input.sales, input.backOffice);
    expectClose([shift, lower, upper], [expected.shift, expected.lo, expected.hi]);
    expectClose(mannWhitney(input.sales, input.backOffice).p, expected.p);
  });
});

describe("strata agree with R", () => {
  const strataIn = (id: string): { sales: number[]; backOffice: number[] }[] =>
    caseOf(id).input.map(({ x, y }: Json) => ({ sales: x, backOffice: y }));

  test("strat-1: van Elteren", () => {
    const { expected } = caseOf("strat-1");
    const { z, p } = vanElteren(strataIn("strat-1"));
    const { theta } = stratifiedTheta(strataIn("strat-1"));
    expectClose([z, p], [expected.z, expected.p]);
    expectClose([theta, 2 * theta - 1], [expected.thetaStratified, expected.deltaStratified]);
  });

  test.each(["strat-3", "strat-4"])("%s: score interval", (id) => {
    const { expected } = caseOf(id);
    const { theta, variance, df, lower, upper } = stratifiedTheta(strataIn(id));
    expectClose([theta, variance, df], [expected.theta, expected.variance, expected.df]);
    expectClose([lower, upper], expected.ciTheta);
  });

  test("eb-2: shrunken effects", () => {
    const { input, expected } = caseOf("eb-2");
    const found = shrunkenEffects(input.effect, input.variance);
    expectClose([found.betweenVariance, found.mean], [expected.tau2, expected.mu]);
    expectClose(
      [found.se, found.q, 100 * found.inconsistency],
      [expected.se, expected.Q, expected.I2],
    );
    expectClose(
      found.effects.map(({ effect }) => effect),
      expected.blup,
    );
  });

  test("kw-1, padj-1: several groups", () => {
    const { input, expected } = caseOf("kw-1");
    const { h, df, p, epsilonSquared } = kruskalWallis(Object.values(input));
    expectClose(
      [h, df, p, epsilonSquared],
      [expected.H, expected.df, expected.p, expected.epsilon2],
    );
    expectClose(holm(expected.dunnP), expected.holm);
    expectClose(benjaminiHochberg(expected.dunnP), expected.BH);
    const adjusted = caseOf("padj-1");
    expectClose(holm(adjusted.input.p), adjusted.expected.holm);
    expectClose(benjaminiHochberg(adjusted.input.p), adjusted.expected.BH);
  });

  test("decomp-1: Kitagawa", () => {
    const { input, expected } = caseOf("decomp-1");
    const split = kitagawa(
      Object.values(input).map(({ x, y }: Json) => ({ sales: x, backOffice: y })),
    );
    expectClose(split.gap, expected.gap);
    expectClose([split.composition, split.within], [expected.composition, expected.withinStratum]);
    expect([split.salesAlone, split.backOfficeAlone]).toEqual([0, 0]);
  });
});

describe("counts, change and power agree with R", () => {
  test("topk-1, topk-3: four cells", () => {
    const { input, expected } = caseOf("topk-1");
    const { salesIn, salesOut, boIn, boOut } = input;
    const found = fourfold({ salesIn, salesOut, backOfficeIn: boIn, backOfficeOut: boOut });
    expectClose(
      [found.salesRate, found.backOfficeRate, found.ratio],
      [expected.rateSales, expected.rateBackOffice, expected.impactRatio],
    );
    expectClose([found.ratioLower, found.ratioUpper], expected.katzCI95);
    expectClose(
      [found.fisher, found.fisherLess, found.midP],
      [expected.fisherTwoSided, expected.pLess, expected.midPTwoSidedDoubled],
    );
    expectClose(found.fisher, caseOf("topk-3").expected.fisherP);
  });

  test("did-1: paired change", () => {
    const { input, expected } = caseOf("did-1");
    const sides = [
      ...input.salesPrev.map((): Side => "sales"),
      ...input.backOfficePrev.map((): Side => "backOffice"),
    ];
    const { theta, change, before, now } = changeSinceLastCycle({
      previous: [...input.salesPrev, ...input.backOfficePrev],
      now: [...input.salesNow, ...input.backOfficeNow],
      sides,
    });
    expectClose([theta.before, theta.now], [expected.theta0, expected.theta1]);
    expectClose(
      [theta.varianceBefore, theta.varianceNow, theta.covariance],
      [expected.var0, expected.var1, expected.cov],
    );
    expectClose([theta.z, theta.p], [expected.z, expected.p]);
    expectClose([theta.lower, theta.upper], expected.ciDiff);
    expectClose(change, now - before);
  });

  test("power-1, mc-1", () => {
    const { input, expected } = caseOf("power-1");
    expectClose(minimumDetectableGap(input.nSales, input.nBackOffice) / 50, expected.delta);
    const chance = caseOf("mc-1");
    expectClose(
      clopperPearson(chance.input.exceed, chance.input.draws),
      chance.expected.clopperPearson95,
    );
  });
});

test("pay of sales against everyone else is a matter of job level", () => {
  const lines = readFileSync(join(fixtures, "attrition.csv"), "utf8").trim().split("\n").slice(1);
  const rows = lines.map((line) => line.split(","));
  const scores = rows.map(([, , income]) => Number(income));
  const sides = rows.map(([department]): Side => (department === "Sales" ? "sales" : "backOffice"));
  const of = (side: Side): number[] => scores.filter((_, i) => sides[i] === side);
  const overall = gapMeasure(of("sales"), of("backOffice"));
  const within = stratifiedGap(
    strataOf(
      scores,
      sides,
      rows.map(([, level]) => level!),
    ),
  );
  const deltas = ({ delta, lower, upper }: typeof overall): string[] =>
    [delta, lower / 50, upper / 50].map((value) => value.toFixed(3));
  expect(deltas(overall)).toEqual(["-0.214", "-0.272", "-0.153"]);
  expect(deltas(within)).toEqual(["0.048", "-0.017", "0.113"]);
  expect([overall.verdict, within.verdict]).toEqual(["material", "none"]);
});
