import {
  changeSinceLastCycle,
  permutationCheck,
  skewBy,
  type ChangeInput,
  type Side,
} from "../../../src/engine";
import { expectClose } from "../../support/expectClose";
import { fixture, type Json } from "../../support/fixture";

/** From base R: test/fixtures/skew/makeBounds.R. */
const bounds = fixture("skew/bounds.json");

const SIDES: readonly Side[] = ["sales", "backOffice"];

const named = (tables: Json[]): [string, Json][] => tables.map((one) => [one.name[0], one]);

/** People of several labels, one label after the other, sales first. */
function listOf(people: readonly { sales: number[]; backOffice: number[] }[]) {
  const each = people.flatMap(({ sales, backOffice }, k) =>
    [sales, backOffice].flatMap((scores, side) =>
      scores.map((score) => ({
        score,
        side: SIDES[side]!,
        label: `D${k}`,
      })),
    ),
  );
  return [
    each.map((one) => one.score),
    each.map((one) => one.side),
    each.map((one) => one.label),
  ] as const;
}

describe("the list by department agrees with base R", () => {
  const found = ({ people, margin }: Json) => skewBy(...listOf(people), margin);

  test("common gap, spread between departments, shrunken gaps and their bounds", () => {
    for (const expected of bounds.by) {
      const list = found(expected);
      expectClose([list.mean, list.spread], [expected.mean, expected.spread]);
      const rows = expected.gap.map(
        (_: number, k: number) => list.rows.find(({ label }) => label === `D${k}`)!.shrunken!,
      );
      for (const part of ["gap", "lower", "upper", "evidence"] as const) {
        expectClose(
          rows.map((row: Json) => row[part]),
          expected[part],
        );
      }
    }
  });

  test("verdicts, where a department shows anything by itself", () => {
    const told = new Set<string>();
    for (const expected of bounds.by) {
      for (const { label, gap, verdict } of found(expected).rows) {
        const wanted: string = expected.verdict[Number(label.slice(1))];
        const shows = gap!.verdict !== "inconclusive";
        expect(verdict).toBe(shows ? wanted : "inconclusive");
        told.add(`${wanted} ${expected.gap[Number(label.slice(1))] > 0 ? "up" : "down"} ${shows}`);
      }
    }
    // Otherwise one of the two ends of the 90 % interval, or what a department shows by itself, is not looked at.
    for (const each of [
      "negligible up true",
      "negligible down true",
      "none up true",
      "none down true",
    ]) {
      expect(told).toContain(each);
    }
    expect(
      [...told].some((each) => !each.startsWith("inconclusive") && each.endsWith("false")),
    ).toBe(true);
  });
});

describe("departments of equal evidence", () => {
  /** Nobody is ahead anywhere: every gap is 0. */
  const level = (sizes: Record<string, number>) => {
    const each = Object.entries(sizes).flatMap(([label, size]) =>
      Array.from({ length: 2 * size }, (_, i) => ({
        score: 60 + (i >> 1),
        side: SIDES[i % 2]!,
        label,
      })),
    );
    return skewBy(
      each.map(({ score }) => score),
      each.map(({ side }) => side),
      each.map(({ label }) => label),
    ).rows.map(({ label }) => label);
  };

  test("come by size, then by name", () => {
    expect(level({ c: 3, a: 3, d: 4, b: 3, e: 2, f: 5 })).toEqual(["f", "d", "a", "b", "c", "e"]);
  });

  test("with one side only come last in the same order, and of neither side not at all", () => {
    const rows = [
      ...["x", "x", "y", "y", "y", "w", "w"].map((label) => ({ label, side: "sales" as const })),
      ...["z", "z", "v", "v", "v", "v"].map((label) => ({ label, side: "backOffice" as const })),
      ...["u", "u", "u", "u", "u"].map((label) => ({ label, side: null })),
      { label: "both", side: "sales" as const },
      { label: "both", side: "backOffice" as const },
    ];
    const found = skewBy(
      rows.map((_, i) => i),
      rows.map(({ side }) => side),
      rows.map(({ label }) => label),
    );
    expect(found.rows.map(({ label }) => label)).toEqual(["both", "v", "y", "w", "x", "z"]);
  });
});

