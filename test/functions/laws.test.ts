import fc from "fast-check";
import { call, outcomeOf, type FunctionName, type Outcome } from "./support/call";
import { validCalls } from "./support/validCalls";

const SEED = 20261123;
const runs = { numRuns: 150, seed: SEED };

/** Functions with one answer for each person, and the arguments that go with people. */
const PER_PERSON: Readonly<Partial<Record<FunctionName, readonly number[]>>> = {
  weighted: [0],
  weightedByRole: [0, 1],
  baseline: [0, 1],
  attainment: [0, 1, 2],
  curve: [0],
  equate: [0, 1],
  leniencyAdjusted: [0, 1],
  calibrate: [0, 1, 6],
  grade: [0, 3],
  bonus: [1, 2, 3],
  prorate: [0, 1],
};

const permutation = (length: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length });

describe("rows in another order give the same answers in that order", () => {
  test.each(Object.entries(PER_PERSON) as [FunctionName, readonly number[]][])(
    "%s",
    (name, own) => {
      const { given } = validCalls[name];
      const answer = call(name, ...given) as unknown[][];
      fc.assert(
        fc.property(permutation(answer.length), (order) => {
          const permuted = given.map((argument, at) =>
            own.includes(at) ? order.map((row) => (argument as unknown[][])[row]) : argument,
          );
          const result = call(name, ...permuted) as unknown[][];
          order.forEach((row, position) => {
            const [was, is] = [answer[row]![0], result[position]![0]];
            if (typeof was === "number") expect(is).toBeCloseTo(was, 10);
            else expect(is).toBe(was);
          });
        }),
        runs,
      );
    },
  );
});

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.constantFrom("", null, undefined) },
  { weight: 1, arbitrary: fc.double() },
  {
    weight: 1,
    arbitrary: fc.constantFrom("８５", "90%", " 7 ", "x", true, { code: "#N/A" }, "\u0000"),
  },
);
const label = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("S", "B", "s ", "Ｂ") },
  { weight: 1, arbitrary: fc.constantFrom("", 1, "x", true, null) },
);

describe("whatever the cells hold, the answer is clean or an error that says why", () => {
  const names = Object.keys(validCalls) as FunctionName[];
  test.each(names)("%s", (name) => {
    const { given, numbers, labels } = validCalls[name];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(11), fc.nat(9), cell, label)), (changes) => {
        const wild = given.map((argument) =>
          Array.isArray(argument) ? (argument as unknown[][]).map((cells) => [...cells]) : argument,
        );
        for (const [row, pick, content, text] of changes) {
          const places = [...numbers, ...labels];
          const { at } = places[pick % places.length]!;
          const range = wild[at];
          if (!Array.isArray(range)) wild[at] = content;
          else {
            const cells = range[row % range.length] as unknown[];
            cells[cells.length - 1] = labels.some((own) => own.at === at) ? text : content;
          }
        }
        requireClean(outcomeOf(name, ...wild), name);
      }),
      { numRuns: 100, seed: SEED },
    );
  });
});

test.each(["skewReport", "skewBy", "topShare", "skewCauses", "leniency"] as const)(
  "%s is rectangular, speaks both languages, and FALSE takes the headings off",
  (name) => {
    const { given } = validCalls[name];
    const tables = ["en", "zh-CN", false].map(
      (labels) => call(name, ...given.slice(0, -1), labels) as unknown[][],
    );
    const [english, chinese, bare] = tables as [unknown[][], unknown[][], unknown[][]];
    for (const table of tables) expect(new Set(table.map((cells) => cells.length)).size).toBe(1);
    expect(english).toHaveLength(chinese.length);
    expect(bare).toHaveLength(english.length - 1);
    for (const heading of english[0]!) expect(heading).toMatch(/^[A-Z0-9]/u);
    for (const heading of chinese[0]!) expect(heading).toMatch(/[\u4e00-\u9fff]|95%/u);
    const numbersOf = (table: unknown[][]): unknown[] =>
      table.flat().filter((leaf) => typeof leaf === "number");
    expect(numbersOf(chinese)).toEqual(numbersOf(english));
    expect(numbersOf(bare)).toEqual(numbersOf(english));
    // The last column says in words how each row is to be taken.
    const status = english.slice(1).map((cells) => cells[cells.length - 1]);
    expect(status.every((word) => typeof word === "string")).toBe(true);
    expect(status.some((word) => word !== "")).toBe(true);
  },
);

test.each([true, "fr", 1, "English"])("labels of %p are refused", (labels) => {
  expect(outcomeOf("leniency", ...validCalls.leniency.given.slice(0, 2), labels)).toMatchObject({
    error: "#VALUE!",
    message: expect.stringMatching(/^labels is .*Use one of: en, zh-CN, FALSE\.$/u) as string,
  });
});

function requireClean(outcome: Outcome, name: FunctionName): void {
  if ("error" in outcome) {
    expect(["#VALUE!", "#N/A"]).toContain(outcome.error);
    expect(outcome.message).toMatch(/^.{20,255}$/u);
    // A fault of ours would show as the general sentence.
    expect(outcome.message).not.toContain("an error in the add-in");
    return;
  }
  const leaves = [outcome.answer].flat(2);
  const clean = (leaf: unknown): boolean =>
    typeof leaf === "number"
      ? Number.isFinite(leaf) && !Object.is(leaf, -0)
      : typeof leaf === "string";
  expect({ name, unclean: leaves.filter((leaf) => !clean(leaf)) }).toEqual({ name, unclean: [] });
}
