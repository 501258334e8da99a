import fc from "fast-check";
import { midranks } from "../../../src/engine";
import { propertyRuns } from "../../support/propertyRuns";

/** Ranks by counting: everybody below, half of those who are equal, and oneself. */
function counted(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal + 1) / 2;
  });
}

const kinds: Record<string, fc.Arbitrary<number>> = {
  "few values with many ties": fc.integer({ min: -3, max: 3 }),
  "all magnitudes": fc.double({ noNaN: true, noDefaultInfinity: true }),
  "values close to one another next to one far away": fc.oneof(
    fc.integer({ min: 0, max: 40 }).map((step) => 1 + step * 2 ** -52),
    fc.constant(1e9),
  ),
  "the smallest numbers there are": fc.integer({ min: -9, max: 9 }).map((step) => step * 5e-324),
};

test.each(Object.entries(kinds))("%s are ranked as by counting", (_, kind) => {
  fc.assert(
    fc.property(fc.array(kind, { minLength: 1, maxLength: 60 }), (values) => {
      expect([...midranks(values)]).toEqual(counted(values));
    }),
    { numRuns: Math.min(300, propertyRuns), seed: 20261128 },
  );
});

test.each([
  { name: "both ends of the number line", values: [1.7e308, 0, -1.7e308, 1] },
  { name: "one value many times", values: [4, 4, 4] },
  { name: "zeros of both signs", values: [0, -0, 1] },
])("$name", ({ values }) => {
  expect([...midranks(values)]).toEqual(counted(values));
});
