import {
  changeSinceLastCycle,
  eachAgainstRest,
  gapMeasure,
  hodgesLehmann,
  leverShapley,
  mannWhitney,
  minimumDetectableGap,
  normalQuantile,
  permutationCheck,
  randomSource,
  skewBy,
  skewCauses,
  stratifiedGap,
  strataOf,
  topShare,
  tQuantile,
  verdictOf,
  type Side,
} from "../../../src/engine";
import { shownParts } from "../../../src/engine/skew/exactParts";
import { tQuantileCurve } from "../../../src/engine/skew/tQuantileCurve";
import { expectClose } from "../../support/expectClose";

const sidesOf = (n: number, m: number): Side[] => [
  ...Array.from({ length: n }, (): Side => "sales"),
  ...Array.from({ length: m }, (): Side => "backOffice"),
];

describe("the verdict", () => {
  const around = (gap: number, half: number): Parameters<typeof verdictOf>[0] => ({
    gap,
    lower: gap - half,
    upper: gap + half,
    lower90: gap - 0.84 * half,
    upper90: gap + 0.84 * half,
  });
  test.each([
    ["a large gap that is sure", around(12, 5), "material"],
    ["a large gap the other way", around(-12, 5), "material"],
    ["a large gap that is not sure", around(12, 15), "inconclusive"],
    ["a small gap that is sure to be small", around(1, 4), "none"],
    ["a small gap that is sure to be there and small", around(3, 2), "none"],
    ["a gap under the margin, sure to be there, perhaps over it", around(6, 4), "negligible"],
    ["no gap, thin evidence", around(0, 20), "inconclusive"],
    ["a gap on the margin", around(7.35, 1), "negligible"],
  ])("%s", (_, evidence, expected) => {
    expect(verdictOf(evidence, 7.35)).toBe(expected);
  });

  test("a margin of 0 leaves material and inconclusive only", () => {
    expect(verdictOf(around(1, 0.5), 0)).toBe("material");
    expect(verdictOf(around(1, 2), 0)).toBe("inconclusive");
  });

  test("15,000 people with a tiny gap: p is small and the verdict is none", () => {
    const random = randomSource(5);
    const draw = (size: number, lift: number): number[] =>
      Array.from(
        { length: size },
        () => lift + normalQuantile((random() * 4294967295 + 0.5) / 4294967296),
      );
    const measure = gapMeasure(draw(5000, 0), draw(10_000, 0.05));
    expect(measure.p).toBeLessThan(0.05);
    expect(measure.verdict).toBe("none");
  });

  test("too few people to find any gap are told 50 points", () => {
    expect(minimumDetectableGap(1, 1)).toBe(50);
    expect(minimumDetectableGap(5, 20)).toBeCloseTo(50 * 0.81, 0);
  });

  test("a measure says which gap its people could find", () => {
    const draw = (size: number): number[] => Array.from({ length: size }, (_, i) => i % 7);
    expect(gapMeasure(draw(40), draw(160)).minimumDetectable).toBeCloseTo(
      minimumDetectableGap(40, 160),
      12,
    );
  });

  test("strata of one and one: each has the variance of a coin, 1/4, so the gap to be found is 14.0", () => {
    const strata = Array.from({ length: 100 }, (_, i) => ({ sales: [i % 3], backOffice: [i % 2] }));
    expect(stratifiedGap(strata).minimumDetectable).toBeCloseTo(14.0, 1);
  });
});

