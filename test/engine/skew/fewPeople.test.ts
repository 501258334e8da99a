import {
  eachAgainstRest,
  gapMeasure,
  mannWhitney,
  normalQuantile,
  normalUpper,
  randomSource,
  skewBy,
  stratifiedGap,
  stratifiedTheta,
  vanElteren,
  type Side,
} from "../../../src/engine";

const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

describe("few people on a side", () => {
  test.each([
    ["two in the middle of the lowest four", [2.5, 3.5], upTo(20)],
    ["two among the lowest three", [1.5, 2.5], upTo(20)],
    ["three of thirty-three", [1.5, 2.5, 4.5], upTo(30)],
    ["four and four, one pair crossed", [1, 2, 3, 5], [4, 6, 7, 8]],
    ["four and four, wholly apart", [1, 2, 3, 4], [5, 6, 7, 8]],
  ])("%s: too few for a verdict, and no surer than the exact test", (_, sales, backOffice) => {
    const measure = gapMeasure(sales, backOffice);
    expect(measure.verdict).toBe("inconclusive");
    expect(measure.p).toBeGreaterThan(mannWhitney(sales, backOffice, { method: "exact" }).p);
    expect(measure.lower).toBeLessThan(0);
  });

  test("more separation is more evidence: 6 and 6, from one pair crossed to wholly apart", () => {
    const crossed = gapMeasure([1, 2, 3, 4, 5, 7], [6, 8, 9, 10, 11, 12]);
    const apart = gapMeasure(upTo(6), [7, 8, 9, 10, 11, 12]);
    // The rank-sum test's p with continuity correction, z = (18 − ½)/√39; with one pair crossed it is over .0075.
    expect(crossed.p).toBeCloseTo(0.0075, 12);
    expect(apart.p).toBeCloseTo(2 * normalUpper(17.5 / Math.sqrt(39)), 12);
    expect([crossed.verdict, apart.verdict]).toEqual(["material", "material"]);
    expect(apart.lower).toBeGreaterThan(crossed.lower);
  });

  test("wholly apart: every person more on both sides is more evidence, without a step anywhere", () => {
    const lowers = upTo(40).map(
      (size) =>
        gapMeasure(
          upTo(size),
          upTo(size).map((score) => score + size),
        ).lower,
    );
    const steps = lowers.slice(5).map((lower, i) => lower - lowers[i + 4]!);
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThan(4.2);
    expect(lowers[3]).toBeLessThan(0);
    expect(lowers[4]).toBeGreaterThan(15);
  });

  test.each([20, 200, 2000])("%d a side, wholly apart: a finite answer", (size) => {
    const { p, lower } = gapMeasure(
      upTo(size),
      upTo(size).map((score) => score + size),
    );
    expect(p).toBeGreaterThan(0);
    expect(lower).toBeGreaterThan(40);
  });

  const alike = (score: number, people: number): number[] => Array(people).fill(score);
  test.each([
    ["5 and 60 on two grades", alike(1, 5), alike(2, 60)],
    ["10 and 40 on two grades", alike(1, 10), alike(2, 40)],
    ["5 and 60 on three grades", alike(3, 5), [...alike(4, 55), ...alike(5, 5)]],
  ])("%s, wholly apart: as sure as without ties, no surer", (_, sales, backOffice) => {
    const { p, lower } = gapMeasure(sales, backOffice);
    const untied = gapMeasure(
      sales.map((_score, i) => i),
      backOffice.map((_score, i) => 100 + i),
    );
    expect([p, lower]).toEqual([untied.p, untied.lower]);
    expect(p).toBeGreaterThan(mannWhitney(sales, backOffice, { method: "exact" }).p);
  });

  test("5 and 60 on two grades, one of them changed over: a little less sure", () => {
    const apart = gapMeasure(alike(1, 5), alike(2, 60));
    const near = gapMeasure(alike(1, 5), [1, ...alike(2, 59)]);
    expect(near.p).toBeGreaterThan(apart.p);
    expect(near.p).toBeLessThan(2 * apart.p);
    expect(near.lower).toBeLessThan(apart.lower);
  });

  test.each([5, 6, 7, 8, 10])("%d pairs that all say the same are a sign test", (pairs) => {
    const strata = upTo(pairs).map(() => ({ sales: [1], backOffice: [2] }));
    const { p, verdict, lower } = stratifiedGap(strata);
    expect(p).toBeCloseTo(2 * 0.5 ** pairs, 12);
    expect(verdict).toBe(pairs > 5 ? "material" : "inconclusive");
    expect(lower > 0).toBe(pairs > 5);
  });

  test("strata with few people in all are no surer than van Elteren's test", () => {
    const strata = [
      { sales: [2.5, 3.5, 1.5], backOffice: upTo(20) },
      { sales: [2.6, 3.4, 1.7], backOffice: upTo(20) },
    ];
    const { p, sales } = stratifiedGap(strata);
    expect(sales).toBe(6);
    expect(stratifiedTheta(strata).p).toBeLessThan(1e-5);
    expect(p).toBeCloseTo(vanElteren(strata).p, 12);
    expect(
      stratifiedGap(strata.map((one) => ({ ...one, sales: one.sales.slice(1) }))).verdict,
    ).toBe("inconclusive");
  });

  test("one stratum is the plain comparison, however few", () => {
    const measure = gapMeasure([2.5, 3.5], upTo(20));
    expect(stratifiedGap([{ sales: [2.5, 3.5], backOffice: upTo(20) }])).toEqual({
      ...measure,
      coverage: 1,
    });
  });
});

