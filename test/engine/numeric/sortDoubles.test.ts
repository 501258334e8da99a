import { normalQuantile, randomSource } from "../../../src/engine";
import { sortDoubles } from "../../../src/engine/numeric/sortDoubles";

const random = randomSource(20261123);
const kinds: Record<string, (i: number) => number> = {
  "normal values": () => normalQuantile((random() * 4294967295 + 0.5) / 4294967296),
  "whole numbers with many ties": () => Math.floor(random() * 11) - 5,
  tenths: () => Math.round(1000 * random()) / 10,
  "negative values only": () => -1 - random(),
  "all magnitudes": () => (random() - 0.5) * 10 ** Math.floor(600 * random() - 300),
  "zeros of both signs": (i) => (i % 3 === 0 ? -0 : i % 3 === 1 ? 0 : random() - 0.5),
  "one value": () => 7,
  "falling values": (i) => -i,
  "two heaps far apart": (i) => (i % 2 === 0 ? 1e9 : 0) + random(),
};

describe.each(Object.entries(kinds))("%s", (_, kind) => {
  test.each([0, 1, 2, 1499, 1500, 1501, 20_000])(
    "%d of them come out as the built-in sort has them",
    (size) => {
      const values = Float64Array.from({ length: size }, (_unused, i) => kind(i));
      const expected = values.slice().sort();
      const found = sortDoubles(values);
      expect(found).toBe(values);
      expect(found.every((value, i) => Object.is(value, expected[i]))).toBe(true);
    },
  );
});

test("so do very many", () => {
  const values = Float64Array.from({ length: 300_000 }, kinds["normal values"]!);
  const expected = values.slice().sort();
  expect(sortDoubles(values)).toEqual(expected);
});

test("a part of a longer list is sorted alone", () => {
  const values = Float64Array.from({ length: 5000 }, (_, i) => 5000 - i);
  sortDoubles(values.subarray(1000, 4000));
  expect([values[999], values[1000], values[3999], values[4000]]).toEqual([4001, 1001, 4000, 1000]);
});
