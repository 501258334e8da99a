import { normalQuantile, randomSource } from "../../src/engine";
import { call, column } from "./support/call";

const RUNS = 60;
const RATERS = 10;
const TEAM = 8;

/** How often in 60 companies any of ten raters is said to rate higher or lower. */
function labelled(spread: number): number {
  const random = randomSource(20261128);
  const normal = (): number => normalQuantile((random() * 4294967295 + 0.5) / 4294967296);
  let count = 0;
  for (let run = 0; run < RUNS; run++) {
    const lenient = Array.from({ length: RATERS }, () => spread * normal());
    const people = lenient.flatMap((offset, j) =>
      Array.from({ length: TEAM }, () => ({ score: 70 + offset + 8 * normal(), rater: `R${j}` })),
    );
    const rows = call(
      "leniency",
      column(...people.map(({ score }) => score)),
      column(...people.map(({ rater }) => rater)),
      false,
    ) as unknown[][];
    if (rows.some((row) => /higher|lower/u.test(String(row[6])))) count++;
  }
  return count / RUNS;
}

test("raters who are all alike are seldom told apart, and raters who differ are", () => {
  expect(labelled(0)).toBeLessThan(0.1);
  expect(labelled(12)).toBeGreaterThan(0.95);
});
