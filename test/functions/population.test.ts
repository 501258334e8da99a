import fc from "fast-check";
import { rememberedPopulation } from "../../src/functions/population/rememberedPopulation";
import { fingerprintOf } from "../../src/functions/population/Snapshot";
import { call, column, outcomeOf } from "./support/call";

const copy = (range: unknown[][]): unknown[][] => JSON.parse(JSON.stringify(range)) as unknown[][];

describe("a population seen before", () => {
  const scores = column(71, 82, "", 90.5, 64, 77, 85, 91);
  const groups = column("a", "b", "", "b", "a", "b", "a", "b");

  test("is found again from a copy of its cells", () => {
    const first = rememberedPopulation(scores, groups);
    expect(rememberedPopulation(copy(scores), copy(groups))).toBe(first);
  });

  test("is another one when a single cell, a label, the groups or the shape differ", () => {
    const first = rememberedPopulation(scores, groups);
    const others: [unknown, unknown][] = [
      [column(71, 82, "", 90.5, 64, 77, 85, 92), groups],
      [scores, column("a", "b", "", "b", "a", "b", "a", "a")],
      [scores, null],
      [[scores.flat()], [groups.flat()]],
      [column(71, 82, null, 90.5, 64, 77, 85, 91), groups],
    ];
    for (const [own, labels] of others) expect(rememberedPopulation(own, labels)).not.toBe(first);
  });

  test("is not disturbed when the caller changes the range afterwards", () => {
    const range = column(1, 2, 3);
    expect(call("zScore", [[3]], null, range)).toEqual([[1]]);
    range[2] = [30];
    expect(call("zScore", [[3]], null, range)).not.toEqual([[1]]);
    expect(call("zScore", [[3]], null, column(1, 2, 3))).toEqual([[1]]);
  });

  test("with the same fingerprint is still another one", () => {
    // The fingerprint looks at 64 cells only, so a change between them goes unseen by it.
    const long = Array.from({ length: 1000 }, (_, index) => [index % 17]);
    const changed = copy(long);
    changed[1] = [500];
    expect(fingerprintOf(changed)).toBe(fingerprintOf(long));
    expect(call("percentile", [[500]], null, long)).toEqual([[1]]);
    expect(call("percentile", [[500]], null, changed)).toEqual([[0.9995]]);
    expect(call("percentile", [[500]], null, copy(long))).toEqual([[1]]);
  });

  test("is told bad each time when it is bad", () => {
    const bad = column(1, 2, "x");
    for (let round = 0; round < 3; round += 1) {
      expect(outcomeOf("zScore", [[1]], null, bad)).toMatchObject({
        error: "#VALUE!",
        message: expect.stringContaining('population, row 3 holds "x"') as string,
      });
    }
  });
});

test("only a few populations are kept", () => {
  const range = (index: number): unknown[][] => column(index, 1, 2, 3);
  const first = rememberedPopulation(range(0), null);
  for (let index = 1; index <= 8; index += 1) rememberedPopulation(range(index), null);
  expect(rememberedPopulation(range(8), null)).toBe(rememberedPopulation(range(8), null));
  expect(rememberedPopulation(range(0), null)).not.toBe(first);
});

test("rows of tables that take turns give what their spills give", () => {
  const table = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom("a", "b", "c")), {
    minLength: 3,
    maxLength: 12,
  });
  const method = fc.constantFrom("z", "percentile", "midrank", "min-max", "stanine");
  fc.assert(
    fc.property(fc.array(table, { minLength: 2, maxLength: 4 }), method, (tables, word) => {
      const ranges = tables.map((rows) => ({
        scores: rows.map(([score]) => [score]),
        groups: rows.map(([, group]) => [group]),
      }));
      const spills = ranges.map(({ scores, groups }) =>
        outcomeOf("normalize", scores, word, groups),
      );
      for (let row = 0; row < 12; row += 1) {
        ranges.forEach(({ scores, groups }, at) => {
          if (row >= scores.length) return;
          const spill = spills[at]!;
          const own = [[scores[row]], word, [groups[row]], copy(scores), copy(groups)];
          const single = outcomeOf("normalize", [scores[row]], word, [groups[row]], own[3], own[4]);
          if ("answer" in spill)
            expect(single).toEqual({ answer: [(spill.answer as unknown[][])[row]] });
          else expect(single).toMatchObject({ error: spill.error });
        });
      }
    }),
    { numRuns: 200, seed: 20261123 },
  );
});
