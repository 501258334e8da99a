import fc from "fast-check";
import {
  agenda,
  analyse,
  decidedGrades,
  defaultSettings,
  type AnalysisSettings,
  type DistributionRule,
} from "../../../src/engine";
import { gradedPeople } from "../../../src/engine/analysis/gradePlan";
import { person } from "./person";

const GRADES = ["A", "B", "C"];
const SCORES = [95, 90, 85, 80, 75, 70, 65, 60, 55, 50];
const RATINGS = ["A", "A", "B", "B", "B", "B", "B", "C", "C", "C"];

function analysed(
  distribution: readonly DistributionRule[],
  ratings: readonly (string | null)[] = RATINGS,
) {
  const people = SCORES.map((score, k) =>
    person(k, k % 2 === 0 ? "sales" : "backOffice", score, { rating: ratings[k]! }),
  );
  return analyse(people, { ...defaultSettings(), grades: GRADES, distribution });
}

const soft: DistributionRule = { grades: ["C"], operator: ">=", share: 0.5, hard: false };
const changed = (changes: Readonly<Record<number, number>>): number[] =>
  SCORES.map((score, k) => changes[k] ?? score);

test("whoever keeps their score keeps their grade, though a guideline asks for more of the lowest", () => {
  const analysis = analysed([soft]);
  expect(analysis.gradePlan!.distribution.seats).toEqual([2, 3, 5]);
  expect(decidedGrades(analysis, SCORES)).toEqual(RATINGS);
});

test("a raised score is graded among the others and takes nobody's grade away", () => {
  const grades = decidedGrades(analysed([soft]), changed({ 3: 93 }));
  expect(grades).toEqual(["A", "A", "B", "A", "B", "B", "B", "C", "C", "C"]);
});

test("a raised score never lowers a grade, a lowered one never raises it", () => {
  // 71 is eighth of ten and 52 ninth: both have seats in C.
  const grades = decidedGrades(analysed([soft]), changed({ 5: 71, 8: 52 }));
  expect(grades[5]).toBe("B");
  expect(grades[8]).toBe("C");
  const ratings = RATINGS.with(2, "C");
  expect(decidedGrades(analysed([soft], ratings), changed({ 2: 84 }))[2]).toBe("C");
});

test("a hard quota is kept: then seats go by rank of the final scores", () => {
  const quota: DistributionRule = { grades: ["A"], operator: "<=", share: 0.2, hard: true };
  const grades = decidedGrades(analysed([quota]), changed({ 3: 93 }));
  expect(grades).toEqual(["A", "B", "B", "A", "B", "B", "B", "C", "C", "C"]);
});

test("present grades stay where the hard quotas hold with them, though the seats are others", () => {
  const quota: DistributionRule = { grades: ["A"], operator: "<=", share: 0.2, hard: true };
  const analysis = analysed([quota, soft]);
  expect(analysis.gradePlan!.distribution.seats).toEqual([2, 3, 5]);
  expect(decidedGrades(analysis, SCORES)).toEqual(RATINGS);
});

test("a guideline takes nobody's grade away, not even beside a hard quota that has to", () => {
  const quota: DistributionRule = { grades: ["A"], operator: "<=", share: 0.1, hard: true };
  const analysis = analysed([quota, soft]);
  expect(analysis.gradePlan!.distribution.seats).toEqual([1, 4, 5]);
  expect(decidedGrades(analysis, SCORES)).toEqual(RATINGS.with(1, "B"));
});

test("people without a grade of their own are graded by rank", () => {
  const exact: DistributionRule[] = [
    { grades: ["A"], operator: "=", share: 0.2, hard: false },
    { grades: ["C"], operator: "=", share: 0.3, hard: false },
  ];
  const nobodys = SCORES.map(() => null);
  expect(decidedGrades(analysed(exact, nobodys), SCORES)).toEqual(RATINGS);
});

test("there are no grades without a plan, or with quotas that contradict each other", () => {
  const none = SCORES.map(() => null);
  const clash = GRADES.map((grade): DistributionRule => ({
    grades: [grade],
    operator: ">=",
    share: 0.5,
    hard: true,
  }));
  expect(decidedGrades(analysed(clash), SCORES)).toEqual(none);
  const people = analysed([]).people;
  expect(decidedGrades(analyse(people, defaultSettings()), SCORES)).toEqual(none);
});

test("hard quotas hold whoever is tied at a line", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 4, maxLength: 30 }),
      fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      fc.boolean(),
      (scores, share, least) => {
        const people = scores.map((score, k) => person(k, "sales", score, { rating: "B" }));
        const operator = least ? ">=" : "<=";
        const settings: AnalysisSettings = {
          ...defaultSettings(),
          grades: GRADES,
          distribution: [{ grades: ["B"], operator, share, hard: true }],
        };
        const { plan } = gradedPeople(people, Float64Array.from(scores), settings, 1)!;
        const [{ least: from, most: to } = { least: 0, most: 0 }] = plan.distribution.rules;
        expect(plan.counts![1]).toBeGreaterThanOrEqual(from);
        expect(plan.counts![1]).toBeLessThanOrEqual(to);
      },
    ),
  );
});

test("whoever keeps a grade that holds more than its guideline is on the agenda, the last in it first", () => {
  const guideline: DistributionRule = { grades: ["B"], operator: "<=", share: 0.3, hard: false };
  const about = (distribution: DistributionRule[]): string[] =>
    agenda(analysed(distribution))
      .filter(({ reasons }) => reasons.includes("guideline-excess"))
      .map(({ id }) => id);
  expect(about([guideline])).toEqual(
    ["6", "5", "4", "3", "2"].map((k) => person(Number(k), "sales", 0).id),
  );
  expect(about([{ ...guideline, share: 0.5 }])).toEqual([]);
});
