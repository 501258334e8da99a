import fc from "fast-check";
import { limitOf, shareOfBase } from "../../src/workbook/state/shareOfBase";

const bases = fc.array(
  fc.integer({ min: 1, max: 50_000_000 }).map((cents) => cents / 100),
  {
    minLength: 1,
    maxLength: 40,
  },
);

describe("the share of the base that limits are of", () => {
  test.each([
    {
      name: "half",
      limits: [
        [100, 50],
        [333.33, 166.67],
      ],
      share: 0.5,
      others: [],
    },
    {
      name: "a third, to the cent",
      limits: [
        [90_000, 29_997],
        [1, 0.33],
      ],
      share: 0.3333,
      others: [],
    },
    {
      name: "one of their own beside it",
      limits: [
        [100, 50],
        [200, 120],
        [300, 150],
      ],
      share: 0.5,
      others: [1],
    },
    {
      name: "a blank one beside it",
      limits: [
        [100, 50],
        [200, null],
        [300, 150],
      ],
      share: 0.5,
      others: [1],
    },
    {
      name: "none at all",
      limits: [
        [100, null],
        [200, null],
      ],
      share: null,
      others: [],
    },
    {
      name: "none of most",
      limits: [
        [100, 10],
        [100, 20],
        [100, 30],
        [100, 40],
      ],
      share: null,
      others: [0, 1, 2, 3],
    },
    {
      name: "no base says nothing",
      limits: [
        [0, 0],
        [100, 150],
      ],
      share: 1.5,
      others: [],
    },
    { name: "nobody", limits: [], share: null, others: [] },
    {
      name: "nothing of the base",
      limits: [
        [100, 0],
        [200, 0],
      ],
      share: 0,
      others: [],
    },
  ])("$name", ({ limits, share, others }) => {
    const given = limits.map(([base, limit]) => ({ base: base!, limit: limit ?? null }));
    expect(shareOfBase(given)).toEqual({ share, others });
  });

  test("is told where bases end in halves of a cent", () => {
    const limits = Array.from({ length: 13 }, (_, i) => 20_000 + 777.77 * i).map((base) => ({
      base,
      limit: limitOf(0.5, base),
    }));
    expect(shareOfBase(limits)).toEqual({ share: 0.5, others: [] });
  });

  test("gives back every limit to the cent, whatever share they were made from", () => {
    fc.assert(
      fc.property(bases, fc.integer({ min: 0, max: 3_000_000 }), (all, millionths) => {
        const share = millionths / 1e6;
        const limits = all.map((base) => ({ base, limit: limitOf(share, base) }));
        const found = shareOfBase(limits);
        expect(found.others).toEqual([]);
        expect(limits.map(({ base }) => limitOf(found.share!, base))).toEqual(
          limits.map(({ limit }) => limit),
        );
      }),
    );
  });
});