describe("people and labels", () => {
  test("labels that differ in width, case and blanks are one stratum, named as first written", () => {
    const strata = strataOf(
      [1, 2, 3],
      ["sales", "backOffice", null],
      ["Ｓales ", "sales", "SALES"],
    );
    expect(strata).toEqual([
      { label: "Ｓales ", sales: Float64Array.of(1), backOffice: Float64Array.of(2) },
    ]);
  });

  test("a label called __proto__ is a label", () => {
    expect(strataOf([1], ["sales"], ["__proto__"])[0]!.label).toBe("__proto__");
  });

  test("sums of weights in another order still tie", () => {
    const sales = [0.3 * 3 + 0.3 * 4 + 0.4 * 2, 0.1 + 0.2];
    const backOffice = [0.4 * 2 + 0.3 * 4 + 0.3 * 3, 0.3];
    expect(sales[1]).not.toBe(backOffice[1]);
    expect(gapMeasure(sales, backOffice).gap).toBe(0);
  });

  test("inputs are not changed", () => {
    const sales = Object.freeze([3, 1, 2]);
    const backOffice = Float64Array.of(9, 7, 8);
    gapMeasure(sales, backOffice);
    hodgesLehmann(sales, backOffice);
    mannWhitney(sales, backOffice);
    expect([...backOffice]).toEqual([9, 7, 8]);
  });

  test("the list by department puts the department that truly differs first, not the team of two", () => {
    const random = randomSource(3);
    const scores: number[] = [];
    const sides: Side[] = [];
    const by: string[] = [];
    for (let team = 0; team < 30; team++) {
      const half = team === 7 ? 40 : 2;
      for (const side of sidesOf(half, half)) {
        const lift = team === 7 && side === "backOffice" ? 1 : 0;
        scores.push(lift + normalQuantile((random() * 4294967295 + 0.5) / 4294967296));
        sides.push(side);
        by.push(`team ${team}`);
      }
    }
    const { rows } = skewBy(scores, sides, by);
    expect(rows[0]!.label).toBe("team 7");
    const rawest = Math.max(...rows.map(({ gap }) => Math.abs(gap!.gap)));
    expect(rawest).toBeGreaterThan(Math.abs(rows[0]!.gap!.gap));
    expect(rows.slice(1).some(({ verdict }) => verdict === "material")).toBe(false);
  });

  test("departments of one side come last without a figure", () => {
    const { rows } = skewBy(
      [1, 2, 3, 4],
      ["sales", "backOffice", "sales", "sales"],
      ["A", "A", "B", "C"],
    );
    expect(rows.map(({ label, gap }) => [label, gap === null])).toEqual([
      ["A", false],
      ["B", true],
      ["C", true],
    ]);
    const alone = skewBy([1], ["sales"], ["A"]);
    expect([alone.mean, alone.spread]).toEqual([null, null]);
  });

  test("40 groups and 39 groups are measured by the same t", () => {
    const groups = (count: number): { scores: number[]; labels: string[] } => ({
      scores: Array.from({ length: 4 * count }, (_, i) => (i * 37) % 101),
      labels: Array.from({ length: 4 * count }, (_, i) => `g${i % count}`),
    });
    for (const count of [39, 41]) {
      const { scores, labels } = groups(count);
      const row = eachAgainstRest(scores, labels)[0]!;
      const mine = (own: boolean): number[] =>
        scores.filter((_, i) => (labels[i] === "g0") === own);
      const plain = gapMeasure(mine(false), mine(true));
      expectClose([row.lower, row.upper], [plain.lower, plain.upper]);
    }
  });
});

describe("the top of the list", () => {
  test("people tied at the cut share the seats left", () => {
    const top = topShare([5, 4, 4, 1, 1], [4, 4, 1, 1, 1], 0.3);
    expect(top).toMatchObject({
      seats: 3,
      cut: 4,
      seatsForTied: 2,
      tied: { sales: 2, backOffice: 2 },
    });
    expect([top.salesIn, top.backOfficeIn]).toEqual([2, 1]);
    expect([top.tiesIn.salesIn, top.tiesOut.salesIn]).toEqual([3, 1]);
    expect(top.flagged).toBe("backOffice");
  });

  test("exactly four fifths is not flagged", () => {
    const list = (high: number, size: number): number[] =>
      Array.from({ length: size }, (_, i) => (i < high ? 2 : 1));
    expect(topShare(list(4, 10), list(5, 10), 9 / 20).flagged).toBeNull();
    expect(topShare(list(3, 10), list(5, 10), 8 / 20).flagged).toBe("sales");
  });

  test("nobody of the back office in the top has no ratio", () => {
    expect(topShare([9, 8, 1], [2, 3, 4], 0.3)).toMatchObject({
      ratio: null,
      flagged: "backOffice",
    });
  });
});

