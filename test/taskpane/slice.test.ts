/** @jest-environment node */
import { readFileSync } from "node:fs";
import { changeSettings, diagnose } from "../../src/taskpane/commands/makeReport";
import { chooseColumn } from "../../src/taskpane/commands/readPeople";
import { start } from "../../src/taskpane/commands/start";
import { takeBack, writeResult } from "../../src/taskpane/commands/writeResult";
import { diagnoseView } from "../../src/taskpane/views/diagnoseView";
import {
  columnNamed,
  openPane,
  sheetNames,
  wholeWorkbook,
  withTable,
  type CellValue,
} from "./officePane";
import { startOfficeHost } from "../support/officeHost";

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
