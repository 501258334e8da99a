import { defaultSettings, type AnalysisSettings } from "../../../src/engine";
import { gradedPeople } from "../../../src/engine/analysis/gradePlan";
import { person } from "./person";

const settings: AnalysisSettings = { ...defaultSettings(), grades: ["A", "B", "C"] };

function graded(scores: readonly number[], ratings: readonly (string | null)[], error = 1) {
  const people = scores.map((score, k) => person(k, "sales", score, { rating: ratings[k]! }));
  return gradedPeople(people, Float64Array.from(scores), settings, error);
}

test("without rules the seats are those of the present ratings", () => {
  const found = graded([60, 74.5, 80, 75.5, 74.5], ["c", "B", "A", "a", "B"])!;
  expect(found.plan.distribution.seats).toEqual([2, 2, 1]);
  expect(found.plan.counts).toEqual([2, 2, 1]);
  expect(found.plan.lines).toEqual([75, 67.25]);
  expect(found.present).toEqual([2, 1, 0, 0, 1]);
});

test("people within half a standard error on both sides of a line are named, nearest first", () => {
  const ratings = ["A", "A", "A", "B", "B", "C"];
  const found = graded([80, 75.75, 75.5, 74.5, 74.25, 60], ratings, 1)!;
  expect(found.plan.lines[0]).toBe(75);
  expect(found.plan.ties).toEqual([{ grade: "A", line: 75, above: ["2"], below: ["3"] }]);
  const wide = graded([80, 75.75, 75.5, 74.5, 74.25, 60], ratings, 1.5)!;
  expect(wide.plan.ties).toEqual([{ grade: "A", line: 75, above: ["2", "1"], below: ["3", "4"] }]);
  const exact = graded([80, 75.75, 75.5, 74.5, 74.25, 60], ratings, 0.9)!;
  expect(exact.plan.ties).toEqual([]);
});

test("there is no plan without grades, or with neither rules nor a known rating for everybody", () => {
  expect(graded([2, 1], ["A", null])).toBeNull();
  expect(graded([2, 1], ["A", "Z"])).toBeNull();
  const people = [person(1, "sales", 1, { rating: "A" })];
  expect(gradedPeople(people, Float64Array.of(1), defaultSettings(), 1)).toBeNull();
});
