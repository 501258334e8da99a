import type { Analysis } from "../../src/engine";
import { scoreDigits } from "../../src/taskpane/views/scoreDigits";
import { reportedState } from "./fixtures";

const { analysis } = reportedState().report;

/** Everybody with one of two scores, one suggestion among them. */
const among = (original: number, suggested: number): Analysis => ({
  ...analysis,
  suggestions: analysis.suggestions.map((one, i) => ({
    ...one,
    original,
    suggested: i === 7 ? suggested : original,
  })),
});

test.each([
  { name: "quarters below 10", original: 3, suggested: 3.25, digits: 2 },
  { name: "halves below 10", original: 3, suggested: 3.5, digits: 1 },
  { name: "tenths, which no double holds", original: 0.3, suggested: 0.7, digits: 1 },
  { name: "hundredths below 100", original: 73.1, suggested: 73.25, digits: 1 },
  { name: "thousands", original: 4000, suggested: 4000.25, digits: 0 },
])("scores in $name have $digits decimals", ({ original, suggested, digits }) => {
  expect(scoreDigits(among(original, suggested))).toBe(digits);
});
