import { formatArea, parseArea, splitAddress } from "../../../practice/host/addresses";
import { displayText } from "../../../practice/host/displayText";
import { shiftFormula, translateFormula } from "../../../practice/host/formulas";
import { createMemoryGrid } from "../../../practice/host/MemoryGrid";
import { tableRecord } from "../../support/tableRecord";
import { entryOf } from "../../../practice/host/wireValues";

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

test.each([
  ["B2", { row: 1, column: 1, rows: 1, columns: 1 }],
  ["$C$3:A1", { row: 0, column: 0, rows: 3, columns: 3 }],
  ["B:C", { row: 0, column: 1, rows: 1_048_576, columns: 2 }],
  ["2:4", { row: 1, column: 0, rows: 3, columns: 16_384 }],
  ["XFD1048576", { row: 1_048_575, column: 16_383, rows: 1, columns: 1 }],
  ["XFE1", null],
  ["A1048577", null],
  ["A", null],
  ["A1:B", null],
  ["people", null],
])("the address %s", (text, area) => {
  expect(parseArea(text)).toEqual(area);
  if (area) expect(parseArea(formatArea(area))).toEqual(area);
});

test("an address with a quoted sheet is taken apart", () => {
  expect(splitAddress("='It''s here'!A1:B2")).toEqual({ sheet: "It's here", cells: "A1:B2" });
});

test.each([
  ["=A1+$B$2", "=B3+$B$2"],
  ['=SUM(A1:B2)&"A1"', '=SUM(B3:C4)&"A1"'],
  ["=tbl[[#This Row],[A1]]+LOG10(A1)", "=tbl[[#This Row],[A1]]+LOG10(B3)"],
  ["='My sheet'!A$1", "='My sheet'!B$1"],
])("%s copied two down and one right", (before, after) => {
  expect(translateFormula(before, 2, 1)).toBe(after);
});

test("a reference that leaves the sheet is #REF!", () => {
  expect(translateFormula("=A1", -1, 0)).toBe("=#REF!");
});

test.each([
  ["=A5", 2, "=A7"],
  ["=Sheet1!$A$5:A9", 2, "=Sheet1!$A$7:A11"],
  ["=Other!A5", 2, "=Other!A5"],
  ["=SUM(A1:A9)", 2, "=SUM(A1:A11)"],
  ["=A3", -1, "=#REF!"],
])("%s when %s rows come in at row 3", (before, count, after) => {
  const shift = { axis: "rows", at: 2, count, from: 0, to: 16_384 } as const;
  expect(shiftFormula(before, "Sheet1", "Sheet1", shift)).toBe(after);
});

test.each([
  [0.256, "0.0%", "25.6%"],
  [1234.5, "#,##0.00", "1,234.50"],
  [1_000_000, "#,##0", "1,000,000"],
  [-3.25, "0.00", "-3.25"],
  [-3, "0;(0)", "-3"],
  [45_296, "yyyy-mm-dd", "2024-01-05"],
  [1 / 3, "General", "0.33333333333"],
  [1e21, "General", "1E+21"],
  [12, "@", "12"],
  [2.5, "0.##", "2.5"],
  [null, "0.00", ""],
  [true, "General", "TRUE"],
])("%s shown as %s", (value, format, shown) => {
  expect(displayText(value, format)).toBe(shown);
});

test.each([
  ["007", "General", 7],
  ["007", "@", "007"],
  ["5%", "General", 0.05],
  ["true", "General", true],
  ["#N/A", "General", { error: "#N/A" }],
  ["=1+1", "General", { formula: "=1+1" }],
  ["+cmd", "General", { formula: "=+cmd" }],
  ["'=1+1", "General", "=1+1"],
  ["=1+1", "@", "=1+1"],
  ["", "General", null],
  [null, "General", undefined],
])("%s put into a cell formatted %s", (value, format, entry) => {
  expect(entryOf(value, format)).toEqual(entry);
});

test("rows inserted move cells, formulas, names, tables and notes; undo puts everything back", () => {
  const grid = createMemoryGrid();
  const table = tableRecord({
    id: "T",
    sheet: "{1}",
    name: "T",
    area: { row: 2, column: 0, rows: 3, columns: 1 },
    columns: ["Id"],
  });
  grid.apply([
    { kind: "cells", sheet: "{1}", row: 3, column: 0, entries: [["a"]] },
    { kind: "cells", sheet: "{1}", row: 0, column: 1, entries: [[{ formula: "=A4" }]] },
    { kind: "put", of: "tables", record: table },
    {
      kind: "put",
      of: "names",
      record: {
        id: "N",
        name: "n",
        scope: null,
        formula: "=Sheet1!$A$4",
        comment: "",
        visible: true,
      },
    },
  ]);
  grid.commit();
  const before = grid.state();
  grid.apply([{ kind: "insertRows", sheet: "{1}", at: 3, count: 2 }]);
  grid.commit();
  expect(grid.values("{1}", cell(5, 0))).toEqual([["a"]]);
  expect(grid.formulas("{1}", cell(0, 1))).toEqual([["=A6"]]);
  expect(grid.get("names", "N")?.formula).toBe("=Sheet1!$A$6");
  expect(grid.get("tables", "T")?.area).toEqual({ row: 2, column: 0, rows: 5, columns: 1 });
  expect(grid.undo()).toBe(true);
  expect(grid.state()).toEqual(before);
  expect(grid.redo()).toBe(true);
  expect(grid.values("{1}", cell(5, 0))).toEqual([["a"]]);
});

test("a kept state is not touched by later edits, and going back to it brings everything back", () => {
  const grid = createMemoryGrid();
  grid.apply([
    { kind: "cells", sheet: "{1}", row: 0, column: 0, entries: [[1, 2]] },
    { kind: "put", of: "settings", record: { id: "k", value: 1 } },
  ]);
  const state = grid.state();
  grid.apply([
    { kind: "cells", sheet: "{1}", row: 0, column: 0, entries: [[9, 9]] },
    { kind: "remove", of: "settings", id: "k" },
    { kind: "setSheet", id: "{1}", set: { name: "New" } },
  ]);
  grid.restore(state);
  expect(grid.values("{1}", { ...cell(0, 0), columns: 2 })).toEqual([[1, 2]]);
  expect(grid.get("settings", "k")?.value).toBe(1);
  expect(grid.sheets()[0]!.name).toBe("Sheet1");
});

test("a deleted sheet takes its records with it and leaves #REF! behind", () => {
  const grid = createMemoryGrid({ sheets: ["One", "Two"] });
  grid.apply([
    { kind: "cells", sheet: "{1}", row: 0, column: 0, entries: [[{ formula: "=Two!A1" }]] },
    { kind: "put", of: "protections", record: { id: "{2}", password: null, options: {} } },
    { kind: "deleteSheet", id: "{2}" },
  ]);
  expect(grid.formulas("{1}", cell(0, 0))).toEqual([["=#REF!"]]);
  expect(grid.list("protections")).toEqual([]);
});
