import * as fc from "fast-check";
import * as engine from "../../src/engine";
import { propertyRuns } from "../support/propertyRuns";

/** The seed is fixed so that a failure repeats; 1,000 cases for each law. */
const SEED = 20261123;

function law<Args extends [unknown, ...unknown[]]>(
  name: string,
  arbitraries: { [K in keyof Args]: fc.Arbitrary<Args[K]> },
  holds: (...args: Args) => void,
): void {
  test(`${name} (seed ${SEED})`, () => {
    fc.assert(fc.property(...arbitraries, holds), { seed: SEED, numRuns: propertyRuns });
  });
}

/** Narrow, so that ties are common. */
const rating = fc.integer({ min: 1, max: 5 });
const ratings = fc.array(rating, { minLength: 2, maxLength: 30 });
const score = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const scores = fc.array(score, { minLength: 2, maxLength: 40 });
const spread = scores.filter((list) => Math.max(...list) > Math.min(...list));
const label = fc.constantFrom("A", "B", "C", "D");
const weights = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 0));
/** Any character; what fast-check offers for this builds a table of all of them first. */
const codePoint = fc
  .integer({ min: 0, max: 0x10ffff })
  .filter((point) => point < 0xd800 || point > 0xdfff);
const anything = fc.double({ noNaN: true, noDefaultInfinity: true });

/** A permutation's order drawn beside a list. */
function shuffled(list: readonly unknown[], seed: number): number[] {
  const random = engine.randomSource(seed);
  return list
    .map((_, i) => [random(), i] as const)
    .sort(([a], [b]) => a - b)
    .map(([, i]) => i);
}
const seed = fc.nat();

/** Whether nobody with a lower score has the higher value. */
function keepsOrder(list: readonly number[], values: readonly number[], grace: number): boolean {
  const order = list
    .map((_, i) => i)
    .sort((a, b) => list[a]! - list[b]! || values[a]! - values[b]!);
  return order.every((at, k) => {
    const before = order[k - 1];
    return (
      before === undefined || list[before] === list[at] || values[before]! <= values[at]! + grace
    );
  });
}

describe("numeric", () => {
  law("mid-ranks sum to n(n + 1)/2", [ratings], (list) => {
    expect(engine.sum(engine.midranks(list))).toBe((list.length * (list.length + 1)) / 2);
  });

  law("mid-ranks go with their people when rows are shuffled", [scores, seed], (list, by) => {
    const order = shuffled(list, by);
    const ranks = engine.midranks(list);
    expect([...engine.midranks(order.map((i) => list[i]!))]).toEqual(order.map((i) => ranks[i]));
  });

  law(
    "a sum does not depend on the order of huge and tiny numbers",
    [
      fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { minLength: 1, maxLength: 50 }),
      seed,
    ],
    (list, by) => {
      const order = shuffled(list, by);
      const [one, other] = [engine.sum(list), engine.sum(order.map((i) => list[i]!))];
      const size = list.reduce((total, value) => total + Math.abs(value), 0);
      expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-28 * size + 4e-16 * Math.abs(one));
    },
  );

  law(
    "variance is never negative and the covariance with oneself",
    [
      fc.array(
        anything.filter((x) => Math.abs(x) < 1e150),
        { minLength: 2, maxLength: 20 },
      ),
    ],
    (list) => {
      const own = engine.variance(list);
      expect(own).toBeGreaterThanOrEqual(0);
      expect(engine.covariance(list, list)).toBe(own);
    },
  );

  law(
    "quantising twice changes nothing more",
    [fc.array(anything, { minLength: 1, maxLength: 20 })],
    (list) => {
      const once = engine.quantise(list);
      const twice = engine.quantise(once);
      const same = once.every((value, i) => Math.abs(twice[i]! - value) <= 2e-12 * Math.abs(value));
      expect(same).toBe(true);
    },
  );

  law(
    "sums taken in another order tie once quantised",
    [fc.array(fc.tuple(score, score, score), { minLength: 2, maxLength: 20 })],
    (list) => {
      const forward = list.map(([a, b, c]) => 0.3 * a + 0.3 * b + 0.4 * c);
      const backward = list.map(([a, b, c]) => 0.4 * c + 0.3 * b + 0.3 * a);
      const both = engine.quantise([...forward, ...backward]);
      expect([...both.subarray(0, list.length)]).toEqual([...both.subarray(list.length)]);
    },
  );

  law(
    "quantiles rise with p and stay between the ends",
    [
      scores,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.constantFrom(5, 6, 7),
    ],
    (list, p, q, type) => {
      const ascending = engine.sorted(list);
      const [low, high] = [Math.min(p, q), Math.max(p, q)].map((share) =>
        engine.quantile(ascending, share, type),
      );
      expect(low).toBeLessThanOrEqual(high! + 1e-12);
      expect(low).toBeGreaterThanOrEqual(ascending[0]!);
      expect(high).toBeLessThanOrEqual(ascending.at(-1)!);
    },
  );

  law(
    "normal quantile and distribution undo each other",
    [fc.double({ min: 1e-300, max: 0.5, noNaN: true })],
    (p) => {
      const back = engine.normalCdf(engine.normalQuantile(p));
      expect(Math.abs(back / p - 1)).toBeLessThan(1e-11);
    },
  );

  law(
    "t quantile and distribution undo each other",
    [
      fc.double({ min: 1e-12, max: 0.999, noNaN: true }),
      fc.double({ min: 0.7, max: 1e5, noNaN: true }),
    ],
    (p, df) => {
      const back = engine.tCdf(engine.tQuantile(p, df), df);
      expect(Math.abs(back / p - 1)).toBeLessThan(1e-10);
    },
  );

  law(
    "hypergeometric probabilities sum to the distribution",
    [fc.integer({ min: 1, max: 60 }), fc.nat(), fc.nat(), fc.nat()],
    (population, a, b, c) => {
      const urn = { population, successes: a % (population + 1), draws: b % (population + 1) };
      const x = c % (population + 1);
      const terms = Array.from({ length: x + 1 }, (_, k) => engine.hypergeometricPmf(k, urn));
      expect(engine.hypergeometricCdf(x, urn)).toBeCloseTo(engine.sum(terms), 11);
    },
  );
});

