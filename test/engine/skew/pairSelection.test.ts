import { randomSource } from "../../../src/engine";
import { pairSelector } from "../../../src/engine/skew/pairSelection";
import { weightedLevels } from "../../../src/engine/skew/weightedLevels";

const random = randomSource(20261123);
const kinds: Record<string, () => number> = {
  "five levels": () => Math.floor(5 * random()),
  "two values far apart": () => (random() < 0.5 ? 0 : 1e12),
  "neighbouring doubles": () => 1 + Math.floor(50 * random()) * 2 ** -52,
  "the smallest doubles": () => Math.floor(9 * random()) * 5e-324,
  "all magnitudes": () => (random() - 0.5) * 10 ** Math.floor(300 * random() - 150),
  "heavy tails": () => Math.tan(Math.PI * (random() - 0.5)),
  "levels with a few strays": () => (random() < 0.9 ? Math.floor(4 * random()) : 1e6 * random()),
};

function list(kind: () => number, most: number): Float64Array {
  return Float64Array.from({ length: 1 + Math.floor(most * random()) }, kind).sort();
}

/** All differences y − x, ascending. */
function differences(x: Float64Array, y: Float64Array): Float64Array {
  const all = new Float64Array(x.length * y.length);
  x.forEach((one, i) => {
    y.forEach((other, j) => (all[i * y.length + j] = other - one));
  });
  return all.sort();
}

test.each(Object.entries(kinds))(
  "any rank among differences of %s is the listed one",
  (_, kind) => {
    for (let round = 0; round < 60; round++) {
      const [x, y] = [list(kind, 120), list(kind, 120)];
      const all = differences(x, y);
      const select = pairSelector(weightedLevels(x), weightedLevels(y));
      for (const share of [0.5, 0, 1, 0.01, 0.5001, 0.99, 0.25]) {
        const rank = 1 + Math.floor(share * (all.length - 1));
        // Adding 0 makes −0 and 0 the same.
        expect(select(rank) + 0).toBe(all[rank - 1]! + 0);
      }
    }
  },
);

test("millions of differences are selected from without listing them", () => {
  const [x, y] = [
    Float64Array.from({ length: 1500 }, kinds["heavy tails"]!).sort(),
    Float64Array.from({ length: 1000 }, kinds["all magnitudes"]!).sort(),
  ];
  const all = differences(x, y);
  const select = pairSelector(weightedLevels(x), weightedLevels(y));
  for (const rank of [1, 1000, 750_000, 750_001, 1_499_000, 1_500_000]) {
    expect(select(rank)).toBe(all[rank - 1]);
  }
});
