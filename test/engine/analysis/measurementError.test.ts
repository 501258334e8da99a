import type { Person } from "../../../src/engine";
import { measurementError } from "../../../src/engine/analysis/measurementError";
import { person } from "./person";

/** 30 people of whose pairs 24 agree and 6 do not: a correlation of (24 − 6)/30 = 0.6. */
const pairs: readonly (readonly [number, number])[] = [
  ...new Array<[number, number]>(12).fill([1, 1]),
  ...new Array<[number, number]>(12).fill([-1, -1]),
  ...new Array<[number, number]>(3).fill([1, -1]),
  ...new Array<[number, number]>(3).fill([-1, 1]),
];
const sd = Math.sqrt(30 / 29);

const of = (more: (pair: readonly [number, number]) => Partial<Person>, count = 30): Person[] =>
  pairs.slice(0, count).map((pair, k) => person(k, "sales", pair[0], more(pair)));

function errorOf(people: readonly Person[], given?: number) {
  return measurementError(
    people,
    Float64Array.from(people, ({ score }) => score!),
    given,
  );
}

test.each([
  {
    name: "the last cycle's scores, before the indicators",
    people: of(([, b]) => ({ previousScore: 7 * b, processScore: b, resultScore: b })),
    ...{ source: "previous-cycle", reliability: 0.6 },
  },
  {
    name: "two indicators, by Spearman and Brown: 2·0.6/1.6",
    people: of(([a, b]) => ({ processScore: 10 * a, resultScore: 3 * b })),
    ...{ source: "indicators", reliability: 0.75 },
  },
  {
    name: "indicators that contradict each other, kept from below",
    people: of(([a, b]) => ({ processScore: a, resultScore: -b })),
    ...{ source: "indicators", reliability: 0.6 },
  },
  {
    name: "scores that are those of the last cycle, kept from above",
    people: of(([a]) => ({ previousScore: a })),
    ...{ source: "previous-cycle", reliability: 0.98 },
  },
  {
    name: "indicators of which one is the same for everybody: nothing",
    people: of(([a]) => ({ processScore: a, resultScore: 5 })),
    ...{ source: "assumed", reliability: 0.9 },
  },
])("reliability from $name", ({ people, source, reliability }) => {
  const found = errorOf(people);
  expect(found.source).toBe(source);
  expect(found.reliability).toBeCloseTo(reliability, 12);
  expect(found.points).toBeCloseTo(sd * Math.sqrt(1 - reliability), 12);
});

test("29 pairs say nothing", () => {
  expect(errorOf(of(([, b]) => ({ previousScore: b }), 29)).source).toBe("assumed");
});

test("what is given comes first, between 0 and 1", () => {
  const people = of(([, b]) => ({ previousScore: b }));
  expect(errorOf(people, 0.84).points).toBeCloseTo(0.4 * sd, 12);
  expect(errorOf(people, 1.5)).toEqual({ points: 0, reliability: 1, source: "given" });
  expect(errorOf(people, -1).reliability).toBe(0);
});

test("two people have an error, one has none, nor have people with the same score", () => {
  const two = [person(1, "sales", 1), person(2, "sales", 3)];
  expect(errorOf(two, 0).points).toBeCloseTo(Math.SQRT2, 12);
  expect(errorOf(two.slice(1), 0).points).toBe(0);
  expect(errorOf([person(1, "sales", 0.3), person(2, "sales", 0.1 + 0.2)], 0).points).toBe(0);
});