describe("scoring", () => {
  law(
    "z does not see a shift or a scale",
    [spread, fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 50 })],
    (list, shift, scale) => {
      const moved = engine.normalise(
        list.map((value) => value * scale + shift),
        "z",
      );
      engine.normalise(list, "z").forEach((z, i) => expect(moved[i]).toBeCloseTo(z, 9));
    },
  );

  law("z has mean 0 and standard deviation 1", [spread], (list) => {
    const z = engine.normalise(list, "z");
    expect(engine.mean(z)).toBeCloseTo(0, 12);
    expect(engine.standardDeviation(z)).toBeCloseTo(1, 12);
  });

  law(
    "no method turns two people's order around",
    [spread, fc.constantFrom(...engine.normaliseMethods)],
    (list, method) => {
      const own = engine.normalise(list, method);
      expect(keepsOrder(list, own, 1e-12)).toBe(true);
    },
  );

  law("mid-rank percentiles average to one half", [ratings], (list) => {
    expect(engine.mean(engine.normalise(list, "percentile"))).toBeCloseTo(0.5, 12);
  });

  law(
    "one score looked up in a population gives what the whole column gives",
    [spread, fc.constantFrom(...engine.normaliseMethods)],
    (list, method) => {
      const one = engine.normaliserOf(list, method);
      expect(engine.normalise(list, method)).toEqual(list.map((value) => one(value)));
    },
  );

  law(
    "inside groups only the own group matters",
    [
      fc.array(fc.tuple(score, label), { minLength: 2, maxLength: 30 }),
      fc.constantFrom(...engine.normaliseMethods),
    ],
    (rows, method) => {
      const list = rows.map(([value]) => value);
      const groups = rows.map(([, group]) => group);
      const own = engine.normaliseWithin({ scores: list, groups }, method);
      const first = groups[0]!;
      const members = rows.flatMap(([, group], i) => (group === first ? [i] : []));
      const alone = engine.normaliseWithin(
        { scores: members.map((i) => list[i]!), groups: members.map(() => first) },
        method,
      );
      expect(members.map((i) => own[i])).toEqual(alone);
    },
  );

  law(
    "effective weights sum to 1",
    [fc.array(fc.tuple(score, score, score), { minLength: 4, maxLength: 30 })],
    (rows) => {
      fc.pre(new Set(rows.map((row) => row.join())).size > 2);
      const composites = engine.weightedScores(rows, [0.5, 0.3, 0.2]).scores as number[];
      fc.pre(engine.variance(composites) > 1e-3);
      expect(engine.sum(engine.effectiveWeights(rows, [0.5, 0.3, 0.2]))).toBeCloseTo(1, 9);
    },
  );

  law(
    "a composite lies between its indicators and does not see the scale of weights",
    [
      fc.array(score, { minLength: 3, maxLength: 3 }),
      fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.nat(9)),
      fc.integer({ min: 1, max: 1000 }),
    ],
    (row, list, scale) => {
      const [composite] = engine.weightedScores([row], list).scores;
      const [scaled] = engine.weightedScores(
        [row],
        list.map((weight) => weight * scale),
      ).scores;
      expect(composite).toBeGreaterThanOrEqual(Math.min(...row) - 1e-9);
      expect(composite).toBeLessThanOrEqual(Math.max(...row) + 1e-9);
      expect(scaled).toBeCloseTo(composite!, 10);
    },
  );

  law(
    "equating keeps the order of people",
    [spread, spread, fc.constantFrom(...engine.equateMethods)],
    (list, reference, method) => {
      const own = engine.equate(list, reference, method);
      expect(keepsOrder(list, own, 1e-9)).toBe(true);
    },
  );

  law(
    "linear equating gives the reference's mean and spread",
    [spread, spread],
    (list, reference) => {
      const own = engine.equate(list, reference, "linear");
      const population = (values: number[]): number =>
        engine.standardDeviation(values) * Math.sqrt(1 - 1 / values.length);
      expect(engine.mean(own)).toBeCloseTo(engine.mean(reference), 8);
      expect(population(own)).toBeCloseTo(population(reference), 8);
    },
  );

  law(
    "shrunken offsets are offsets pulled towards 0",
    [fc.array(fc.tuple(score, label), { minLength: 12, maxLength: 40 })],
    (rows) => {
      const [list, raters] = [rows.map(([value]) => value), rows.map(([, rater]) => rater)];
      fc.pre(new Set(raters).size > 1 && new Set(list).size > 1);
      for (const { offset, shrunken, reliability } of engine.leniency(list, raters).raters) {
        expect(reliability).toBeGreaterThanOrEqual(0);
        expect(reliability).toBeLessThanOrEqual(1);
        expect(Math.abs(shrunken)).toBeLessThanOrEqual(Math.abs(offset));
        expect(shrunken * offset).toBeGreaterThanOrEqual(0);
      }
    },
  );

  law(
    "a moved target stays between floor and cap",
    [
      fc.double({ min: 1, max: 1e6, noNaN: true }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
      fc.double({ min: 0, max: 2, noNaN: true }),
    ],
    (target, index, passThrough) => {
      const moved = engine.adjustedTarget(target, index, { passThrough }) / target;
      expect(moved).toBeGreaterThanOrEqual(0.7 - 1e-12);
      expect(moved).toBeLessThanOrEqual(1.3 + 1e-12);
    },
  );
});

