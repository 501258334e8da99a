/** @jest-environment node */
import { diagnose } from "../../src/taskpane/commands/makeReport";
import { chooseColumn } from "../../src/taskpane/commands/readPeople";
import { start } from "../../src/taskpane/commands/start";
import { writeResult } from "../../src/taskpane/commands/writeResult";
import { leftOutOf } from "../../src/taskpane/state/leftOut";
import { problemsView } from "../../src/taskpane/views/problemsView";
import { startOfficeHost } from "../support/officeHost";
import { openPane, withTable, type CellValue } from "./officePane";

const rows = (): CellValue[][] => [
  ["Employee ID", "Name", "Department", "Final Score"],
  ...Array.from({ length: 24 }, (_, i): CellValue[] => [
    ...[`E${i}`, `Name ${i}`, i % 2 === 0 ? "Sales" : "Finance", 60 + ((i * 7) % 24)],
  ]),
];

test("who takes no part is named with the reason on a sheet, and counted on the summary", async () => {
  startOfficeHost();
  const list = rows();
  list[1]![3] = "";
  list[2]![3] = "on leave";
  list[3]![3] = 925;
  list[5]![0] = "E3";
  await withTable("People", list);
  const pane = openPane();
  await start(pane);
  await chooseColumn(pane, "group", 2);
  expect(leftOutOf(pane.state().data).map(({ row, reason }) => [row, reason])).toEqual([
    [2, "missing-score"],
    [3, "not-a-number"],
    [4, "out-of-scale"],
    [5, "duplicate-id"],
    [6, "duplicate-id"],
  ]);
  const told = problemsView(pane.state(), () => undefined)!.items;
  expect(told.filter(({ text }) => /Score|score/.test(text)).map(({ text }) => text)).toEqual([
    "Final Score: one cell is not a number and is not used.",
    "One person has no score and takes no part. A blank is never read as 0.",
    expect.stringMatching(/^Final Score: one score is off the scale and takes no part\./),
  ]);
  await diagnose(pane);
  await writeResult(pane);
  expect(pane.state().failure).toBeNull();
  const read = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItem("Not Included").getUsedRange().load({ values: true });
    const summary = worksheets.getItem("Calibration Summary").getUsedRange().load({ values: true });
    await context.sync();
    return { sheet: sheet.values, summary: summary.values.flat() };
  });
  expect(read.sheet.slice(1)).toEqual([
    [2, "E0", "Name 0", "", "no score"],
    [3, "E1", "Name 1", "on leave", "the score is not a number"],
    [4, "E2", "Name 2", "925", "the score is off the scale"],
    [5, "E3", "Name 3", "81", "the employee number stands in several rows"],
    [6, "E3", "Name 4", "64", "the employee number stands in several rows"],
  ]);
  expect(read.summary.filter((cell) => String(cell).startsWith("Not included"))).toEqual([
    "Not included: 5 of the list. Each is named, with the reason, on the sheet Not Included.",
  ]);
});

test("departments that may be one are asked about by name; a label of one person is named once", async () => {
  startOfficeHost();
  const list = rows();
  list[1]![2] = "财务";
  list[2]![2] = "财务部（深圳）";
  list[3]![2] = "财务部共享";
  for (const at of [4, 5, 6]) list[at]![2] = "财务部";
  await withTable("People", list);
  const pane = openPane();
  await start(pane);
  await chooseColumn(pane, "group", 2);
  const texts = (locale: "en" | "zh-CN") =>
    problemsView({ ...pane.state(), locale }, () => undefined)!
      .items.map(({ text }) => text)
      .filter((text) => text.includes("财务"));
  expect(texts("en")).toEqual([
    "Department: are “Finance” (9 people), “财务部” (3 people), “财务” (1 person), and “财务部（深圳）” (1 person) the same department? They count as different. If they are the same, write them alike in the list and read it again.",
    "Department: one label has one person only: 财务部共享 (near 财务部). Is it a spelling?",
  ]);
  expect(texts("zh-CN")).toEqual([
    "“Department”：“Finance”（9 人）、“财务部”（3 人）、“财务”（1 人）和“财务部（深圳）”（1 人）是否为同一部门？目前按不同部门计算；若相同，请在名单中统一写法后重新读取。",
    "“Department”：有 1 个标签仅对应一人：财务部共享（接近财务部）。是否为笔误？",
  ]);
});
