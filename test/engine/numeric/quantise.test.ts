import { quantise } from "../../../src/engine";

test.each([
  { name: "below one", values: [0.1234567890123456, -0], expected: [0.123456789012, 0] },
  {
    name: "a large negative one beside a small one",
    values: [-123.45678901234567, 1.23456789012e-7],
    expected: [-123.456789012, 1.23e-7],
  },
  {
    name: "larger than 12 digits",
    values: [123456789012345.6, 1499.5, -0.5],
    expected: [123456789012000, 1000, 0],
  },
  {
    name: "whole, however large",
    values: [123456789012345, -1, 0],
    expected: [123456789012345, -1, 0],
  },
  { name: "whole, with a zero of either sign", values: [-0, 3], expected: [0, 3] },
  { name: "nothing at all", values: [0, -0], expected: [0, 0] },
  {
    name: "next to nothing",
    values: [1.5e-310, 1.5e-310 + 5e-324],
    expected: [1.5e-310, 1.5e-310 + 5e-324],
  },
])("12 digits of values $name", ({ values, expected }) => {
  expect([...quantise(values)]).toEqual(expected);
});
