import fc from "fast-check";
import {
  benjaminiHochberg,
  brunnerMunzel,
  changeSinceLastCycle,
  detectSkew,
  eachAgainstRest,
  EngineError,
  fourfold,
  gapMeasure,
  hodgesLehmann,
  holm,
  hypergeometricPmf,
  kitagawa,
  kruskalWallis,
  leverShapley,
  mannWhitney,
  representationCurve,
  shiftFunction,
  shrunkenEffects,
  skewBy,
  skewCauses,
  stratifiedGap,
  stratifiedTheta,
  thetaInterval,
  topShare,
  vanElteren,
  wasserstein,
  type Side,
  type Stratum,
} from "../../../src/engine";
import { expectClose } from "../../support/expectClose";
import { propertyRuns } from "../../support/propertyRuns";

const runs = { numRuns: propertyRuns, seed: 20261123 };
/** Few distinct values, so that ties are common. */
const level = fc.integer({ min: 1, max: 5 });
const tenth = fc.integer({ min: 0, max: 1000 }).map((value) => value / 10);
const side = (least = 1): fc.Arbitrary<number[]> =>
  fc.oneof(
    fc.array(level, { minLength: least, maxLength: 14 }),
    fc.array(tenth, { minLength: least, maxLength: 14 }),
  );
const stratum = fc.record({ sales: side(0), backOffice: side(0) });
const strataWithBoth = fc
  .tuple(fc.record({ sales: side(), backOffice: side() }), fc.array(stratum, { maxLength: 6 }))
  .map(([first, more]): Stratum[] => [first, ...more]);
/** Two sides dealt from one list without ties. */
/** People dealt to the sides at random, up to nine of them on one score. */
const deal = fc
  .tuple(
    fc.integer({ min: 2, max: 14 }),
    fc.integer({ min: 2, max: 14 }),
    fc.integer({ min: 1, max: 9 }),
  )
  .chain(([n, m, tied]) => {
    const all = Array.from({ length: n + m }, (_, i) => i);
    const scores = (places: number[]): number[] => places.map((i) => Math.floor(i / tied));
    return fc.shuffledSubarray(all, { minLength: n, maxLength: n }).map((sales) => ({
      sales: scores(sales),
      backOffice: scores(all.filter((one) => !sales.includes(one))),
    }));
  });
const people = fc.array(
  fc.record({
    score: fc.oneof(level, tenth),
    other: fc.oneof(level, tenth),
    side: fc.constantFrom<Side>("sales", "backOffice"),
    label: fc.constantFrom("A", "b", "Ｂ", "c"),
  }),
  { minLength: 2, maxLength: 40 },
);

function check<T>(name: string, property: fc.IProperty<T>): void {
  test(`${name} [seed ${runs.seed}]`, () => {
    fc.assert(property, runs);
  });
}

