import * as fc from "fast-check";
import { covariance, standardDeviation } from "../../../src/engine";
import { propertyRuns } from "../../support/propertyRuns";

const SEED = 20261128;

type Pair = [x: number, y: number];

/** Whole numbers, so that a covariance can be worked out without any rounding; also more than are added at a time. */
const pairs = fc.array(
  fc.tuple(
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
  ),
  { minLength: 2, maxLength: 200 },
);

// n·Σxy − Σx·Σy over n(n − 1), in whole numbers to twenty digits.
function exactCovariance(list: readonly Pair[]): number {
  let [x, y, products] = [0n, 0n, 0n];
  for (const [one, other] of list) {
    x += BigInt(one);
    y += BigInt(other);
    products += BigInt(one) * BigInt(other);
  }
  const count = BigInt(list.length);
  const spread = count * products - x * y;
  return Number((spread * 10n ** 20n) / (count * (count - 1n))) / 1e20;
}

/** How far off, as a share of the product of the standard deviations. */
function errorOf(list: readonly Pair[]): number {
  const x = list.map(([one]) => one);
  const y = list.map(([, other]) => other);
  const size = standardDeviation(x) * standardDeviation(y);
  const away = Math.abs(covariance(x, y) - exactCovariance(list));
  return away === 0 ? 0 : away / size;
}

test.each<[string, (list: Pair[]) => Pair[]]>([
  ["in any order", (list) => list],
  ["where both rise", (list) => rising(list)],
  ["where one rises and the other falls", (list) => rising(list).map(([x, y]) => [x, -y])],
  ["after a first pair far off", (list) => [[2 ** 40, -(2 ** 41)], ...list]],
  ["far from 0", (list) => list.map(([x, y]) => [x + 2 ** 44, y - 2 ** 43])],
])(`covariances are right to fourteen digits %s (seed ${SEED})`, (_, arrange) => {
  fc.assert(
    fc.property(pairs, (list) => {
      expect(errorOf(arrange(list))).toBeLessThanOrEqual(2e-14);
    }),
    { seed: SEED, numRuns: propertyRuns },
  );
});

function rising(list: readonly Pair[]): Pair[] {
  const [x, y] = [0, 1].map((k) => list.map((pair) => pair[k]!).sort((a, b) => a - b));
  return x!.map((one, i) => [one, y![i]!]);
}

test("and after twenty far pairs as for the many that follow", () => {
  const list = Array.from({ length: 100_000 }, (_, i): Pair => [
    i < 20 ? 2 ** 40 : i % 3,
    i < 20 ? -(2 ** 40) : i % 5,
  ]);
  expect(errorOf(list)).toBeLessThanOrEqual(1e-15);
});
