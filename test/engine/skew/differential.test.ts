import {
  benjaminiHochberg,
  brunnerMunzel,
  changeSinceLastCycle,
  clopperPearson,
  fourfold,
  hodgesLehmann,
  holm,
  kruskalWallis,
  mannWhitney,
  stratifiedTheta,
  theilSen,
  thetaInterval,
  wasserstein,
  type Side,
} from "../../../src/engine";
import { expectClose } from "../../support/expectClose";
import { fixture, type Json } from "../../support/fixture";

/** Tables by kind, so that a failure names the kind and the place in it. */
function byKind(tables: readonly Json[]): [string, Json[]][] {
  const kinds = new Map<string, Json[]>();
  for (const table of tables) kinds.set(table.kind, [...(kinds.get(table.kind) ?? []), table]);
  return [...kinds];
}

const tables = fixture("skew/two-sample.json");

describe.each(byKind(tables))("two groups, %s, agree with scipy", (_kind, list) => {
  test("θ, its variance, interval and p", () => {
    for (const { sales, backOffice, expected } of list) {
      const found = thetaInterval(sales, backOffice);
      expectClose([found.theta, found.df], [expected.theta, expected.df]);
      expectClose([found.lower, found.upper], expected.interval);
      expectClose(found.p, expected.p);
      if (expected.variance === null) expect(found.variance).toBeNull();
      else expect(Math.abs(found.variance! - expected.variance)).toBeLessThan(1e-14);
    }
  });

  test("Mann–Whitney: exact by whole-number counting, asymptotic by scipy", () => {
    for (const { sales, backOffice, expected } of list) {
      const asymptotic = (continuity: boolean): number =>
        mannWhitney(sales, backOffice, { method: "asymptotic", continuity }).p;
      expectClose(mannWhitney(sales, backOffice).u, expected.u);
      expectClose(asymptotic(true), expected.pCorrected);
      expectClose(asymptotic(false), expected.pPlain);
      if (expected.exact === null) continue;
      expectClose(mannWhitney(sales, backOffice, { method: "exact" }).p, expected.exact);
      expect(mannWhitney(sales, backOffice).method).toBe("exact");
    }
  });

  test("Brunner–Munzel refuses exactly where it has no answer", () => {
    for (const { sales, backOffice, expected } of list) {
      if (expected.brunnerMunzel === null) {
        expect(() => brunnerMunzel(sales, backOffice)).toThrow(/^brunnerMunzel requires/);
        continue;
      }
      const { t, p } = brunnerMunzel(sales, backOffice);
      expectClose([t, p], expected.brunnerMunzel);
    }
  });

  test("Hodges–Lehmann shift and interval are the order statistics themselves", () => {
    for (const { sales, backOffice, expected } of list) {
      const { shift, lower, upper } = hodgesLehmann(sales, backOffice);
      expectClose(
        [shift, lower, upper],
        [expected.shift.shift, expected.shift.lower, expected.shift.upper],
      );
    }
  });

  test("Wasserstein distance", () => {
    for (const { sales, backOffice, expected } of list) {
      // Sums of differences of values near a million lose digits in both programs.
      expectClose(wasserstein(sales, backOffice), expected.wasserstein, 1e-9);
    }
  });
});

test("60 stratified tables agree with the dominance matrices", () => {
  for (const { strata, expected } of fixture("skew/strata.json")) {
    const found = stratifiedTheta(strata);
    expectClose([found.theta, found.df], [expected.theta, expected.df]);
    expectClose([found.lower, found.upper], expected.interval);
  }
});

test("30 paired changes agree with DeLong's matrices", () => {
  for (const { x0, y0, x1, y1, expected } of fixture("skew/change.json")) {
    const sides = [...x0.map((): Side => "sales"), ...y0.map((): Side => "backOffice")];
    const { theta } = changeSinceLastCycle({
      previous: [...x0, ...y0],
      now: [...x1, ...y1],
      sides,
    });
    for (const key of Object.keys(expected) as (keyof typeof theta)[]) {
      expectClose(theta[key], expected[key]);
    }
  }
});

test("20 Theil–Sen lines agree with scipy", () => {
  for (const { x, y, expected } of fixture("skew/slopes.json")) {
    const { slope, intercept, lower, upper } = theilSen(x, y);
    expectClose([slope, intercept, lower, upper], expected);
  }
});

describe("base R agrees", () => {
  const {
    shifts,
    asymptotic,
    kruskal,
    fourfold: four,
    adjusted,
    shares,
  } = fixture("skew/base-r.json");

  test("40 exact rank-sum tests with their shift intervals", () => {
    for (const { sales, backOffice, shift, lower, upper, p } of shifts) {
      const found = hodgesLehmann(sales, backOffice);
      expectClose([found.shift, found.lower, found.upper], [shift, lower, upper]);
      expectClose(mannWhitney(sales, backOffice, { method: "exact" }).p, p);
    }
  });

  test("40 asymptotic rank-sum tests with ties", () => {
    for (const { sales, backOffice, corrected, plain } of asymptotic) {
      const p = (continuity: boolean): number =>
        mannWhitney(sales, backOffice, { method: "asymptotic", continuity }).p;
      expectClose([p(true), p(false)], [corrected, plain]);
    }
  });

  test("30 Kruskal–Wallis tests", () => {
    for (const { groups, h, p } of kruskal) {
      const found = kruskalWallis(groups);
      expectClose([found.h, found.p], [h, p]);
    }
  });

  test("40 four-cell tables", () => {
    for (const { cells, fisher, less, midP } of four) {
      const [salesIn, salesOut, backOfficeIn, backOfficeOut] = cells;
      const found = fourfold({ salesIn, salesOut, backOfficeIn, backOfficeOut });
      expectClose([found.fisher, found.fisherLess, found.midP], [fisher, less, midP]);
    }
  });

  test("20 lists of adjusted p and 20 exact intervals of shares", () => {
    for (const { p, holm: holmed, BH } of adjusted) {
      expectClose(holm(p), holmed);
      expectClose(benjaminiHochberg(p), BH);
    }
    for (const { hits, trials, interval } of shares) {
      expectClose(clopperPearson(hits, trials), interval);
    }
  });
});