describe("allocation", () => {
  const cents = fc.integer({ min: 0, max: 100_000_000 });

  law("a pool is shared out to the last cent", [cents, weights], (pool, list) => {
    const { amounts } = engine.allocateBonus({ pool: pool / 100, weights: list });
    expect(amounts.reduce((total, amount) => total + Math.round(amount * 100), 0)).toBe(pool);
  });

  law(
    "limits hold, the sum is exact and the larger weight never gets less",
    [weights, fc.nat(1_000_000), fc.nat(500), fc.integer({ min: 501, max: 5000 })],
    (list, more, floor, cap) => {
      const open = list.filter((weight) => weight > 0).length;
      const least = floor * list.length;
      const pool = least + (more % ((cap - floor) * open + 1));
      const request = {
        pool,
        weights: list,
        floors: list.map(() => floor),
        caps: list.map(() => cap),
        unit: 1,
      };
      const { amounts } = engine.allocateBonus(request);
      expect(amounts.reduce((total, amount) => total + amount, 0)).toBe(pool);
      expect(amounts.every((amount) => amount >= floor && amount <= cap)).toBe(true);
      expect(keepsOrder(list, amounts, 0)).toBe(true);
    },
  );

  law(
    "with ids nobody's amount depends on the order of rows",
    [cents, weights, seed],
    (pool, list, by) => {
      const ids = list.map((_, i) => `E${i}`);
      const order = shuffled(list, by);
      const { amounts } = engine.allocateBonus({ pool: pool / 100, weights: list, ids });
      const moved = engine.allocateBonus({
        pool: pool / 100,
        weights: order.map((i) => list[i]!),
        ids: order.map((i) => ids[i]!),
      });
      expect(moved.amounts).toEqual(order.map((i) => amounts[i]));
    },
  );

  law(
    "departments and people sum to the same pool",
    [
      cents,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), label), { minLength: 1, maxLength: 20 }),
    ],
    (pool, rows) => {
      const own = engine.nestedPools({
        pool: pool / 100,
        weights: rows.map(([weight]) => weight),
        departments: rows.map(([, department]) => department),
      });
      const total = (list: number[]): number =>
        list.reduce((sum, amount) => sum + Math.round(amount * 100), 0);
      expect(total(own.amounts)).toBe(pool);
      expect(total(own.pools.map((part) => part.pool))).toBe(pool);
    },
  );

  law(
    "seats are quotas rounded up or down and sum to the headcount",
    [fc.nat(5000), weights],
    (headcount, list) => {
      const own = engine.seats(headcount, list);
      const total = list.reduce((sum, weight) => sum + weight, 0);
      expect(own.reduce((sum, seat) => sum + seat, 0)).toBe(headcount);
      own.forEach((seat, i) =>
        expect(Math.abs(seat - (headcount * list[i]!) / total)).toBeLessThan(1 + 1e-9),
      );
    },
  );
});