/** Every number anywhere in a result. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe("θ and its gap", () => {
  check(
    "swapping the sides turns the sign of everything",
    fc.property(side(), side(), (a, b) => {
      const one = gapMeasure(a, b);
      const other = gapMeasure(b, a);
      expectClose([one.gap, one.lower, one.upper], [-other.gap, -other.upper, -other.lower]);
      expectClose([one.lower90, one.upper90], [-other.upper90, -other.lower90]);
      expectClose(one.p, other.p);
      expect(one.verdict).toBe(other.verdict);
    }),
  );
  check(
    "adding a constant to all, or multiplying all by a positive number, changes nothing",
    fc.property(
      side(),
      side(),
      fc.integer({ min: -50, max: 50 }),
      fc.constantFrom(0.5, 2, 3, 10),
      (a, b, add, by) => {
        const moved = (scores: number[]): number[] => scores.map((score) => (score + add) * by);
        expect(gapMeasure(moved(a), moved(b))).toEqual(gapMeasure(a, b));
      },
    ),
  );
  check(
    "the order of people changes nothing",
    fc.property(side(), side(), (a, b) => {
      expect(gapMeasure([...a].reverse(), [...b].sort())).toEqual(gapMeasure(a, b));
    }),
  );
  check(
    "turning the scale upside down turns the sign",
    fc.property(side(), side(), (a, b) => {
      const turned = gapMeasure(
        a.map((x) => -x),
        b.map((y) => -y),
      );
      expectClose([turned.gap, turned.lower], [-gapMeasure(a, b).gap, -gapMeasure(a, b).upper]);
    }),
  );
  check(
    "intervals hold the estimate, widen with confidence and stay within ±50",
    fc.property(side(), side(), (a, b) => {
      const { gap, lower, upper, lower90, upper90 } = gapMeasure(a, b);
      const ordered = [-50, lower, lower90, gap, upper90, upper, 50];
      expect(ordered.every((value, i) => i === 0 || value >= ordered[i - 1]! - 1e-9)).toBe(true);
    }),
  );
  check(
    "p is under 5 % exactly when 0 is outside the interval",
    fc.property(side(), side(), (a, b) => {
      const { p, lower, upper } = gapMeasure(a, b);
      fc.pre(Math.abs(p - 0.05) > 1e-9);
      expect(p < 0.05).toBe(lower > 0 || upper < 0);
    }),
  );
  check(
    "the gap is the difference of average mid-rank percentiles",
    fc.property(side(), side(), (a, b) => {
      const sides = [...a.map((): Side => "sales"), ...b.map((): Side => "backOffice")];
      expectClose(skewCauses({ scores: [...a, ...b], sides }).total, gapMeasure(a, b).gap);
    }),
  );
  check(
    "noise in the last digits does not break ties",
    fc.property(
      side(),
      side(),
      fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 28, maxLength: 28 }),
      (a, b, noise) => {
        const shaken = (scores: number[], from: number): number[] =>
          scores.map((score, i) => score * (1 + noise[from + i]! * 2 ** -52));
        fc.pre(Math.max(...a, ...b) > 0);
        expect(gapMeasure(shaken(a, 0), shaken(b, 14))).toEqual(gapMeasure(a, b));
      },
    ),
  );
});

describe("strata", () => {
  check(
    "a single stratum is the plain comparison",
    fc.property(side(), side(), (sales, backOffice) => {
      const { coverage, ...measure } = stratifiedGap([{ sales, backOffice }]);
      expect(coverage).toBe(1);
      expect(measure).toEqual(gapMeasure(sales, backOffice));
    }),
  );
  check(
    "an empty stratum changes nothing, one of a single side changes the coverage only",
    fc.property(strataWithBoth, side(), (strata, alone) => {
      const { coverage, ...measure } = stratifiedGap(strata);
      expect(stratifiedGap([...strata, { sales: [], backOffice: [] }])).toEqual({
        ...measure,
        coverage,
      });
      const { coverage: wider, ...same } = stratifiedGap([
        ...strata,
        { sales: alone, backOffice: [] },
      ]);
      expect(same).toEqual(measure);
      expect(wider).toBeLessThan(coverage);
    }),
  );
  check(
    "the order of strata changes nothing but the last digits",
    fc.property(strataWithBoth, (strata) => {
      const one = stratifiedTheta(strata);
      const other = stratifiedTheta([...strata].reverse());
      expectClose([one.theta, one.df], [other.theta, other.df]);
      expectClose([one.lower, one.upper, one.p], [other.lower, other.upper, other.p], 1e-7);
    }),
  );
  check(
    "swapping the sides turns the sign, of van Elteren's z too",
    fc.property(strataWithBoth, (strata) => {
      const swapped = strata.map(({ sales, backOffice }) => ({
        sales: backOffice,
        backOffice: sales,
      }));
      expectClose(stratifiedTheta(strata).theta, 1 - stratifiedTheta(swapped).theta);
      expectClose(vanElteren(strata).z, -vanElteren(swapped).z);
    }),
  );
  check(
    "rows by label hold everybody once, strongest evidence first",
    fc.property(people, (all) => {
      const { rows } = skewBy(
        all.map(({ score }) => score),
        all.map((one) => one.side),
        all.map(({ label }) => label),
      );
      expect(rows.reduce((sum, row) => sum + row.sales + row.backOffice, 0)).toBe(all.length);
      const evidence = rows.map(({ shrunken }) => shrunken?.evidence ?? -1);
      expect(evidence).toEqual([...evidence].sort((a, b) => b - a));
      expect(numbersIn(rows).every(Number.isFinite)).toBe(true);
    }),
  );
  check(
    "shrinking never turns past the common mean and never moves away from it",
    fc.property(
      fc.array(
        fc.tuple(
          fc.double({ min: -1, max: 1, noNaN: true }),
          fc.double({ min: 0.001, max: 1, noNaN: true }),
        ),
        { minLength: 1, maxLength: 20 },
      ),
      (pairs) => {
        const { mean, effects } = shrunkenEffects(
          pairs.map(([effect]) => effect),
          pairs.map(([, variance]) => variance),
        );
        effects.forEach(({ effect }, i) => {
          const [raw] = pairs[i]!;
          expect(effect).toBeGreaterThanOrEqual(Math.min(raw, mean) - 1e-12);
          expect(effect).toBeLessThanOrEqual(Math.max(raw, mean) + 1e-12);
        });
      },
    ),
  );
});

describe("companions", () => {
  check(
    "the two Us add up to all pairs and both sides have the same p, exact and asymptotic",
    fc.property(
      side(),
      side(),
      fc.constantFrom("exact" as const, "asymptotic" as const),
      (a, b, method) => {
        const one = mannWhitney(a, b, { method });
        const other = mannWhitney(b, a, { method });
        expect(one.u + other.u).toBe(a.length * b.length);
        expectClose(one.p, other.p);
        expect(one.p > 0 && one.p <= 1).toBe(true);
      },
    ),
  );
  check(
    "Brunner–Munzel has a finite answer or refuses",
    fc.property(side(), side(), (a, b) => {
      try {
        const one = brunnerMunzel(a, b);
        expect(numbersIn(one).every(Number.isFinite)).toBe(true);
        expectClose(one.t, -brunnerMunzel(b, a).t);
      } catch (error) {
        expect(error).toBeInstanceOf(EngineError);
      }
    }),
  );
  check(
    "the shift is the median of all differences, and moves with one side",
    fc.property(side(), side(), fc.integer({ min: -20, max: 20 }), (a, b, add) => {
      const all = a.flatMap((x) => b.map((y) => y - x)).sort((one, other) => one - other);
      const { shift, lower, upper } = hodgesLehmann(a, b);
      const middle = (all[(all.length - 1) >> 1]! + all[all.length >> 1]!) / 2;
      expect(Math.abs(shift - middle)).toBeLessThan(1e-9);
      expect(lower <= shift && shift <= upper).toBe(true);
      const moved = hodgesLehmann(
        a,
        b.map((y) => y + add),
      );
      expect(Math.abs(moved.shift - shift - add)).toBeLessThan(1e-9);
    }),
  );
  check(
    "the Wasserstein distance is symmetric and that of a moved copy is the move",
    fc.property(side(), side(), fc.integer({ min: -9, max: 9 }), (a, b, add) => {
      expectClose(wasserstein(a, b), wasserstein(b, a));
      expect(
        Math.abs(
          wasserstein(
            a,
            a.map((x) => x + add),
          ) - Math.abs(add),
        ),
      ).toBeLessThan(1e-9);
    }),
  );
  check(
    "the band of the shift function holds the differences",
    fc.property(side(), side(), (a, b) => {
      for (const { difference, lower, upper } of shiftFunction(a, b)) {
        expect((lower ?? -Infinity) <= difference && difference <= (upper ?? Infinity)).toBe(true);
      }
    }),
  );
  check(
    "everybody in the top is counted: seats add up, and the last point of the curve is the whole",
    fc.property(side(), side(), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, share) => {
      const top = topShare(a, b, share);
      expectClose(top.salesIn + top.backOfficeIn, top.seats);
      expect(top.tiesOut.salesIn + top.tiesOut.backOfficeIn).toBeLessThanOrEqual(top.seats);
      expect(top.tiesIn.salesIn + top.tiesIn.backOfficeIn).toBeGreaterThanOrEqual(top.seats);
      const last = representationCurve(a, b).at(-1)!;
      expect(last).toEqual({ top: 1, sales: a.length / (a.length + b.length) });
    }),
  );
  check(
    "exact tests of four cells are chances, the same for sides swapped",
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 4 }),
      ([a, b, c, d]) => {
        const [salesIn, salesOut, backOfficeIn, backOfficeOut] = [a!, b! + 1, c!, d! + 1];
        const one = fourfold({ salesIn, salesOut, backOfficeIn, backOfficeOut });
        const other = fourfold({
          salesIn: backOfficeIn,
          salesOut: backOfficeOut,
          backOfficeIn: salesIn,
          backOfficeOut: salesOut,
        });
        expectClose([one.fisher, one.midP], [other.fisher, other.midP]);
        expect([one.fisher, one.fisherLess, one.midP].every((p) => p > 0 && p <= 1)).toBe(true);
      },
    ),
  );
  check(
    "adjusted p values are never below the plain ones and keep their order",
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (p) => {
      for (const adjusted of [holm(p), benjaminiHochberg(p)]) {
        expect(adjusted.every((value, i) => value >= p[i]! && value <= 1)).toBe(true);
        const order = p.map((_, i) => i).sort((i, j) => p[i]! - p[j]!);
        expect(order.every((i, k) => k === 0 || adjusted[i]! >= adjusted[order[k - 1]!]!)).toBe(
          true,
        );
      }
    }),
  );
  check(
    "each group against the rest is the plain comparison of the two",
    fc.property(people, (all) => {
      fc.pre(new Set(all.map(({ label }) => label.normalize("NFKC").toLowerCase())).size > 1);
      const scores = all.map(({ score }) => score);
      const rows = eachAgainstRest(
        scores,
        all.map(({ label }) => label),
      );
      const first = all[0]!.label.normalize("NFKC").toLowerCase();
      const isFirst = (i: number): boolean =>
        all[i]!.label.normalize("NFKC").toLowerCase() === first;
      const plain = gapMeasure(
        scores.filter((_, i) => !isFirst(i)),
        scores.filter((_, i) => isFirst(i)),
      );
      expectClose(rows[0]!.gap, plain.gap);
      expectClose([rows[0]!.lower, rows[0]!.p], [plain.lower, plain.p]);
    }),
  );
  check(
    "everything at once is each by itself",
    fc.property(people, (all) => {
      fc.pre(new Set(all.map((one) => one.side)).size === 2);
      const scores = all.map(({ score }) => score);
      const sides = all.map((one) => one.side);
      const labels = all.map(({ label }) => label);
      const some = all.map(({ label, other }) => (other < 3 ? null : label));
      const { overall, shift, by } = detectSkew({ scores, sides, by: [labels, some], margin: 5 });
      const of = (side: Side): number[] => scores.filter((_, i) => sides[i] === side);
      expect(overall).toEqual(gapMeasure(of("sales"), of("backOffice"), 5));
      expect(shift).toEqual(hodgesLehmann(of("sales"), of("backOffice")));
      expect(by[0]).toEqual(skewBy(scores, sides, labels, 5));
      const labelled = all.flatMap((_, i) => (some[i] === null ? [] : [i]));
      fc.pre(labelled.length > 0);
      expect(by[1]).toEqual(
        skewBy(
          labelled.map((i) => scores[i]!),
          labelled.map((i) => sides[i]!),
          labelled.map((i) => some[i]!),
          5,
        ),
      );
    }),
  );
  check(
    "with two distinct scores the exact test is that of a fourfold table, however many tie",
    fc.property(
      fc.tuple(...[1, 1, 1, 1].map((least) => fc.integer({ min: least, max: 40 }))),
      (cells) => {
        const [lowSales, highSales, lowOffice, highOffice] = cells as [
          number,
          number,
          number,
          number,
        ];
        const fill = (low: number, high: number): number[] =>
          Array.from({ length: low + high }, (_, i) => (i < low ? 1 : 2));
        const { p } = mannWhitney(fill(lowSales, highSales), fill(lowOffice, highOffice), {
          method: "exact",
        });
        const population = lowSales + highSales + lowOffice + highOffice;
        const urn = { population, successes: lowSales + lowOffice, draws: lowSales + highSales };
        // In whole numbers: how far from what is expected, times everybody.
        const away = (low: number): number =>
          Math.abs(low * population - urn.successes * urn.draws);
        let expected = 0;
        for (let low = 0; low <= urn.draws; low++) {
          if (away(low) >= away(lowSales)) expected += hypergeometricPmf(low, urn);
        }
        expectClose(p, Math.min(1, expected), 1e-10);
      },
    ),
  );
  check(
    "more separation is never less evidence, and no p is below the least a rank test can have",
    fc.property(deal, ({ sales, backOffice }) => {
      const [n, m] = [sales.length, backOffice.length];
      const dealt = gapMeasure(sales, backOffice);
      const apart = gapMeasure(
        sales.map((_, i) => i),
        backOffice.map((_, i) => n + i),
      );
      expect(apart.p).toBeLessThan(dealt.p + 1e-9);
      expect(apart.lower).toBeGreaterThan(Math.max(dealt.lower, -dealt.upper) - 1e-9);
      let deals = 1;
      for (let i = 1; i <= n; i++) deals *= (m + i) / i;
      // 5 against 5 can have 2/252 = .0079, where the guard begins at .0075.
      expect(dealt.p).toBeGreaterThan(0.94 * Math.min(1, 2 / deals));
    }),
  );
  check(
    "from 5 a side up the guard only ever doubts, and turns no decision at 5 %",
    fc.property(side(5), side(5), (sales, backOffice) => {
      const bare = thetaInterval(sales, backOffice);
      fc.pre(bare.theta !== 0 && bare.theta !== 1);
      const { p, lower, upper } = gapMeasure(sales, backOffice);
      expect(p).toBeGreaterThan(bare.p - 1e-12);
      expect([p < 0.05, lower > 0 || upper < 0]).toEqual([
        bare.p < 0.05,
        bare.lower > 0.5 || bare.upper < 0.5,
      ]);
    }),
  );
  check(
    "ε² lies in [0, 1] and no order of groups changes H",
    fc.property(fc.array(side(), { minLength: 2, maxLength: 5 }), (groups) => {
      fc.pre(new Set(groups.flat()).size > 1);
      const one = kruskalWallis(groups);
      expect(one.epsilonSquared >= 0 && one.epsilonSquared <= 1).toBe(true);
      expectClose(one.h, kruskalWallis([...groups].reverse()).h);
    }),
  );
});

describe("causes and change", () => {
  check(
    "causes add up to the gap exactly, in any order, and as shown",
    fc.property(people, (all) => {
      fc.pre(new Set(all.map((one) => one.side)).size === 2);
      const { total, parts, shown } = skewCauses({
        scores: all.map(({ score }) => score),
        rebased: all.map(({ score, other }) => score + other / 10),
        levelled: all.map(({ other }) => other),
        sides: all.map((one) => one.side),
        strata: all.map(({ label }) => label),
      });
      const sum = (values: number[]): number => values.reduce((one, other) => one + other, 0);
      expect(sum(Object.values(parts))).toBe(total);
      expect(sum(Object.values(parts).reverse())).toBe(total);
      const { total: shownTotal, ...shownParts } = shown;
      expect(sum(Object.values(shownParts).map((part) => Math.round(10 * part)))).toBe(
        Math.round(10 * shownTotal),
      );
    }),
  );
  check(
    "the four parts of a difference of means add up to it",
    fc.property(strataWithBoth, (strata) => {
      const { gap, composition, within, salesAlone, backOfficeAlone } = kitagawa(strata);
      expect(Math.abs(composition + within + salesAlone + backOfficeAlone - gap)).toBeLessThan(
        1e-9,
      );
    }),
  );
  check(
    "Shapley effects add up exactly, levers that do nothing get 0, equal levers the same",
    fc.property(
      fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 8, maxLength: 8 }),
      (gaps) => {
        const { before, after, effects } = leverShapley((subset) => gaps[subset & 7]!, 4);
        expect(
          Math.abs(effects.reduce((sum, effect) => sum + effect, 0) - (after - before)),
        ).toBeLessThan(1e-11);
        expect(Math.abs(effects[3]!)).toBeLessThan(1e-11);
        const bits = (subset: number): number =>
          gaps[(subset & 1) + ((subset >> 1) & 1) + (subset >> 2)]!;
        const [first, ...others] = leverShapley(bits, 3).effects;
        others.forEach((effect) => expect(Math.abs(effect - first!)).toBeLessThan(1e-11));
      },
    ),
  );
  check(
    "a cycle compared with itself has not changed; the change turns with time",
    fc.property(people, (all) => {
      const [previous, now] = [all.map(({ score }) => score), all.map(({ other }) => other)];
      const sides = all.map((one) => one.side);
      fc.pre(
        ["sales", "backOffice"].every((one) => sides.filter((own) => own === one).length >= 2),
      );
      const same = changeSinceLastCycle({ previous, now: previous, sides });
      expect([same.change, same.p, same.wording]).toEqual([0, 1, "no-clear-change"]);
      const there = changeSinceLastCycle({ previous, now, sides });
      const back = changeSinceLastCycle({ previous: now, now: previous, sides });
      expect(Math.abs(there.change + back.change)).toBeLessThan(1e-9);
      expect(there.lower <= there.change && there.change <= there.upper).toBe(true);
      expect(numbersIn(there).every(Number.isFinite)).toBe(true);
    }),
  );
});
