import highsLoader from "highs";
import {
  assignGrades,
  distributionPlan,
  integerBands,
  quotaMoves,
  quotaPlan,
  quotaTargets,
  randomSource,
} from "../../../src/engine";

type Highs = Awaited<ReturnType<typeof highsLoader>>;
let highs: Highs;
beforeAll(async () => {
  highs = await highsLoader();
});

const seed = 20261123;

function counts(random: () => number, bands: number, most: number): number[] {
  return Array.from({ length: bands }, () => Math.floor(random() * (most + 1)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe("fewest people to raise by one band", () => {
  test.each([
    {
      name: "five bands to a delta of 0.147",
      sales: [6, 14, 22, 6, 2],
      backOffice: [2, 8, 40, 22, 8],
      tolerance: 0.147,
      before: 0.3660000000000001,
      people: 15,
    },
    {
      name: "five bands to no gap at all",
      sales: [3, 9, 12, 3, 1],
      backOffice: [1, 5, 30, 14, 6],
      tolerance: 0,
      before: 0.40433673469387754,
      people: 16,
    },
  ])("$name", ({ sales, backOffice, tolerance, before, people }) => {
    const found = integerBands(sales, backOffice, tolerance);
    expect(found.deltaBefore).toBeCloseTo(before, 12);
    expect(found).toMatchObject({ feasible: true, people });
    expect(found.deltaAfter).toBeLessThanOrEqual(tolerance);
  });

  test(`HiGHS finds no fewer in 400 random cases, and the same cases infeasible (seed ${seed})`, () => {
    const random = randomSource(seed);
    let feasible = 0;
    for (let run = 0; run < 400; run++) {
      const bands = 3 + Math.floor(random() * 4);
      const sales = counts(random, bands, 12);
      const backOffice = counts(random, bands, 25).map((count, k) => count + 3 * k);
      if (sum(sales) === 0) continue;
      const tolerance = [0, 0.05, 0.147][run % 3]!;
      const found = integerBands(sales, backOffice, tolerance);
      const oracle = fewestByProgramme(sales, backOffice, tolerance);
      expect(found.feasible).toBe(oracle !== null);
      if (oracle === null) continue;
      feasible++;
      expect(found.people).toBe(oracle);
      expect(found.deltaAfter).toBeCloseTo(deltaAfter(sales, backOffice, found.promote), 12);
    }
    expect(feasible).toBeGreaterThan(200);
  });
});

function deltaAfter(
  sales: readonly number[],
  backOffice: readonly number[],
  promote: readonly number[],
): number {
  const after = sales.map((count, k) => count - promote[k]! + (promote[k - 1] ?? 0));
  let wins = 0;
  backOffice.forEach((b, j) =>
    after.forEach((s, k) => (wins += b * s * (j > k ? 1 : j === k ? 0.5 : 0))),
  );
  return (2 * wins) / (sum(after) * sum(backOffice)) - 1;
}

// The integer programme: minimise raised people subject to the pairs that must be gained.
function fewestByProgramme(
  sales: readonly number[],
  backOffice: readonly number[],
  tolerance: number,
): number | null {
  const pairs = sum(sales) * sum(backOffice);
  const before = deltaAfter(
    sales,
    backOffice,
    sales.map(() => 0),
  );
  const need = ((before - tolerance) * pairs) / 2;
  if (need <= 1e-9) return 0;
  const open = sales.slice(0, -1).map((_, k) => k);
  const gain = (k: number): number => (backOffice[k]! + backOffice[k + 1]!) / 2;
  const problem = [
    "Minimize",
    ` obj: ${open.map((k) => `p${k}`).join(" + ")}`,
    "Subject To",
    ` gain: ${open.map((k) => `${gain(k)} p${k}`).join(" + ")} >= ${need - 1e-7}`,
    "Bounds",
    ...open.map((k) => ` 0 <= p${k} <= ${sales[k]!}`),
    "General",
    ` ${open.map((k) => `p${k}`).join(" ")}`,
    "End",
  ].join("\n");
  const answer = highs.solve(problem);
  return answer.Status === "Optimal" ? Math.round(answer.ObjectiveValue) : null;
}

describe("fixed quotas", () => {
  test("the closed forms of the transport programme", () => {
    expect(quotaMoves([6, 14, 22, 6, 2], [2, 8, 26, 10, 4])).toMatchObject({
      bandSteps: 22,
      fewestPeople: 10,
    });
  });

  test(`HiGHS finds no cheaper transport in 60 random cases (seed ${seed + 1})`, () => {
    const random = randomSource(seed + 1);
    for (let run = 0; run < 60; run++) {
      const from = counts(random, 5, 20).map((count) => count + 1);
      const to = quotaTargets(
        from,
        counts(random, 5, 40).map((count) => count + 1),
        random(),
      );
      expect(sum(to)).toBe(sum(from));
      const found = quotaMoves(from, to);
      expect(found.bandSteps).toBe(transport(from, to, (i, j) => Math.abs(i - j)));
      expect(found.fewestPeople).toBe(transport(from, to, (i, j) => (i === j ? 0 : 1)));
      const landed = to.map((_, k) =>
        sum(found.flows.filter((f) => f.to === k).map((f) => f.people)),
      );
      expect(landed).toEqual(to);
    }
  });

  test("people keep their order, and swaps pair one up with one down", () => {
    const random = randomSource(seed + 2);
    const bands = Array.from({ length: 60 }, () => Math.floor(random() * 5));
    const scores = bands.map((band) => 10 * band + 10 * random());
    const plan = quotaPlan(bands, scores, [10, 14, 12, 14, 10]);
    for (let i = 0; i < 60; i++) {
      for (let j = 0; j < 60; j++) {
        if (bands[i]! > bands[j]! || (bands[i] === bands[j] && scores[i]! > scores[j]!)) {
          expect(plan.bands[i]!).toBeGreaterThanOrEqual(plan.bands[j]!);
        }
      }
    }
    for (const { up, down } of plan.swaps) {
      expect(plan.bands[up]!).toBeGreaterThan(bands[up]!);
      expect(plan.bands[down]!).toBeLessThan(bands[down]!);
    }
    const movers = plan.bands.filter((band, i) => band !== bands[i]).length;
    expect(2 * plan.swaps.length + plan.unpaired.length).toBe(movers);
  });

  test.each([
    {
      name: "who is best goes up, who is worst comes down, the one nearest to the line first",
      ...{ bands: [1, 1, 1, 1], scores: [1, 4, 3, 2], to: [2, 0, 2] },
      expected: {
        bands: [0, 2, 2, 0],
        swaps: [
          { up: 1, down: 0 },
          { up: 2, down: 3 },
        ],
        unpaired: [],
      },
    },
    {
      name: "without a counterpart one moves alone",
      ...{ bands: [0, 0, 1, 1, 2], scores: [10, 20, 30, 40, 50], to: [1, 2, 2] },
      expected: { bands: [0, 1, 1, 2, 2], swaps: [], unpaired: [3, 1] },
    },
    {
      name: "of equal scores the first in the list stands higher",
      ...{ bands: [0, 0, 0], scores: [5, 5, 5], to: [2, 1] },
      expected: { bands: [1, 0, 0], swaps: [], unpaired: [0] },
    },
    {
      name: "nobody has no plan to follow",
      ...{ bands: [], scores: [], to: [0, 0] },
      expected: { bands: [], swaps: [], unpaired: [], people: 0 },
    },
  ])("a plan by hand: $name", ({ bands, scores, to, expected }) => {
    expect(quotaPlan(bands, scores, to)).toMatchObject(expected);
  });

  test("nobody on a side, or nobody at all, wants no seats", () => {
    expect(quotaTargets([0, 0], [3, 4], 0.5)).toEqual([0, 0]);
    expect(quotaTargets([0, 0], [0, 0], 0.5)).toEqual([0, 0]);
    expect(quotaTargets([1, 1], [0, 0], 0.5)).toEqual([0, 0]);
  });

  test("counts beyond all counting are refused", () => {
    expect(() => quotaMoves([2 ** 53, 1], [1, 2 ** 53])).toThrow(
      expect.objectContaining({
        code: "out-of-range",
        message: "quotaMoves requires counts that add up to a whole number",
      }),
    );
  });
});

function transport(
  from: readonly number[],
  to: readonly number[],
  price: (i: number, j: number) => number,
): number {
  const cells = from.flatMap((_, i) => to.map((_none, j) => ({ i, j, name: `x${i}_${j}` })));
  const priced = cells.filter(({ i, j }) => price(i, j) > 0);
  const answer = highs.solve(
    [
      "Minimize",
      ` obj: ${priced.map(({ i, j, name }) => `${price(i, j)} ${name}`).join(" + ")}`,
      "Subject To",
      ...from.map((count, i) => {
        const row = cells.filter((cell) => cell.i === i).map(({ name }) => name);
        return ` from${i}: ${row.join(" + ")} = ${count}`;
      }),
      ...to.map((count, j) => {
        const column = cells.filter((cell) => cell.j === j).map(({ name }) => name);
        return ` to${j}: ${column.join(" + ")} = ${count}`;
      }),
      "End",
    ].join("\n"),
  );
  return Math.round(answer.ObjectiveValue);
}

describe("distribution rules", () => {
  const grades = ["S", "A", "B", "C", "D"];

  test("a usual rule set gets whole seats", () => {
    const plan = distributionPlan(
      37,
      grades,
      [
        { grades: ["S", "A"], operator: "<=", share: 0.2, hard: true },
        { grades: ["B"], operator: "<=", share: 0.4, hard: true },
        { grades: ["D"], operator: ">=", share: 0.05, hard: false },
        { grades: ["C"], operator: "between", share: 0.3, upperShare: 0.5, hard: true },
      ],
      [3, 9, 15, 8, 2],
    );
    expect(plan.feasible).toBe(true);
    const seats = plan.seats!;
    expect(sum(seats)).toBe(37);
    expect(seats[0]! + seats[1]!).toBeLessThanOrEqual(7);
    expect(seats[2]!).toBeLessThanOrEqual(14);
    expect(seats[4]!).toBeGreaterThanOrEqual(2);
    expect(plan.rules[0]).toMatchObject({ most: 7, present: 12, excess: 5, kept: true });
  });

  test("exact shares give the seats of largest remainder", () => {
    const shares = [0.05, 0.15, 0.5, 0.2, 0.1];
    const rules = shares.map((share, k) => ({
      grades: [grades[k]!],
      operator: "=" as const,
      share,
      hard: true,
    }));
    expect(distributionPlan(37, grades, rules).seats).toEqual([2, 6, 18, 7, 4]);
  });

  test("rules that contradict each other are named, and no others", () => {
    const plan = distributionPlan(50, grades, [
      { grades: ["S", "A"], operator: "<=", share: 0.2, hard: true },
      { grades: ["D"], operator: ">=", share: 0.05, hard: true },
      { grades: ["A"], operator: ">=", share: 0.3, hard: true },
    ]);
    expect(plan).toMatchObject({ feasible: false, seats: null, conflict: [0, 2] });
  });

  test("a soft rule gives way to the hard ones", () => {
    const plan = distributionPlan(50, grades, [
      { grades: ["S"], operator: "=", share: 0.5, hard: false },
      { grades: ["S", "A"], operator: "<=", share: 0.2, hard: true },
    ]);
    expect(plan.rules.map(({ kept }) => kept)).toEqual([false, true]);
    expect(plan.seats![0]! + plan.seats![1]!).toBeLessThanOrEqual(10);
  });

  test("seats that exist are found: against a search over every split of 12 people", () => {
    const random = randomSource(seed + 3);
    const operators = ["=", "<=", ">=", "between"] as const;
    for (let run = 0; run < 300; run++) {
      const rules = Array.from({ length: 3 }, () => {
        const first = Math.floor(random() * 4);
        const last = Math.min(3, first + Math.floor(random() * 2));
        const share = Math.round(random() * 10) / 10;
        return {
          grades: grades.slice(first, last + 1),
          operator: operators[Math.floor(random() * 4)]!,
          share,
          upperShare: Math.min(1, share + 0.2),
          hard: true,
        };
      });
      const plan = distributionPlan(12, grades.slice(0, 4), rules);
      const allowed = (seats: readonly number[]): boolean =>
        plan.rules.every(({ rule, least, most }) => {
          const inside = sum(rule.grades.map((grade) => seats[grades.indexOf(grade)]!));
          return inside >= least && inside <= most;
        });
      let exists = false;
      for (let a = 0; a <= 12; a++)
        for (let b = 0; a + b <= 12; b++)
          for (let c = 0; a + b + c <= 12; c++) exists ||= allowed([a, b, c, 12 - a - b - c]);
      expect(plan.feasible).toBe(exists);
      if (plan.seats !== null) expect(allowed(plan.seats)).toBe(true);
    }
  });
});

describe("grades by rank", () => {
  const scores = [90, 80, 80, 80, 70, 60, 60, 50, 40, 30];

  test.each([
    { ties: "together" as const, counts: [4, 3, 3] },
    { ties: "up" as const, counts: [4, 3, 3] },
    { ties: "down" as const, counts: [1, 4, 5] },
    { ties: "split" as const, counts: [3, 3, 4] },
  ])("a tie at the line, $ties", ({ ties, counts: wanted }) => {
    const found = assignGrades(scores, [0.3, 0.3, 0.4], { ties });
    expect(found.seats).toEqual([3, 3, 4]);
    expect(found.counts).toEqual(wanted);
  });

  test("tied people go where the middle one of them would sit", () => {
    const three = assignGrades([9, 5, 5, 5, 1], [2, 3]);
    expect(three.counts).toEqual([1, 4]);
    expect(assignGrades([9, 5, 5, 5, 1], [3, 2]).counts).toEqual([4, 1]);
  });

  test("a line lies half way between the last in and the first out", () => {
    expect(assignGrades([10, 9, 8, 4], [1, 1]).lines).toEqual([8.5]);
  });
});
