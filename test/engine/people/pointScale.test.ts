import fc from "fast-check";
import { assemblePeople, pointScaleFault } from "../../../src/engine";
import { onGrid } from "../../../src/engine/numeric/ScoreGrid";
import { gridOf } from "../../../src/engine/people/gridOf";

const scaleOf = (lowest: number, highest: number, step: number) => ({ lowest, highest, step });

test.each([
  { name: "one to five in halves", scale: scaleOf(1, 5, 0.5), fault: null },
  { name: "odd numbers", scale: scaleOf(1, 9, 2), fault: null },
  { name: "tenths, which no double holds", scale: scaleOf(0.1, 0.7, 0.3), fault: null },
  { name: "below zero", scale: scaleOf(-2, 2, 1), fault: null },
  { name: "six decimals", scale: scaleOf(0, 1, 0.000001), fault: null },
  { name: "seven decimals", scale: scaleOf(0, 1, 0.0000001), fault: "too-fine" },
  { name: "a third", scale: scaleOf(0, 1, 1 / 3), fault: "too-fine" },
  { name: "more than a thousand million", scale: scaleOf(0, 2e9, 1), fault: "too-fine" },
  { name: "upside down", scale: scaleOf(5, 1, 1), fault: "order" },
  { name: "one score only", scale: scaleOf(5, 5, 1), fault: "order" },
  { name: "no step", scale: scaleOf(1, 5, 0), fault: "step" },
  { name: "a step down", scale: scaleOf(1, 5, -1), fault: "step" },
  { name: "a step that misses the end", scale: scaleOf(1, 5, 0.3), fault: "step" },
  { name: "a step wider than the scale", scale: scaleOf(1, 5, 8), fault: "step" },
])("$name: $fault", ({ scale, fault }) => {
  expect(pointScaleFault(scale)).toBe(fault);
});

test("every step of a scale is the double its decimal writing is read as, and stays where it is", () => {
  const figures = fc.record({
    decimals: fc.integer({ min: 0, max: 3 }),
    from: fc.integer({ min: -500, max: 500 }),
    every: fc.integer({ min: 1, max: 50 }),
    steps: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(figures, ({ decimals, from, every, steps }) => {
      const written = (whole: number): number => Number(`${whole}e-${decimals}`);
      const scale = scaleOf(written(from), written(from + every * steps), written(every));
      const grid = gridOf(scale);
      for (let k = 0; k <= steps; k++) {
        const score = written(from + every * k);
        expect(onGrid(grid, score)).toBe(score + 0);
        expect(onGrid(grid, score + 0.4 * scale.step)).toBe(score + 0);
      }
    }),
  );
});

test("scores between two steps of a declared scale take no part, what adding up left behind does", () => {
  const rows = [1, 3, 3.5, 3.3, 0.1 + 0.2 + 4.2, 5.5].map((score, i) => [`E${i}`, score]);
  const { people, issues } = assemblePeople({ rows, mapping: { id: 0, score: 1 } }, new Map(), {
    scale: scaleOf(1, 5, 0.5),
  });
  expect(people.map(({ score }) => score)).toEqual([1, 3, 3.5, null, 0.1 + 0.2 + 4.2, null]);
  expect(issues).toContainEqual({ code: "out-of-scale", field: "score", rows: [3, 5] });
});

test("a scale that is none is refused", () => {
  const table = { rows: [["E1", 3]], mapping: { id: 0, score: 1 } };
  const read = () => assemblePeople(table, new Map(), { scale: scaleOf(1, 5, 3) });
  expect(read).toThrow(expect.objectContaining({ code: "out-of-range" }) as Error);
});
