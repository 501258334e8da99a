import { catalogue } from "./support/catalogue";
import { call } from "./support/call";
import { argumentsOf, cellOf, examplesOf } from "./support/helpPage";

const examples = examplesOf();

test("every function has an example", () => {
  expect(examples.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
});

test.each(examples)("the example of $id shows what the function gives", (example) => {
  const { exported } = catalogue.find(({ id }) => id === example.id)!;
  expect(example.formula.startsWith(`=CALIB.${example.id}(`)).toBe(true);
  const answer = call(exported, ...argumentsOf(example));
  const rows = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  const [top, left] = example.at;
  rows.forEach((row, down) => {
    row.forEach((value, across) => {
      const shown = example.cells[top + down]![left + across]!;
      // The page shows four decimals.
      if (typeof value === "number") expect(cellOf(shown)).toBeCloseTo(value, 4);
      else expect(shown).toBe(value);
    });
  });
});
