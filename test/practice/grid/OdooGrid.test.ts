import { addExcelFunctions } from "../../../practice/grid/excelFunctions";
import type { Notice } from "../../../practice/host/Change";
import { SHEET, area, fill, gridFor, tableOver, valuesAt } from "./gridFor";

beforeAll(addExcelFunctions);

describe("cells", () => {
  test.each(["00123", "TRUE", "5%", "2020-01-01", "=1+1", "'quoted", "1e5", " 7 "])(
    "text %j stays that text",
    (text) => {
      const grid = gridFor();
      grid.apply([{ kind: "cells", sheet: SHEET, row: 0, column: 0, entries: [[text]] }]);
      grid.commit();
      expect(valuesAt(grid, "A1")).toEqual([[text]]);
    },
  );

  test("a word for an error is that error, as in Excel", () => {
    const grid = gridFor();
    fill(grid, [["#N/A"]]);
    expect(valuesAt(grid, "A1")).toEqual([[{ error: "#N/A" }]]);
  });

  test("numbers keep all their digits, truth values stay, a blank is null", () => {
    const grid = gridFor();
    fill(grid, [[1 / 3, -1e-9, true, null]]);
    expect(valuesAt(grid, "A1:D1")).toEqual([[1 / 3, -1e-9, true, null]]);
  });

  test("text written into text format is not marked", () => {
    const grid = gridFor();
    grid.apply([{ kind: "numberFormat", sheet: SHEET, area: area("A1:A3"), format: "@" }]);
    fill(grid, [["2"], ["007"]]);
    expect(valuesAt(grid, "A1:A2")).toEqual([["2"], ["007"]]);
    expect(grid.texts(SHEET, area("A1:A2"))).toEqual([["2"], ["007"]]);
    expect(grid.numberFormats(SHEET, area("A1"))).toEqual([["@"]]);
  });

  test("a formula is read back in the words it was written in, until its cells move", () => {
    const grid = gridFor();
    fill(grid, [[1], [2], ["=SUM( A1 : A2 ) + 1"]]);
    expect(grid.formulas(SHEET, area("A3"))).toEqual([["=SUM( A1 : A2 ) + 1"]]);
    grid.apply([{ kind: "insertRows", sheet: SHEET, at: 0, count: 1 }]);
    grid.commit();
    expect(grid.formulas(SHEET, area("A4"))).toEqual([["=SUM(A2:A3)+1"]]);
    expect(valuesAt(grid, "A4")).toEqual([[4]]);
  });

  test("errors read as Excel says them", () => {
    const grid = gridFor();
    fill(grid, [["=1/0", "=NOSUCH(1)", '="a"+1', "=NA()"]]);
    const errors = valuesAt(grid, "A1:D1")[0]!.map((value) => (value as { error: string }).error);
    expect(errors).toEqual(["#DIV/0!", "#NAME?", "#VALUE!", "#N/A"]);
  });

  test("a spill is told from its anchor and from its cells", () => {
    const grid = gridFor();
    fill(grid, [[3, "=SORT(A1:A3)"], [1], [2]]);
    expect(valuesAt(grid, "B1:B3")).toEqual([[1], [2], [3]]);
    expect(grid.spillOf(SHEET, 0, 1)).toEqual(area("B1:B3"));
    expect(grid.spillOver(SHEET, 2, 1)).toEqual(area("B1:B3"));
    expect(grid.spillOver(SHEET, 2, 0)).toBeNull();
  });

  test("writing far out makes the sheet grow; asking beyond it gives blanks", () => {
    const grid = gridFor();
    fill(grid, [[7]], "AZ500");
    expect(valuesAt(grid, "AZ500")).toEqual([[7]]);
    expect(valuesAt(grid, "XFD1048576")).toEqual([[null]]);
    expect(grid.usedArea(SHEET, true)).toEqual(area("AZ500"));
  });
});

describe("one sync is one recalculation and one undo step", () => {
  test("undo takes back everything since the last commit, records included", () => {
    const grid = gridFor();
    fill(grid, [
      ["Id", "Score"],
      ["a", 1],
      ["b", 2],
    ]);
    grid.apply([{ kind: "put", of: "tables", record: tableOver("A1:B3", ["Id", "Score"]) }]);
    grid.values(SHEET, area("A1"));
    grid.apply([
      {
        kind: "addSheet",
        sheet: {
          id: "s2",
          name: "Two",
          visibility: "Visible",
          tabColor: "",
          gridlines: true,
          headings: true,
        },
      },
    ]);
    grid.commit();
    expect(grid.undo()).toBe(true);
    expect(grid.list("tables")).toEqual([]);
    expect(grid.sheets().map(({ name }) => name)).toEqual([SHEET]);
    expect(valuesAt(grid, "A2")).toEqual([["a"]]);
    expect(grid.redo()).toBe(true);
    expect(grid.list("tables")).toHaveLength(1);
    expect(grid.sheets()).toHaveLength(2);
    expect(grid.undo() && grid.undo()).toBe(true);
    expect(grid.undo()).toBe(false);
  });

  test("a person's own undo in the grid takes the whole sync back", () => {
    const grid = gridFor();
    fill(grid, [[1]]);
    grid.apply([{ kind: "cells", sheet: SHEET, row: 0, column: 0, entries: [[2]] }]);
    expect(valuesAt(grid, "A1")).toEqual([[2]]);
    grid.apply([{ kind: "cells", sheet: SHEET, row: 1, column: 0, entries: [[3]] }]);
    grid.commit();
    grid.model.dispatch("REQUEST_UNDO");
    expect(valuesAt(grid, "A1:A2")).toEqual([[1], [null]]);
  });

  test("waiting formats, looks and records are told before they reach the engine", () => {
    const grid = gridFor();
    grid.apply([
      { kind: "numberFormat", sheet: SHEET, area: area("A1:B2"), format: "0.0" },
      { kind: "style", sheet: SHEET, area: area("B1:B2"), style: { bold: true } },
      { kind: "put", of: "settings", record: { id: "k", value: 1 } },
    ]);
    expect(grid.numberFormats(SHEET, area("B2:C2"))).toEqual([["0.0", "General"]]);
    expect(grid.styles(SHEET, area("A1:B1"))).toEqual([[{}, { bold: true }]]);
    expect(grid.get("settings", "k")?.value).toBe(1);
    grid.apply([{ kind: "remove", of: "settings", id: "k" }]);
    expect(grid.list("settings")).toEqual([]);
  });
});

