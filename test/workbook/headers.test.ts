import { headerPlace, joinedHeaders } from "../../src/workbook/read/headerRows";
import { rowKind, sourceCell } from "../../src/workbook/read/dataRows";

test.each([
  {
    name: "a header in the first row",
    cells: [
      ["ID", "Name", "Score"],
      ["1", "A", 80],
    ],
    place: { row: 0, rows: 1 },
    headers: ["ID", "Name", "Score"],
  },
  {
    name: "a title and a note above the header",
    cells: [
      ["2026 绩效结果", "", "", ""],
      ["", "", "", ""],
      ["工号", "姓名", "部门", "总分"],
      ["00123", "王", "销售", 80],
    ],
    place: { row: 2, rows: 1 },
    headers: ["工号", "姓名", "部门", "总分"],
  },
  {
    name: "two rows of merged headings, joined with a slash",
    cells: [
      ["工号", "姓名", "考核得分", "", "奖金", ""],
      ["", "", "过程分", "结果分", "目标奖金", "实发"],
      ["00123", "王", 80, 70, 1000, 900],
    ],
    place: { row: 0, rows: 2 },
    headers: ["工号", "姓名", "考核得分/过程分", "考核得分/结果分", "奖金/目标奖金", "奖金/实发"],
  },
  {
    name: "a list of texts only: the second row is somebody",
    cells: [
      ["Name", "Department", "Rating"],
      ["A", "Sales", "B"],
      ["B", "HR", "A"],
    ],
    place: { row: 0, rows: 1 },
    headers: ["Name", "Department", "Rating"],
  },
])("$name", ({ cells, place, headers }) => {
  expect(headerPlace(cells)).toEqual(place);
  expect(joinedHeaders(cells, headerPlace(cells))).toEqual(headers);
});

test.each([
  { name: "a blank row", line: ["", "  ", ""], kind: "blank" },
  { name: "a subtotal", line: ["Sales subtotal", "", 812], kind: "subtotal" },
  { name: "a Chinese total", line: ["合计", "", 812], kind: "subtotal" },
  { name: "a repeated header", line: ["ID", "Name", "Score"], kind: "repeatedHeader" },
  { name: "somebody called Total", line: ["00017", "Total", 71], kind: "data" },
  { name: "somebody without a score", line: ["00018", "Wang", ""], kind: "data" },
])("$name", ({ line, kind }) => {
  expect(rowKind(line, ["ID", "Name", "Score"])).toBe(kind);
});

test.each([
  {
    name: "a total below two groups",
    line: ["East", "Sales", "小计", "", 81, ""],
    kind: "subtotal",
  },
  { name: "an average", line: ["Average", "", "", "", 81, ""], kind: "subtotal" },
  { name: "an average of a group", line: ["销售部平均", "", "", "", 81, ""], kind: "subtotal" },
  {
    name: "somebody whose remark ends like a sum",
    line: ["E001", "Wang", "Sales", "", 81, "表现平均"],
    kind: "data",
  },
  {
    name: "somebody rated average",
    line: ["E001", "Wang", "Average", "", 81, ""],
    kind: "data",
  },
  {
    name: "somebody whose note ends in total",
    line: ["E001", "", "Sales", "", 81, "best in total"],
    kind: "data",
  },
])("$name", ({ line, kind }) => {
  expect(rowKind(line, ["ID", "Name", "Group", "Rating", "Score", "Remark"])).toBe(kind);
});

test("a blank is never zero and an error keeps its code", () => {
  expect(["", null, undefined, 0, "#N/A", "x", false].map(sourceCell)).toEqual([
    null,
    null,
    null,
    0,
    { error: "#N/A" },
    "x",
    false,
  ]);
});

test("of a header as long as a cell can be, the beginning is read", () => {
  const cells = [[" ".repeat(32_767), "x".repeat(32_767)]];
  expect(joinedHeaders(cells, { row: 0, rows: 1 })).toEqual(["", "x".repeat(255)]);
});
