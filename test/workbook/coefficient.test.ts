import { coefficientOf } from "../../src/workbook/sheets/coefficientOf";

test.each([
  [97.44, 0.9744],
  [83.72, 0.8372],
  [96.9, 0.969],
  [100, 1],
  [0, 0],
  [87.125, 0.87125],
])("the factor of %d is %d, without what dividing in binary leaves behind", (score, factor) => {
  expect(coefficientOf(score)).toBe(factor);
});
