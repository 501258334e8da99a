import { touchesList } from "../../src/workbook/read/touchesList";

test.each([
  ["a cell of the list", "C5", "RangeEdited", true],
  ["a heading", "B2", "RangeEdited", true],
  ["a row below", "B40:H40", "RangeEdited", true],
  ["a cell above, where headings grow", "C1", "RangeEdited", true],
  ["a block that reaches in", "H3:K9", "RangeEdited", true],
  ["a formula to its right", "I5", "RangeEdited", false],
  ["a formula far to its right", "AA5:AB90", "RangeEdited", false],
  ["a cell to its left", "A5", "RangeEdited", false],
  ["a whole column", "K:K", "RangeEdited", true],
  ["several blocks", "K1,B3", "RangeEdited", true],
  ["a column put in to its left", "A1", "ColumnInserted", true],
  ["a row taken out", "K12", "RowDeleted", true],
])("%s", (_, address, kind, touched) => {
  expect(touchesList("B2:H30", { kind, address })).toBe(touched);
});
