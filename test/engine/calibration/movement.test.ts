import { calibrate, type Movers } from "../../../src/engine";

type Group = readonly [stratum: string, sales: readonly number[], backOffice: readonly number[]];

const level = (least: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => least + i);

/** How far each one is moved, to a thousandth: sales and back office of every stratum in turn. */
function moves(
  groups: readonly Group[],
  move: Movers,
  protectedIndexes: number[] = [],
): number[][] {
  const people = groups.flatMap(([stratum, sales, backOffice]) => [
    ...sales.map((score) => ({ score, stratum, side: "sales" as const })),
    ...backOffice.map((score) => ({ score, stratum, side: "backOffice" as const })),
  ]);
  const { suggested, gate } = calibrate({
    scores: people.map(({ score }) => score),
    sides: people.map(({ side }) => side),
    strata: people.map(({ stratum }) => stratum),
    ...{ strength: 1, move, protectedIndexes },
  });
  expect(gate).toBeNull();
  let from = 0;
  return groups.flatMap(([, sales, backOffice]) =>
    [sales, backOffice].map((side) =>
      side.map((score) => Number((suggested[from++]! - score).toFixed(3)) + 0),
    ),
  );
}

const all = (count: number, by: number): number[] => new Array<number>(count).fill(by);

describe("strata of which one has fewer than five people on a side", () => {
  const groups: readonly Group[] = [
    ["large", level(50, 12), level(60, 12)],
    ["middle", level(50, 6), level(54, 6)],
    ["small", [50, 50.25, 51, 52], level(70, 9)],
  ];
  // 10 and 4 points, weighted as in the measured gap by 12·12/25 and 6·6/13.
  const parent = 8.052;

  test.each<{ move: Movers; sales: number; backOffice: number }>([
    { move: "sales", sales: 1, backOffice: 0 },
    { move: "backOffice", sales: 0, backOffice: -1 },
  ])("it moves by the shift of the others: $move", ({ move, sales, backOffice }) => {
    expect(moves(groups, move)).toEqual([
      all(12, 10 * sales),
      all(12, 10 * backOffice),
      all(6, 4 * sales),
      all(6, 4 * backOffice),
      all(4, parent * sales),
      all(9, parent * backOffice),
    ]);
  });

  test("five people on both sides have a shift of their own", () => {
    const own: readonly Group[] = [groups[0]!, ["five", level(50, 5), level(53, 5)]];
    expect(moves(own, "sales")[2]).toEqual(all(5, 3));
  });

  test("where all are small, the shift is that of everybody", () => {
    const small: readonly Group[] = [
      ["a", level(50, 4), level(60, 4)],
      ["b", level(47, 4), level(57, 4)],
      ["c", level(53, 4), level(63, 4)],
    ];
    expect(moves(small, "sales")).toEqual([0, 1, 2].flatMap(() => [all(4, 10), all(4, 0)]));
    expect(moves(small, "both")).toEqual([0, 1, 2].flatMap(() => [all(4, 5), all(4, -5)]));
  });
});

test("where sales are ahead, it is they who are lowered and the back office that is raised", () => {
  const groups: readonly Group[] = [["all", level(60, 12), level(50, 12)]];
  expect(moves(groups, "sales")).toEqual([all(12, -10), all(12, 0)]);
  expect(moves(groups, "backOffice")).toEqual([all(12, 0), all(12, 10)]);
  expect(moves(groups, "both")).toEqual([all(12, -5), all(12, 5)]);
});

describe("of two with the same score, one who is protected does not hold the other back", () => {
  test.each([0, 1])("upwards, number %i protected", (fixed) => {
    const [sales] = moves([["all", [50, 50, ...level(52, 8)], level(60, 10)]], "sales", [fixed]);
    expect(sales![fixed]).toBe(0);
    expect(sales![1 - fixed]).toBeGreaterThan(10);
  });

  test.each([0, 1])("downwards, number %i protected", (fixed) => {
    const groups: readonly Group[] = [["all", level(40, 10), [...level(50, 8), 59, 59]]];
    const [, backOffice] = moves(groups, "backOffice", [18 + fixed]);
    expect(backOffice![8 + fixed]).toBe(0);
    expect(backOffice![9 - fixed]).toBeLessThan(-9);
  });
});