const sides = Array.from({ length: 16 }, (_, i) => SIDES[i >> 3]!);

describe("the market wording at its borders", () => {
  test.each(named(bounds.change))(
    "%s",
    (_name, { previous, now, again, plain, rebased, removed, wording }: Json) => {
      const found = changeSinceLastCycle({ previous, now, rebased: again, sides });
      expectClose([found.change, found.lower, found.upper], plain);
      expectClose([found.rebased!.change, found.rebased!.lower, found.rebased!.upper], rebased);
      expect(found.rebased!.removed).toBe(removed);
      expect(found.wording).toBe(wording[0]);
    },
  );

  const [first] = bounds.change;

  test("all of it gone, and nothing left that could vary", () => {
    const { previous, now } = first;
    const found = changeSinceLastCycle({ previous, now, rebased: previous, sides });
    expect(found.rebased).toMatchObject({ change: 0, lower: 0, upper: 0, removed: 1 });
    expect(found.wording).toBe("market-accounts");
  });

  test("of no change nothing can be gone", () => {
    const { previous, again } = first;
    const found = changeSinceLastCycle({ previous, now: previous, rebased: again, sides });
    expect(found.change).toBe(0);
    expect(found.rebased!.removed).toBeNull();
  });
});

describe("who is counted", () => {
  const { previous, now, again } = bounds.change[0];
  const without = (scores: number[], ...places: number[]): (number | null)[] =>
    scores.map((score, i) => (places.includes(i) ? null : score));

  test.each<{ name: string; input: Partial<ChangeInput>; sizes: [number, number] }>([
    {
      name: "whoever has no rebased score is not compared",
      input: { rebased: without(again, 0, 9) },
      sizes: [7, 7],
    },
    {
      name: "nor whoever was not rated before",
      input: { previous: without(previous, 1, 2) },
      sizes: [6, 8],
    },
    {
      name: "as each cycle was, those with a score now are counted",
      input: { now: without(now, 3, 8, 9), cohort: "everybody" },
      sizes: [7, 6],
    },
  ])("$name", ({ input, sizes }) => {
    const { sales, backOffice } = changeSinceLastCycle({
      previous,
      now,
      rebased: again,
      sides,
      ...input,
    });
    expect([sales, backOffice]).toEqual(sizes);
  });
});

describe("the permutation check", () => {
  test.each(named(bounds.permutation))(
    "comes to the exact share of strata: %s",
    (_name, { strata, share }: Json) => {
      const draws = 19_999;
      const { exceed } = permutationCheck(strata, 7, draws);
      // Four standard errors of so many draws.
      const reach = 4 * Math.sqrt((share * (1 - share)) / draws);
      expect(Math.abs(exceed / draws - share)).toBeLessThan(reach);
    },
  );

  test("every shuffle is as far from no lead as no lead", () => {
    const check = permutationCheck([{ sales: [1, 4], backOffice: [2, 3] }], 1, 99);
    expect(check).toMatchObject({ exceed: 99, p: 1 });
  });

  test("takes 99 to 99,999 draws", () => {
    const ask = (draws: number) => () =>
      permutationCheck([{ sales: [1, 4], backOffice: [2, 3] }], 1, draws);
    for (const draws of [99, 99_999]) expect(ask(draws)().draws).toBe(draws);
    for (const draws of [98, 100_000]) expect(ask(draws)).toThrow("takes 99 to 99999 draws");
  });

  test("takes 5,000 people, and no more", () => {
    const range = (size: number): number[] => Array.from({ length: size }, (_, i) => i);
    const ask = (sales: number) => () =>
      permutationCheck([{ sales: range(sales), backOffice: range(2_500) }], 1, 99);
    expect(ask(2_500)).not.toThrow();
    expect(ask(2_501)).toThrow("permutationCheck takes at most 5000 people");
  });

  test("refuses what no number is by its own name, and strata without sales", () => {
    expect(() => permutationCheck([{ sales: [1, Number.NaN], backOffice: [2, 3] }], 1)).toThrow(
      /^permutationCheck/,
    );
    expect(() => permutationCheck([{ sales: [], backOffice: [2, 3] }], 1)).toThrow(
      "permutationCheck requires a stratum with both sides",
    );
  });
});
