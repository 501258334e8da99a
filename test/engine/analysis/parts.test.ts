import {
  analyse,
  brunnerMunzel,
  concordance,
  defaultSettings,
  diagnose,
  EngineError,
  mannWhitney,
  roleTemplates,
  shiftFunction,
  spreadRatio,
  topShare,
  type AnalysisSettings,
} from "../../../src/engine";
import { company } from "./company";
import { person } from "./person";

const people = company({ seed: 5, people: 60 });
const settings = defaultSettings();
const scoresOf = (side: string): number[] =>
  people.filter((one) => one.side === side).map(({ score }) => score!);

test("what the product starts with", () => {
  expect(settings).toEqual({
    scale: null,
    margin: 7.35,
    compareWithin: "level",
    market: {
      ...{ on: true, indices: [], side: "sales", passThrough: 1, floor: 0.7, cap: 1.3 },
      curve: null,
    },
    roleWeights: { on: false, weights: roleTemplates },
    leniency: { on: false, strength: 0.5 },
    residual: { strength: "smallest" },
    ...{ move: "sales", maxMove: null, protectedIds: [], grades: [], distribution: [] },
  });
});

test("people without an id or a score are left out", () => {
  const more = [{ ...people[0]!, id: "" }, ...people, person(999, "sales", 1, { score: null })];
  expect(analyse(more, settings)).toEqual(analyse(people, settings));
});

describe("an analysis is refused", () => {
  const asked = (change: Partial<AnalysisSettings>) => () =>
    analyse(people, { ...settings, ...change });

  test.each<{ ask: () => unknown; code: string; message: string }>([
    {
      ask: () => analyse([person(1, "sales", 1, { id: "" })], settings),
      code: "empty",
      message: "analyse requires at least one person with an id and a score",
    },
    {
      ask: () => analyse([...people, person(999, "sales", -1.1e100)], settings),
      code: "too-large",
      message: "analyse requires scores up to 1e+100",
    },
    {
      ask: asked({ margin: 51 }),
      code: "out-of-range",
      message: "analyse requires margin to be from 0 to 50, not 51",
    },
    {
      ask: asked({ leniency: { on: false, strength: -1 } }),
      code: "out-of-range",
      message: "analyse requires leniency strength to be from 0 to 1, not -1",
    },
    {
      ask: asked({ maxMove: -1 }),
      code: "out-of-range",
      message: "analyse requires maxMove to be 0 or more, not -1",
    },
    {
      ask: asked({ residual: { strength: 2 } }),
      code: "out-of-range",
      message: "analyse requires residual strength to be from 0 to 1, not 2",
    },
    {
      ask: () => concordance([1, 2], [1]),
      code: "length-mismatch",
      message: "concordance requires as many suggestions as scores, and got 1 for 2",
    },
    {
      ask: () => concordance([1, 2], [1, 2], 101),
      code: "out-of-range",
      message: "concordance requires rows to be from 1 to 100, not 101",
    },
    {
      ask: () => concordance([1, 2], [1, 2], 1.5),
      code: "out-of-range",
      message: "concordance requires a whole number of rows",
    },
  ])("$message", ({ ask, code, message }) => {
    expect(ask).toThrow(EngineError);
    expect(ask).toThrow(expect.objectContaining({ code, message }));
  });

  test("but not at the ends of what is allowed", () => {
    const ends = { margin: 50, leniency: { on: false, strength: 1 }, maxMove: 0 };
    expect(asked({ ...ends, residual: { strength: 0 } })().strength).toBe(0);
    expect(analyse([...people, person(999, "sales", 1e100)], settings).people).toHaveLength(61);
  });
});

test("shape and top shares are those of the two sides' scores", () => {
  const [sales, backOffice] = [scoresOf("sales"), scoresOf("backOffice")];
  const { shape, topShares } = diagnose(people, settings);
  expect(shape).toMatchObject({
    spreadRatio: spreadRatio(sales, backOffice),
    deciles: shiftFunction(sales, backOffice),
    mannWhitney: mannWhitney(sales, backOffice),
    brunnerMunzel: brunnerMunzel(sales, backOffice),
  });
  expect(topShares).toEqual(
    [0.1, 0.2, 0.3].map((share) => ({ share, top: topShare(sales, backOffice, share) })),
  );
});

describe("what a diagnosis cannot compute is null, and it says which part and why", () => {
  test("with one person a side", () => {
    const found = diagnose([person(1, "sales", 5), person(2, "backOffice", 7)], settings);
    expect(found.refusals).toEqual([
      { part: "within", code: "too-few" },
      { part: "spread", code: "too-few" },
      { part: "brunner-munzel", code: "too-few" },
    ]);
    expect(found.shape).toMatchObject({ distance: 2, spreadRatio: null, brunnerMunzel: null });
    expect(found).toMatchObject({ change: null, weights: [], territories: [], unknownRoles: [] });
  });

  test("where everybody has one score", () => {
    const side = (i: number): "sales" | "backOffice" => (i < 2 ? "sales" : "backOffice");
    const found = diagnose(
      [0, 1, 2, 3].map((i) => person(i, side(i), 5)),
      { ...settings, compareWithin: null, margin: 0 },
    );
    expect(found.refusals).toEqual([
      { part: "spread", code: "no-spread" },
      { part: "brunner-munzel", code: "no-spread" },
    ]);
    expect(found).toMatchObject({ strata: null, strataBy: null, peopleNeeded: null });
  });

  test("a list has those who are labelled, and is none where nobody is", () => {
    const found = diagnose(
      [
        person(1, "sales", 5, { level: "a", department: " ", previousScore: 4 }),
        person(2, "sales", 6),
        person(3, "backOffice", 5, { rater: "r" }),
        person(4, "backOffice", 9),
      ],
      { ...settings, margin: 1e-8 },
    );
    expect(found.departments).toBeNull();
    expect(found.levels!.rows.map(({ label }) => label)).toEqual(["a"]);
    expect(found.raters!.rows.map(({ label }) => label)).toEqual(["r"]);
    expect(found.strata).toBe(found.levels);
    expect(found.peopleNeeded).toBeNull();
    expect(found.refusals).toContainEqual({ part: "change", code: "too-few" });
  });
});

describe("a concordance", () => {
  test("reads from the middle person of each band, lowest first", () => {
    const before = [6, 1, 5, 2, 4, 3];
    expect(concordance(before, [60, 10, 50, 20, 40, 30], 3)).toEqual([
      { from: 1, to: 10, people: 2 },
      { from: 3, to: 30, people: 2 },
      { from: 5, to: 50, people: 2 },
    ]);
  });

  test("never parts people with the same score, and takes them by what is suggested", () => {
    expect(concordance([2, 2, 2, 1], [9, 7, 8, 3], 4)).toEqual([
      { from: 1, to: 3, people: 1 },
      { from: 2, to: 8, people: 3 },
    ]);
  });

  test("has no more rows than people", () => {
    expect(concordance([1, 2], [1, 3], 7)).toEqual([
      { from: 1, to: 1, people: 1 },
      { from: 2, to: 3, people: 1 },
    ]);
  });
});
