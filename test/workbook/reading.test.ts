import { assemblePeople, suggestMapping } from "../../src/engine";
import { readSource } from "../../src/workbook/read/readSource";
import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook } from "./support/workbook";

/** An export as people have it: title, two header rows, units, subtotals, gaps, numbers as text, dates. */
const EXPORT = [
  ["2026 年上半年绩效结果", "", "", "", "", ""],
  ["工号", "姓名", "部门", "考核得分", "", "入职日期"],
  ["", "", "", "总分", "目标(万元)", ""],
  ["00123", "王一", "销售部", "86.5", "1.2", 45_296],
  ["00124", "李二", "销售部", 71, 3, 44_000],
  ["", "", "销售部 小计", 157.5, 4.2, ""],
  ["", "", "", "", "", ""],
  ["00125", "张三", "财务部", "９０．５", 2, 43_000],
  ["00126", "赵四", "财务部", "#N/A", 2, 43_001],
];

test("an export with everything in it reads as people, with what was passed over counted", async () => {
  const { Excel } = openWorkbook(EXPORT, null);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Scores");
    sheet.getRange("D2:E2").merge();
    sheet.getRange("F4:F9").numberFormat = [["yyyy-mm-dd"]];
    sheet.getRange("8:8").rowHidden = true;
    await context.sync();
  });
  const table = await readSource({ kind: "sheet", sheet: "Scores" });
  expect(table.headers).toEqual([
    "工号",
    "姓名",
    "部门",
    "考核得分/总分",
    "考核得分/目标(万元)",
    "入职日期",
  ]);
  expect(table.skipped).toEqual({ blank: 1, subtotal: 1, repeatedHeader: 0 });
  expect(table.hiddenRows).toBe(1);
  expect(table.rowNumbers).toEqual([4, 5, 8, 9]);
  expect(table.rows.map(([id]) => id)).toEqual(["00123", "00124", "00125", "00126"]);
  expect(table.rows[3]![3]).toEqual({ error: "#N/A" });
});

test("scores typed as text become numbers, and every doubtful cell is listed with its row", async () => {
  openWorkbook(EXPORT, null);
  const table = await readSource({ kind: "sheet", sheet: "Scores" });
  const { mapping } = suggestMapping(table.headers);
  expect(mapping).toMatchObject({ id: 0, name: 1, department: 2, score: 3 });
  const { people, issues } = assemblePeople({ rows: table.rows, mapping }, new Map());
  const scores = people.map(({ id, score }) => [id, score]);
  expect(scores.slice(0, 3)).toEqual([
    ["00123", 86.5],
    ["00124", 71],
    ["00125", 90.5],
  ]);
  expect(issues.length).toBeGreaterThan(0);
});

test("people whom a filter hides are read, and counted as hidden", async () => {
  const people = fictionalPeople(20);
  const { Excel } = openWorkbook(peopleTable(people));
  const shown = people.filter(({ department }) => department === "Sales").length;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("People");
    table.columns.getItem("Department").filter.applyValuesFilter(["Sales"]);
    await context.sync();
  });
  const table = await readSource({ kind: "table", table: "People", sheet: "Scores" });
  expect(table.rows).toHaveLength(20);
  expect(shown).toBeGreaterThan(0);
  expect(table.hiddenRows).toBe(20 - shown);
});
