import { defaultSettings, type AnalysisSettings, type Person } from "../../../src/engine";
import { fragility } from "../../../src/engine/analysis/fragility";
import { person } from "./person";

const settings: AnalysisSettings = {
  ...defaultSettings(),
  roleWeights: { on: false, weights: [{ role: "sales", process: 1, result: 1 }] },
};
const on = { ...settings, roleWeights: { ...settings.roleWeights, on: true } };

/** Everybody's grade is one seat, the best score first. */
function fragileOf(people: readonly Person[], how: AnalysisSettings, scores: number[]): boolean[] {
  const best = [...scores].sort((a, b) => b - a);
  const grades = scores.map((score) => best.indexOf(score));
  return fragility(
    people,
    how,
    Float64Array.from(scores),
    grades,
    scores.map(() => 1),
  );
}

const indicators = (processScore: number | null, resultScore: number | null): Partial<Person> => ({
  processScore,
  resultScore,
});

test.each([
  { name: "more process", first: indicators(70, 90), second: indicators(80, 80) },
  { name: "more result", first: indicators(90, 70), second: indicators(80, 80) },
])("whose place changes with 5 points of weight for $name", ({ first, second }) => {
  // Of neither side, so that there is no other method. The first loses or gains one point.
  const people = [
    person(1, null, 80, first),
    person(2, null, 79.5, second),
    person(3, null, 70, indicators(75, 65)),
    person(4, null, 60, indicators(99, null)),
    person(5, null, 59.5, indicators(null, 99)),
  ];
  expect(fragileOf(people, settings, [80, 79.5, 70, 60, 59.5])).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(fragileOf(people, settings, [82, 79.5, 70, 60, 59.5])).not.toContain(true);
});

test("whose place changes when indicators are standardised", () => {
  // Both indicators are equal, so that weights say nothing; standardised, the second is ahead.
  const people = [
    person(1, "sales", 80, indicators(50, 50)),
    person(2, "sales", 70, indicators(90, 90)),
    person(3, "sales", 60, indicators(40, 40)),
  ];
  expect(fragileOf(people, settings, [80, 70, 60])).toEqual([true, true, false]);
  // What was given to the first since stays given.
  expect(fragileOf(people, settings, [110, 70, 60])).toEqual([false, false, false]);
});

test("whose place changes when they are not, where weights are on", () => {
  // Standardised 70, 80 and 60; plainly weighted 75, 56 and 35.5.
  const people = [
    person(1, "sales", 80, indicators(100, 50)),
    person(2, "sales", 70, indicators(60, 52)),
    person(3, "sales", 60, indicators(20, 51)),
    person(4, "sales", 30, { ...indicators(0, 80), role: "Welder" }),
    person(5, "sales", 20, indicators(null, 10)),
    person(6, "sales", 10, indicators(10, null)),
  ];
  expect(fragileOf(people, on, [70, 80, 60, 30, 20, 10])).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

test("a person's own weights serve where the role has none", () => {
  const own = { role: "Welder", processWeight: 1, resultWeight: 1 };
  const people = [
    person(1, "sales", 80, { ...indicators(100, 50), ...own }),
    person(2, "sales", 70, { ...indicators(60, 52), ...own }),
    person(3, "sales", 60, { ...indicators(20, 51), ...own }),
  ];
  expect(fragileOf(people, on, [70, 80, 60])).toEqual([true, true, false]);
});

test("indicators that do not differ have no other method, and nobody is fragile without any", () => {
  const same = [80, 70, 60].map((score, k) => person(k, "sales", score, indicators(5, 5)));
  expect(fragileOf(same, settings, [80, 70, 60])).toEqual([false, false, false]);
  const none = [80, 70].map((score, k) => person(k, "sales", score));
  expect(fragileOf(none, settings, [80, 70])).toEqual([false, false]);
});