describe("causes and levers", () => {
  const scores = [70, 72, 75, 80, 78, 81];
  const sides: Side[] = ["sales", "sales", "sales", "backOffice", "backOffice", "backOffice"];

  test("what was not given is not measured and counts nothing", () => {
    const { measured, parts, total } = skewCauses({ scores, sides });
    expect(measured).toEqual({ market: false, raters: false, composition: false });
    expect(parts).toEqual({
      market: 0,
      raters: 0,
      composition: 0,
      salesAlone: 0,
      backOfficeAlone: 0,
      unexplained: total,
    });
  });

  test("a gap that is all composition leaves nothing unexplained", () => {
    const { parts } = skewCauses({
      scores: [1, 1, 1, 2, 1, 2, 2, 2],
      sides: sidesOf(4, 4),
      strata: ["A", "A", "A", "B", "A", "B", "B", "B"],
    });
    expect(parts.unexplained).toBe(0);
    expect(parts.composition).toBe(gapMeasure([1, 1, 1, 2], [1, 2, 2, 2]).gap);
  });

  test("a gap the rebased scores do not have is all market", () => {
    const { parts, total } = skewCauses({ scores, sides, rebased: [1, 2, 3, 1, 2, 3] });
    expect(parts.market).toBe(total);
  });

  test("people of neither side do not matter", () => {
    const more = skewCauses({
      scores: [...scores, 1000],
      sides: [...sides, null],
      strata: [...scores.map(() => "A"), null],
    });
    expect(more.parts).toEqual(skewCauses({ scores, sides, strata: scores.map(() => "A") }).parts);
  });

  test.each([
    [[0.26, 0.26, 0.28], 0.8, [0.3, 0.2, 0.3]],
    [[-0.26, 0.26], 0, [-0.3, 0.3]],
    [[1.25, -3.75], -2.5, [1.3, -3.8]],
  ])("%p is shown so that it adds up to %p", (parts, total, expected) => {
    const shown = shownParts(parts, total, 1);
    expect(shown.parts).toEqual(expected);
    expect(shown.total).toBe(total);
  });

  test("every set of levers is asked for once", () => {
    const asked: number[] = [];
    leverShapley((subset) => asked.push(subset), 4);
    expect([...asked].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i));
  });

  test("the Shapley value is the average over all orders", () => {
    const gaps = [12, 7, 9, 5, 11, 6, 8, 4];
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const expected = [0, 0, 0];
    for (const order of orders) {
      let set = 0;
      for (const lever of order) {
        expected[lever]! += (gaps[set | (1 << lever)]! - gaps[set]!) / orders.length;
        set |= 1 << lever;
      }
    }
    expectClose(leverShapley((subset) => gaps[subset]!, 3).effects, expected);
  });
});

describe("the change since the last cycle", () => {
  const previous = [70, 72, 75, 80, 81, 74, 71, 76, 79, 83];
  const now = [64, 66, 70, 78, 74, 75, 72, 78, 80, 86];
  const sides = sidesOf(5, 5);

  test("both legs: the market accounts for it", () => {
    const rebased = [69, 71, 76, 82, 80, 75, 72, 78, 80, 86];
    const found = changeSinceLastCycle({ previous, now, rebased, sides });
    expect(found.wording).toBe("market-accounts");
    expect(found.rebased!.removed).toBeCloseTo(0.8, 10);
  });

  test.each([
    ["without an index", { previous, now, sides }, "towards-back-office"],
    [
      "an index that takes part of it away and leaves the rest clear",
      { previous, now, rebased: [66, 68, 73, 79, 77, 75, 72, 78, 80, 86], sides },
      "market-partly",
    ],
    ["an index that changes nothing", { previous, now, rebased: now, sides }, "market-does-not"],
    ["the other way", { previous: now, now: previous, sides }, "towards-sales"],
    ["the same again", { previous, now: previous, sides }, "no-clear-change"],
  ] as const)("%s", (_, input, wording) => {
    expect(changeSinceLastCycle(input).wording).toBe(wording);
  });

  test("who is missing in a cycle is left out, or counted in the other when asked", () => {
    const joined = { previous: [null, ...previous.slice(1)], now, sides };
    expect(changeSinceLastCycle(joined)).toMatchObject({ sales: 4, backOffice: 5 });
    const everybody = changeSinceLastCycle({ ...joined, cohort: "everybody" });
    expect(everybody).toMatchObject({ sales: 5, backOffice: 5 });
    expectClose(everybody.now, changeSinceLastCycle({ previous, now, sides }).now);
  });
});

describe("chance", () => {
  test("the same seed shuffles the same way and never gives 0", () => {
    const strata = [{ sales: [1, 2, 3, 4, 5, 6], backOffice: [11, 12, 13, 14, 15, 16] }];
    const one = permutationCheck(strata, 9);
    expect(permutationCheck(strata, 9)).toEqual(one);
    expect(permutationCheck(strata, 10).exceed).not.toBe(-1);
    // 2 of 924 deals are as far apart.
    expect(one.p).toBeGreaterThan(0);
    expect(one.lower).toBeLessThan(2 / 924);
    expect(one.upper).toBeGreaterThan(2 / 924);
  });

  test("shuffling agrees with the exact test", () => {
    const [sales, backOffice] = [
      [3, 2, 3, 1, 2, 3, 4, 2, 3, 2],
      [3, 4, 3, 5, 4, 3, 3, 4, 2, 3, 4, 5],
    ];
    const { lower, upper } = permutationCheck([{ sales, backOffice }], 1);
    const { p } = mannWhitney(sales, backOffice, { method: "exact" });
    expect(lower <= p && p <= upper).toBe(true);
  });
});

test("the curve of t quantiles agrees with the quantiles", () => {
  for (const p of [0.95, 0.975]) {
    const curve = tQuantileCurve(p);
    for (let k = 0; k <= 400; k++) {
      const df = 1 + k * k * 0.37;
      expectClose(curve(df), tQuantile(p, df), 1e-12);
    }
  }
});