describe("tables", () => {
  const people = () => {
    const grid = gridFor();
    fill(grid, [
      ["Id", "Total Score"],
      ["a", 1],
      ["b", 2],
      ["c", 3],
    ]);
    grid.apply([{ kind: "put", of: "tables", record: tableOver("A1:B4", ["Id", "Total Score"]) }]);
    grid.commit();
    return grid;
  };

  test.each([
    ["=SUM(People[Total Score])", 6],
    ["=[@[Total Score]]*2", 2],
    ["=People[[#This Row],[Total Score]]+1", 2],
    ["=ROWS(People)", 3],
    ["=COUNTA(People[#All])", 8],
    ["=People[[#Headers],[Total Score]]", "Total Score"],
    ['=COUNTIF(People[Total Score],">=2")', 2],
    ["=SUM(people[[Id]:[Total Score]])", 6],
    ['=IF(TRUE,"People[Id]",1)', "People[Id]"],
  ])("%s is computed as Excel would", (formula, expected) => {
    const grid = people();
    fill(grid, [[formula]], "B2");
    const at = formula.includes("@") || formula.includes("This Row") ? "B2" : "D2";
    if (at === "D2") {
      fill(grid, [[1]], "B2");
      fill(grid, [[formula]], "D2");
    } else {
      fill(grid, [[1]], "B2");
      grid.apply([
        { kind: "put", of: "tables", record: tableOver("A1:C4", ["Id", "Total Score", "New"]) },
      ]);
      fill(grid, [[formula]], "C2");
    }
    expect(valuesAt(grid, at === "D2" ? "D2" : "C2")).toEqual([[expected]]);
  });

  test("an unknown column is #REF!", () => {
    const grid = people();
    fill(grid, [["=SUM(People[Nothing])"]], "D2");
    expect(valuesAt(grid, "D2")).toEqual([[expect.objectContaining({ error: "#REF!" })]]);
  });

  test("a table moves with its rows", () => {
    const grid = people();
    grid.apply([{ kind: "insertRows", sheet: SHEET, at: 2, count: 2 }]);
    grid.commit();
    expect(grid.get("tables", "{table-1}")?.area).toEqual(area("A1:B6"));
  });
});

describe("what people do in the grid", () => {
  test("an edit is told once, with the smallest area around it; what the add-in did is not told", () => {
    const grid = gridFor();
    const told: Notice[] = [];
    grid.listen((notice) => told.push(notice));
    fill(grid, [
      [1, 2],
      [3, 4],
    ]);
    expect(told).toEqual([]);
    const zone = { top: 0, bottom: 1, left: 0, right: 1 };
    grid.model.dispatch("SORT_CELLS", {
      sheetId: SHEET,
      col: 0,
      row: 0,
      zone,
      sortDirection: "desc",
    });
    expect(told).toContainEqual({ kind: "edited", sheet: SHEET, area: area("A1:B2") });
    expect(told.filter(({ kind }) => kind === "edited")).toHaveLength(1);
  });
});

describe("Excel's own functions that the engine lacks", () => {
  test.each([
    ["=RANK.EQ(3,A1:A5)", 2],
    ["=RANK.AVG(3,A1:A5)", 2.5],
    ["=RANK.AVG(1,A1:A5,1)", 1],
    ["=PERCENTRANK.INC(A1:A5,3)", 0.5],
    ["=PERCENTRANK.EXC(A1:A5,3)", 0.5],
    ["=PERCENTRANK.INC(A1:A5,2.5)", 0.375],
    ["=STANDARDIZE(42,40,1.5)", 4 / 3],
    ["=NORM.S.DIST(1.333333,TRUE)", 0.908_788_7],
    ["=NORM.S.INV(0.975)", 1.959_963_98],
    ["=STDEV.S(A1:A5)", 1.483_239_7],
    ["=SUMPRODUCT(A1:A5,A1:A5)", 48],
    ['=IFERROR(1/0,"-")', "-"],
    ["=INDEX(A1:A5,MATCH(4,A1:A5,0))", 4],
    ["=XLOOKUP(2,A1:A5,A1:A5)", 2],
  ])("%s", (formula, expected) => {
    const grid = gridFor();
    fill(grid, [[1], [2], [3], [3], [5]]);
    if (formula.startsWith("=INDEX")) fill(grid, [[4]], "A4");
    fill(grid, [[formula]], "C1");
    const [[value]] = valuesAt(grid, "C1") as [[unknown]];
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 6);
    else expect(value).toBe(expected);
  });

  test("a value outside the data has no rank", () => {
    const grid = gridFor();
    fill(grid, [[1, "=RANK.EQ(9,A1:A1)"]]);
    expect(valuesAt(grid, "B1")).toEqual([[expect.objectContaining({ error: "#N/A" })]]);
  });
});
