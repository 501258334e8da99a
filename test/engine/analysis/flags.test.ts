import { defaultSettings, type AnalysisSettings, type Suggestion } from "../../../src/engine";
import type { GradedPeople } from "../../../src/engine/analysis/gradePlan";
import { flagged } from "../../../src/engine/analysis/suggestionFlags";
import type { Person } from "../../../src/engine";
import { person } from "./person";

/** What a case is about: the person, where the score goes, the place there, the present grade. */
interface Row {
  readonly is?: Partial<Person>;
  readonly from?: number;
  readonly to?: number;
  readonly percentile?: number;
  readonly limits?: number;
  readonly present?: number | null;
  readonly grade?: number;
}

function flagsOf(rows: readonly Row[], grades: string[] = [], lines: (number | null)[] = []) {
  const people = rows.map(({ is }, k) => person(k, null, 50, is));
  const suggestions = rows.map(
    ({ from = 50, to = from, percentile = 50, limits = 0 }) =>
      ({
        ...{ original: from, suggested: to, suggestedPercentile: percentile, steps: { limits } },
        ...{ grade: null, flags: [] },
      }) as unknown as Suggestion,
  );
  const settings: AnalysisSettings = { ...defaultSettings(), grades };
  const assigned = {
    grades: rows.map(({ grade }) => grade!),
    seats: grades.map((_, k) => rows.filter(({ grade }) => grade === k).length),
    lines,
  };
  const graded =
    grades.length === 0
      ? null
      : ({
          assigned,
          present: rows.map(({ present = null }) => present),
        } as unknown as GradedPeople);
  return flagged({
    ...{ people, settings, suggestions, graded, errorPoints: 2 },
    scores: Float64Array.from(suggestions, ({ suggested }) => suggested),
  });
}

const only = (found: readonly Suggestion[]): Suggestion["flags"][] =>
  found.map(({ flags }) => flags);

test("a move among the largest tenth is a big one, if it is larger than the middle one", () => {
  const still: Row[] = new Array<Row>(30).fill({});
  const moved = [7, -10, 3, 9, 1, 5, -2, 4, 8, 6].map((by): Row => ({ to: 50 + by }));
  expect(only(flagsOf([...still, ...moved])).slice(30)).toEqual(
    moved.map(({ to }) => (to === 40 ? ["big-move"] : [])),
  );
  expect(only(flagsOf(still)).flat()).toEqual([]);
  expect(only(flagsOf([{ to: 55 }, { to: 55 }, { to: 45 }])).flat()).toEqual([]);
  const [a, b] = only(flagsOf([{ to: 55 }, { to: 51 }]));
  expect([a, b]).toEqual([["big-move"], []]);
});

test("limits that took something away are named; where nothing is to say the suggestion stays", () => {
  const found = flagsOf([{ limits: -0.5 }, { limits: 0.5 }, {}]);
  expect(only(found)).toEqual([["limited"], ["limited"], []]);
  expect(found.map(({ grade }) => grade)).toEqual([null, null, null]);
});

test("without grades the ends of the ranking are the top and the bottom tenth", () => {
  const people = [
    { percentile: 90, is: { tenureYears: 0.9 } },
    { percentile: 89.9, is: { tenureYears: 0.9 } },
    { percentile: 95, is: { tenureYears: 1 } },
    { percentile: 95, is: { tenureYears: null } },
    // Previous scores from 1 to 10, in no order.
    { percentile: 10, is: { previousScore: 1 } },
    { percentile: 10, is: { previousScore: 2 } },
    { percentile: 10.1, is: { previousScore: 1 } },
    { percentile: 5, is: { previousScore: null } },
    ...[10, 3, 9, 4, 8, 5, 7].map((previousScore) => ({ is: { previousScore } })),
  ];
  expect(only(flagsOf(people)).slice(0, 8)).toEqual([
    ["first-year-high"],
    [],
    [],
    [],
    // 1 is there twice: its mid-rank 1 is the tenth of ten.
    ["twice-low"],
    [],
    [],
    [],
  ]);
});

describe("with grades", () => {
  const grades = ["A", "B", "C"];

  test("a suggested score within half a standard error of a line is a tie with it", () => {
    const found = flagsOf(
      [
        { grade: 0, to: 76 },
        { grade: 0, to: 76.1 },
        { grade: 1, to: 74 },
        { grade: 2, to: 5 },
      ].map((row) => ({ ...row, from: row.to })),
      grades,
      [75, null],
    );
    expect(only(found)).toEqual([["line-tie"], [], ["line-tie"], []]);
    expect(found.map(({ grade }) => grade)).toEqual(["A", "A", "B", "C"]);
  });

  test("two grades from the present or the previous one is a jump", () => {
    const found = flagsOf(
      [
        { grade: 0, present: 2 },
        { grade: 0, present: 1 },
        { grade: 2, present: 0, is: { previousRating: "b" } },
        { grade: 2, present: 2, is: { previousRating: " a" } },
        { grade: 0, present: null },
        { grade: 2, present: null, is: { previousRating: "none of them" } },
      ],
      grades,
    );
    expect(only(found)).toEqual([["grade-jump"], [], ["grade-jump"], ["grade-jump"], [], []]);
  });

  test("high is the best grade, low the worst, whatever the place in the ranking", () => {
    const found = flagsOf(
      [
        { grade: 0, percentile: 50, is: { tenureYears: 0 } },
        { grade: 1, percentile: 99, is: { tenureYears: 0 } },
        { grade: 2, percentile: 50, is: { previousRating: "C", previousScore: 99 } },
        { grade: 2, percentile: 1, is: { previousRating: "B", previousScore: 1 } },
        { grade: 1, percentile: 1, is: { previousRating: "C" } },
        ...[50, 60, 70, 80].map((previousScore) => ({ grade: 1, is: { previousScore } })),
      ],
      grades,
    );
    expect(only(found).slice(0, 5)).toEqual([["first-year-high"], [], ["twice-low"], [], []]);
  });

  test("one grade alone is the best and never low", () => {
    const found = flagsOf([{ grade: 0, is: { previousRating: "A", tenureYears: 0 } }], ["A"]);
    expect(only(found)).toEqual([["first-year-high"]]);
  });

  test("a grade that turns on a choice of weights is fragile", () => {
    const indicators = (processScore: number, resultScore: number) => ({
      is: { processScore, resultScore },
    });
    const found = flagsOf(
      [
        { ...indicators(70, 90), from: 80, grade: 0 },
        { ...indicators(80, 80), from: 79.5, grade: 1 },
        { ...indicators(70, 70), from: 60, grade: 2 },
      ],
      grades,
    );
    expect(only(found)).toEqual([["fragile"], ["fragile"], []]);
  });
});