/** n and m people of a department, the back office a given share of pairs ahead, in a fixed mix. */
function department(name: string, size: number, lift: number): [number, Side, string][] {
  return upTo(size).flatMap((i): [number, Side, string][] => [
    [i / size, "sales", name],
    [i / size + lift, "backOffice", name],
  ]);
}

describe("the list by department", () => {
  const people = [
    ...department("A", 150, 0.15),
    ...department("B", 120, 0.2),
    ...department("C", 3, -0.2),
    ...department("D", 1, -1),
  ];
  const { rows } = skewBy(
    people.map(([score]) => score),
    people.map(([, side]) => side),
    people.map(([, , label]) => label),
  );
  const row = (label: string): (typeof rows)[number] => rows.find((one) => one.label === label)!;

  test("nobody is called more than tolerable against their own data", () => {
    expect(row("A").verdict).toBe("material");
    expect(row("D").gap!.gap).toBe(-50);
    expect([row("C").verdict, row("D").verdict]).toEqual(["inconclusive", "inconclusive"]);
  });

  test("an interval knows how little the other departments say about one", () => {
    const { lower, upper } = row("D").shrunken!;
    expect(lower).toBeLessThan(0);
    expect(upper - lower).toBeGreaterThan(20);
  });

  test.each([
    ["8 departments of mixed size", 8, (k: number) => [30, 6, 12, 20, 10, 8, 15, 40][k]!, 10],
    ["12 departments of 12 and 12", 12, () => 12, 8],
  ])("%s that truly differ: 95 %% of the intervals hold the truth", (_, count, sizeOf, tau) => {
    const random = randomSource(20261128);
    const normal = (): number => normalQuantile((random() * 4294967295 + 0.5) / 4294967296);
    let held = 0;
    let all = 0;
    for (let run = 0; run < 60; run++) {
      const truths = upTo(count).map(() => tau * normal());
      const drawn = truths.flatMap((truth, k): [number, Side, string][] => {
        const lift = Math.SQRT2 * normalQuantile(0.5 + Math.max(-49, Math.min(49, truth)) / 100);
        return upTo(sizeOf(k)).flatMap((): [number, Side, string][] => [
          [normal(), "sales", `${k}`],
          [normal() + lift, "backOffice", `${k}`],
        ]);
      });
      const list = skewBy(
        drawn.map(([score]) => score),
        drawn.map(([, side]) => side),
        drawn.map(([, , label]) => label),
      );
      for (const { label, shrunken } of list.rows) {
        const truth = truths[Number(label)]!;
        all++;
        if (shrunken!.lower <= truth && truth <= shrunken!.upper) held++;
      }
    }
    expect(held / all).toBeGreaterThan(0.93);
  });
});

describe("every group against the rest", () => {
  test.each([2, 3, 5, 10])("30 groups of %d that are alike: claims keep their level", (size) => {
    const random = randomSource(20261128);
    let claimed = 0;
    const runs = 150;
    for (let run = 0; run < runs; run++) {
      const scores = Array.from({ length: 30 * size }, () => random());
      const labels = scores.map((_, i) => `${i % 30}`);
      if (eachAgainstRest(scores, labels).some(({ holm }) => holm < 0.05)) claimed++;
    }
    expect(claimed / runs).toBeLessThan(0.09);
  });
});
