import { agenda, type Analysis, type GradePlan, type Suggestion } from "../../../src/engine";

type Flag = Suggestion["flags"][number];

/** A suggestion with what triage looks at: from and to which score, its rank then, flags and grade. */
function one(
  id: string,
  [original, suggested]: readonly [number, number],
  suggestedRank: number,
  flags: Flag[],
  grade: string | null = null,
): Suggestion {
  return { id, original, suggested, suggestedRank, flags, grade } as unknown as Suggestion;
}

const plan = {
  grades: ["A", "B"],
  lines: [75, null],
  counts: [3, 5],
  ties: [{ above: ["near", "far"], below: ["next"] }],
  distribution: {
    seats: [3, 5],
    rules: [
      { rule: { grades: ["A"], hard: false }, most: 2 },
      { rule: { grades: ["B"], hard: false }, most: 5 },
    ],
  },
} as unknown as GradePlan;

const suggestions = [
  one("far", [70, 76], 1, ["line-tie"], "A"),
  one("near", [70, 75.5], 2, ["line-tie", "big-move"], "A"),
  one("big", [60, 72], 4, ["big-move"], "B"),
  one("bigger", [60, 50], 8, ["big-move", "limited"], "B"),
  one("asked", [60, 60], 5, [], "B"),
  one("doubted", [61, 61], 6, ["grade-jump"], "B"),
  one("flagged", [62, 62], 7, ["first-year-high", "twice-low"], "B"),
  one("last of A", [74, 75], 3, ["fragile"], "A"),
];

const people = suggestions.map(() => ({ rating: null }));
const analysis = { people, suggestions, gradePlan: plan } as unknown as Analysis;
const votes = new Map([
  ["asked", { agree: 1, discuss: 1, abstain: 9 }],
  ["doubted", { agree: 0, discuss: 2, abstain: 0 }],
  ["flagged", { agree: 5, discuss: 0, abstain: 0 }],
]);

test("one of each kind in turn, the most pressing of a kind first, everybody once", () => {
  expect(agenda(analysis, { votes }).map(({ id, reasons }) => [id, reasons[0]])).toEqual([
    ["near", "line-tie"],
    ["big", "big-move"],
    ["doubted", "disagreement"],
    ["last of A", "guideline-excess"],
    ["flagged", "flag"],
    ["far", "line-tie"],
    ["bigger", "big-move"],
    ["asked", "disagreement"],
  ]);
});

test("all reasons are given, the one that put the person there first", () => {
  const items = agenda(analysis, { votes });
  const reasons = new Map(items.map((item) => [item.id, item.reasons]));
  expect(reasons.get("near")).toEqual(["line-tie", "big-move", "guideline-excess"]);
  expect(reasons.get("doubted")).toEqual(["disagreement", "flag"]);
  expect(reasons.get("bigger")).toEqual(["big-move"]);
});

test("peers stand at the same line; who stands at none has none", () => {
  const peers = new Map(agenda(analysis, { votes }).map((item) => [item.id, item.peers]));
  expect(peers.get("near")).toEqual(["far", "next"]);
  expect(peers.get("far")).toEqual(["near", "next"]);
  expect(peers.get("big")).toEqual([]);
});

test("a limit ends the list in the middle of a round, 0 before it", () => {
  expect(agenda(analysis, { votes, limit: 7 }).map(({ id }) => id)).toHaveLength(7);
  expect(agenda(analysis, { votes, limit: 3 }).map(({ id }) => id)).toEqual([
    "near",
    "big",
    "doubted",
  ]);
  expect(agenda(analysis, { limit: 0 })).toEqual([]);
});

test("twelve people by default; without votes nobody disagrees; without grades no grade is full", () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    one(`p${i}`, [60, 60 + i], i + 1, ["big-move"]),
  );
  const items = agenda({ suggestions: many, gradePlan: null } as unknown as Analysis);
  expect(items.map(({ id }) => id)).toEqual(Array.from({ length: 12 }, (_, i) => `p${29 - i}`));
  expect(items.every(({ reasons, peers }) => reasons.length === 1 && peers.length === 0)).toBe(
    true,
  );
});

test("equally pressing people come in the order of the list", () => {
  const equal = ["a", "b", "c"].map((id) => one(id, [60, 65], 1, ["big-move"]));
  expect(
    agenda({ suggestions: equal, gradePlan: null } as unknown as Analysis).map(
      ({ index }) => index,
    ),
  ).toEqual([0, 1, 2]);
});

describe("what presses most inside a kind", () => {
  // Lines alone: quotas that contradict each other leave no seats.
  const unseated = {
    ...{ ...plan, ties: [], counts: null },
    distribution: { ...plan.distribution, seats: null },
  };
  const firstOf = (list: readonly Suggestion[], more: Partial<Analysis> = {}, said = votes) =>
    agenda(
      {
        people: list.map(() => ({ rating: null })),
        suggestions: list,
        gradePlan: null,
        ...more,
      } as unknown as Analysis,
      { votes: said },
    );

  test("the nearest line counts, and a line nobody drew is none", () => {
    const lines = { ...unseated, lines: [80, null, 40, null] };
    const list = [
      one("1.5 above 40", [41, 41.5], 3, ["line-tie"]),
      one("1 below 80", [79, 79], 1, ["line-tie"]),
      one("2 above 80", [82, 82], 2, ["line-tie"]),
      one("far from both, near 0", [1, 0.5], 4, ["line-tie"]),
    ];
    expect(firstOf(list, { gradePlan: lines }).map(({ id }) => id)).toEqual([
      "1 below 80",
      "1.5 above 40",
      "2 above 80",
      "far from both, near 0",
    ]);
  });

  test("the longer way counts, not the higher score", () => {
    const list = [
      one("8 at the top", [90, 98], 1, ["big-move"]),
      one("9 at the bottom", [10, 1], 2, ["big-move"]),
    ];
    expect(firstOf(list).map(({ id }) => id)).toEqual(["9 at the bottom", "8 at the top"]);
  });

  test("the share of those who said something counts, not how many they are", () => {
    const said = new Map([
      ["3 of 6", { agree: 3, discuss: 3, abstain: 0 }],
      ["1 of 1", { agree: 0, discuss: 1, abstain: 6 }],
      ["none of 4", { agree: 4, discuss: 0, abstain: 0 }],
      ["nobody", { agree: 0, discuss: 0, abstain: 5 }],
    ]);
    const list = [...said.keys()].map((id, i) => one(id, [60, 60], i + 1, []));
    expect(firstOf(list, {}, said).map(({ id, reasons }) => [id, reasons])).toEqual([
      ["1 of 1", ["disagreement"]],
      ["3 of 6", ["disagreement"]],
    ]);
  });

  test("who comes by the second reason keeps the first one as well", () => {
    const list = [
      one("at the line", [60, 75], 1, ["line-tie"]),
      one("both", [60, 74], 2, ["line-tie", "big-move"]),
    ];
    const found = firstOf(list, { gradePlan: unseated });
    expect(found.map(({ id, reasons }) => [id, reasons])).toEqual([
      ["at the line", ["line-tie"]],
      ["both", ["big-move", "line-tie"]],
    ]);
  });
});
