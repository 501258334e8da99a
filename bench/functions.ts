import { normaliseWithin, randomSource } from "../src/engine";
import * as functions from "../src/functions/functions";

/**
 * Worksheet functions at work, in one run: `npx tsx bench/functions.ts`. Compare ratios, not milliseconds.
 *
 * A table calls the function once a row and hands over its own copy of the columns each time, so the floor is
 * the cost of handing over: the copies are made as Excel's runtime makes them, from JSON, and timed apart.
 */
const SEED = 20261123;
const random = randomSource(SEED);

function people(count: number): { scores: number[][]; groups: string[][] } {
  const departments = Array.from({ length: 40 }, (_, index) => `Department ${index}`);
  return {
    scores: Array.from({ length: count }, () => [Math.round(1000 * random()) / 10]),
    groups: Array.from({ length: count }, () => [departments[Math.floor(40 * random())]!]),
  };
}

function timed<Result>(work: () => Result): [milliseconds: number, result: Result] {
  const started = performance.now();
  const result = work();
  return [performance.now() - started, result];
}

const first = people(1000);
const [firstCall] = timed(() => functions.zScore(first.scores, first.groups));
const [secondCall] = timed(() => functions.zScore(first.scores, first.groups));
console.log(`seed ${SEED}, Node ${process.version}`);
console.log(`first call after load, 1,000 rows: ${ms(firstCall)}; the next: ${ms(secondCall)}`);

console.log("\nZSCORE row by row in a table, with group and population");
console.log(
  "rows    | per cell   | bytes per call | ns per byte | handing over | spill    | engine alone",
);
for (const rows of [1000, 2000, 5000, 10_000]) {
  const { scores, groups } = people(rows);
  const wire = JSON.stringify([scores, groups]);
  let handing = 0;
  let calling = 0;
  const answers: unknown[] = [];
  for (let row = 0; row < rows; row += 1) {
    const [parse, [own, labels]] = timed(() => JSON.parse(wire) as [number[][], string[][]]);
    handing += parse;
    const [call, answer] = timed(() =>
      functions.zScore([scores[row]!], [groups[row]!], own, labels),
    );
    calling += call;
    answers.push(answer[0]![0]);
  }
  const [spill, spilled] = timed(() => functions.zScore(scores, groups));
  const plain = { scores: scores.flat(), groups: groups.flat() };
  const [engine] = timed(() => normaliseWithin(plain, "z"));
  if (spilled.some(([value], row) => value !== answers[row]))
    throw new Error("rows differ from the spill");
  console.log(
    [
      String(rows).padEnd(7),
      `${((1000 * calling) / rows).toFixed(1)} µs`.padEnd(10),
      String(wire.length).padEnd(14),
      ((1e6 * calling) / rows / wire.length).toFixed(3).padEnd(11),
      `${((1000 * handing) / rows).toFixed(1)} µs`.padEnd(12),
      ms(spill).padEnd(8),
      ms(engine),
    ].join(" | "),
  );
}

console.log("\nSpills of 100,000 rows");
const many = people(100_000);
const sides = many.scores.map(() => [random() < 0.3 ? "Sales" : "Back"]);
const indicators = many.scores.map(([score]) => [score!, 100 - score!, 50]);
const spills: Readonly<Record<string, () => unknown>> = {
  ZSCORE: () => functions.zScore(many.scores, many.groups),
  PERCENTILE: () => functions.percentile(many.scores),
  WEIGHTED: () => functions.weighted(indicators, [[50, 30, 20]]),
  SKEW: () => functions.skew(many.scores, sides, [["Back"]], [["Sales"]]),
  "SKEW in 40 strata": () =>
    functions.skew(many.scores, sides, [["Back"]], [["Sales"]], many.groups),
  GRADE: () => functions.grade(many.scores, [["A"], ["B"], ["C"]], [[0.2], [0.7], [0.1]]),
};
for (const [name, work] of Object.entries(spills)) {
  const times = [1, 2, 3].map(() => timed(work)[0]);
  console.log(`${name.padEnd(18)} ${ms(times[0]!)} first, ${ms(Math.min(...times))} best of 3`);
}

const singles = Array.from({ length: 1_048_576 }, (_, index) => [index]);
const alone = singles.map(([index]) => [`group ${index}`]);
const started = process.cpuUsage();
const [refusing] = timed(() => {
  try {
    functions.zScore(singles, alone);
  } catch (error) {
    console.log(`\n1,048,576 groups of one: ${(error as Error).message}`);
  }
});
console.log(`refused after ${ms(refusing)}, ${ms(process.cpuUsage(started).user / 1000)} of work`);

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
