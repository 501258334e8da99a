/** @jest-environment node */
import { readFileSync } from "node:fs";
import { defaultSettings } from "../../src/engine";
import { analystOf } from "../../src/taskpane/analyst/analystOf";
import { answerer } from "../../src/taskpane/analyst/answer";
import { changeSettings, diagnose } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { chooseColumn } from "../../src/taskpane/commands/readPeople";
import { start } from "../../src/taskpane/commands/start";
import { takeBack, writeResult } from "../../src/taskpane/commands/writeResult";
import { excelWorkbook } from "../../src/taskpane/host/excelWorkbook";
import { createStore } from "../../src/taskpane/state/createStore";
import { initialState } from "../../src/taskpane/state/initialState";
import { diagnoseView } from "../../src/taskpane/views/diagnoseView";
import { startOfficeHost } from "../support/officeHost";

type CellValue = string | number | boolean;

/** Puts a list on a sheet of its own, as a table, through Microsoft's own client. */
async function withTable(name: string, rows: readonly (readonly CellValue[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = name;
    const width = String.fromCharCode(64 + (rows[0]?.length ?? 1));
    const range = sheet.getRange(`A1:${width}${rows.length}`);
    range.values = rows.map((row) => [...row]);
    sheet.tables.add(`A1:${width}${rows.length}`, true).name = "People";
    sheet.activate();
    range.select();
    await context.sync();
  });
}

function attrition(): CellValue[][] {
  const lines = readFileSync("practice/samples/attrition.csv", "utf8").trim().split(/\r?\n/);
  const cells = lines.map((line) => line.split(",").map((cell) => cell.replaceAll('"', "")));
  const [headers = [], ...rows] = cells;
  return [
    ["Employee ID", ...headers],
    ...rows.map((row, i) => [
      `E${String(i + 1).padStart(4, "0")}`,
      ...row.map((cell) => (cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell)),
    ]),
  ];
}

function openPane(): Pane {
  const answer = answerer();
  return {
    ...createStore(initialState("en", defaultSettings())),
    workbook: excelWorkbook,
    analyst: analystOf((question) => Promise.resolve(answer(question))),
    now: () => 0,
  };
}

const columnNamed = (pane: Pane, header: string): number =>
  pane.state().data.table!.headers.indexOf(header);

async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

async function wholeWorkbook(): Promise<string> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true, visibility: true });
    await context.sync();
    const ranges = worksheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject().load({ address: true, formulas: true, numberFormat: true }),
    );
    await context.sync();
    return JSON.stringify(
      ranges.map((range, i) => [
        worksheets.items[i]!.name,
        range.isNullObject ? null : range.toJSON(),
      ]),
    );
  });
}

describe("the pane on the attrition sample, through Microsoft's client", () => {
  beforeEach(() => {
    startOfficeHost();
  });

  test("tells the gap, writes suggestions to new sheets, and takes them back without a trace", async () => {
    await withTable("People", attrition());
    const before = await wholeWorkbook();
    const pane = openPane();
    await start(pane);
    await chooseColumn(pane, "score", columnNamed(pane, "MonthlyIncome"));
    expect(pane.state().failure).toBeNull();
    expect(pane.state().data.assembled?.compared).toEqual({ sales: 446, backOffice: 1024 });

    await diagnose(pane);
    expect(pane.state().failure).toBeNull();
    const shown = diagnoseView(pane.state(), pane.state().report!);
    expect(shown.verdict).toBe(
      "Sales ranks 10.7 points above back office (95 % sure: 7.7 to 13.6). That is more than the 7.35 points treated as tolerable.",
    );
    expect(shown.gaps.rows.map(({ figures }) => figures)).toEqual([
      "-10.7 (-13.6 to -7.7)",
      "+2.4 (-0.9 to +5.6)",
    ]);

    await changeSettings(pane, { compareWithin: null });
    expect(pane.state().report!.analysis.moved.people).toBeGreaterThan(0);
    await writeResult(pane);
    expect(pane.state().failure).toBeNull();
    expect(pane.state().write.written?.counts.people).toBe(1470);
    expect(await sheetNames()).toEqual(
      expect.arrayContaining(["People", "Calibration", "Calibration Summary"]),
    );

    await takeBack(pane);
    expect(pane.state().failure).toBeNull();
    expect(pane.state().write.undone?.kept).toEqual([]);
    expect(await wholeWorkbook()).toBe(before);
  });
});