describe("people", () => {
  law(
    "folding a label twice changes nothing more",
    [fc.array(codePoint, { maxLength: 20 })],
    (points) => {
      const text = String.fromCodePoint(...points);
      const once = engine.foldLabel(text);
      expect(engine.foldLabel(once)).toBe(once);
    },
  );

  law(
    "a number written as text is read as that number",
    [score, fc.constantFrom("", " ", "\u00a0", "\u200b", "\ufeff")],
    (value, mark) => {
      const wide = String(value).replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      );
      expect(engine.readNumber(mark + wide + mark)).toMatchObject({ kind: "number", value });
    },
  );

  law(
    "what is read as a number is finite, and a blank is never 0",
    [fc.string({ maxLength: 12 })],
    (text) => {
      const reading = engine.readNumber(text);
      if (reading.kind === "number") {
        expect(Number.isFinite(reading.value)).toBe(true);
        expect(text).toMatch(/\d/);
      }
    },
  );

  law(
    "headers are never read twice for one field",
    [
      fc.array(fc.constantFrom("工号", "Employee ID", "Score", "部门", "Department", "x"), {
        maxLength: 12,
      }),
    ],
    (headers) => {
      const fields = engine.recogniseHeaders(headers).flatMap(({ field }) => field ?? []);
      expect(new Set(fields).size).toBe(fields.length);
    },
  );

  /** A random tree of groups, given as the parent of each and the people who are in no part of it. */
  const tree = fc
    .array(fc.tuple(fc.nat(), fc.nat(9)), { minLength: 1, maxLength: 14 })
    .map((rows) => {
      const parents = rows.map(([parent], i) => (i === 0 || parent % 3 === 0 ? null : parent % i));
      const people = rows.map(([, own]) => own);
      for (let i = rows.length - 1; i > 0; i--)
        if (parents[i] !== null) people[parents[i]!]! += people[i]!;
      return rows.map((_, i) => ({
        id: `g${i}`,
        parent: parents[i] == null ? null : `g${parents[i]}`,
        people: people[i]!,
      }));
    });

  law("nothing about 1 to 4 people can be worked out from the groups shown", [tree], (groups) => {
    const shown = engine.suppressSmallGroups(groups, 5);
    const remainder = new Map<string | null, number>([
      [
        null,
        groups.filter(({ parent }) => parent === null).reduce((sum, { people }) => sum + people, 0),
      ],
    ]);
    const everybody = remainder.get(null)!;
    groups.forEach(({ id, people }, i) => shown[i] && remainder.set(id, people));
    const shownAbove = (i: number): string | null => {
      const parent = groups.findIndex(({ id }) => id === groups[i]!.parent);
      if (parent < 0) return null;
      return shown[parent] ? groups[parent]!.id : shownAbove(parent);
    };
    groups.forEach(({ people }, i) => {
      if (!shown[i]) return;
      expect(people).toBeGreaterThanOrEqual(5);
      const above = shownAbove(i);
      remainder.set(above, remainder.get(above)! - people);
    });
    for (const [id, rest] of remainder) {
      if (id !== null || everybody >= 5) expect(rest === 0 || rest >= 5).toBe(true);
    }
  });
});
