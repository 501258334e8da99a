import { defaultSettings, leniency, type Person } from "../../../src/engine";
import { evenedOut } from "../../../src/engine/analysis/leniencyLever";
import { person } from "./person";

/** Scores of sales by level and rater. The means: L1 60, L2 80, L3 75, everybody 70. */
const rated: readonly (readonly [level: string, rater: string, score: number])[] = [
  ...[62, 64, 66].map((score) => ["L1", "a", score] as const),
  ...[54, 56, 58].map((score) => ["L1", "b", score] as const),
  ...[84, 86].map((score) => ["L2", "a", score] as const),
  ...[75, 77, 78].map((score) => ["L2", "b", score] as const),
  ["L3", "a", 80],
  ["L3", "b", 70],
];
const people: Person[] = [
  ...rated.map(([level, rater, score], k) => person(k, "sales", score, { level, rater })),
  person(50, "sales", 99, { level: "L1" }),
  person(51, null, 99, { level: "L1", rater: "a" }),
];
const scores = Float64Array.from(people, ({ score }) => score!);

/** Every score less half of its rater's offset, given how far each one is from those compared with. */
function expected(apart: readonly number[]): number[] {
  const { raters } = leniency(
    apart,
    rated.map(([, rater]) => rater),
  );
  const offset = new Map(raters.map((one) => [one.rater, one.shrunken]));
  return [...rated.map(([, rater, score]) => score - 0.5 * offset.get(rater)!), 99, 99];
}

function found(compareWithin: "level" | "rater" | null): number[] {
  const settings = {
    ...defaultSettings(),
    compareWithin,
    leniency: { on: true, strength: 0.5 },
  };
  return [...evenedOut(people, settings, scores)!].map((score) => Number(score.toFixed(9)));
}

const rounded = (values: readonly number[]): number[] =>
  values.map((value) => Number(value.toFixed(9)));

test("a rater is compared within the level, or with the side where the level has fewer than five", () => {
  expect(found("level")).toEqual(rounded(expected([2, 4, 6, -6, -4, -2, 4, 6, -5, -3, -2, 10, 0])));
});

test.each([null, "rater"] as const)("and with the whole side within %s", (within) => {
  expect(found(within)).toEqual(rounded(expected(rated.map(([, , score]) => score - 70))));
});

test("without anybody who has a side and a rater there is nothing to even out", () => {
  expect(evenedOut(people.slice(13), defaultSettings(), scores.slice(13))).toBeNull();
});
