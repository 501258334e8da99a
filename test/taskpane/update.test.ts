/** @jest-environment node */
import { changeSettings, diagnose } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { readPeople } from "../../src/taskpane/commands/readPeople";
import { start } from "../../src/taskpane/commands/start";
import { takeBack, writeResult } from "../../src/taskpane/commands/writeResult";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { undecided } from "../../src/workbook/sheets/Decision";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readLog } from "../../src/workbook/state/readLog";
import { loadSettings } from "../../src/workbook/state/settings";
import { startOfficeHost } from "../support/officeHost";
import { openPane, sheetNames, wholeWorkbook, withTable } from "./officePane";

const SALES = "S001";

/** The pane on the fictional people, written once. */
async function writtenPane(): Promise<Pane> {
  startOfficeHost();
  const { headers, rows } = samplePeople("en");
  await withTable("Scores", [[...headers], ...rows.map((row) => [...row])]);
  const pane = openPane();
  await start(pane);
  await diagnose(pane);
  await writeResult(pane);
  expect(pane.state().failure).toBeNull();
  return pane;
}

/** Types into the list, in the row of one person. */
async function typeInList(id: string, header: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("People");
    const range = table.getRange().load({ values: true });
    await context.sync();
    const column = (range.values[0] as unknown[]).indexOf(header);
    const row = (range.values as unknown[][]).findIndex((line) => line.includes(id));
    range.getCell(row, column).values = [[value]];
    await context.sync();
  });
}

async function readAgain(pane: Pane): Promise<void> {
  await readPeople(pane, pane.state().data.chosen!);
  await diagnose(pane);
}

const accept = (pane: Pane, id: string): void =>
  pane.dispatch({
    type: "decided",
    decision: {
      ...undecided(id),
      decision: "override",
      override: 88,
      reasonCode: "peers",
      note: "Seen",
    },
  });

const rowOf = async (id: string) => (await readCalibration())!.rows.find((row) => row.id === id)!;

describe("bringing the sheet up to date", () => {
  test("is one write: a new analysis and decisions are taken back together", async () => {
    const pane = await writtenPane();
    const { score } = (await rowOf("S002")).cells;
    await typeInList("S002", "Overall Score", 12);
    await readAgain(pane);
    const before = await wholeWorkbook();
    accept(pane, SALES);
    await writeResult(pane);
    expect(pane.state().failure).toBeNull();
    expect((await rowOf("S002")).cells.score).toBe(12);
    expect((await rowOf(SALES)).decision).toMatchObject({ decision: "override", override: 88 });
    expect((await readLog())!.chain.brokenAt).toBeNull();

    await takeBack(pane);
    expect(pane.state().failure).toBeNull();
    expect((await rowOf("S002")).cells.score).toBe(score);
    expect((await rowOf(SALES)).decision.decision).toBe("keep");
    expect((await readLog())!.chain.brokenAt).toBeNull();
    expect((await wholeWorkbook()).split(":")[0]).toBe(before.split(":")[0]);
  });

  test("writes a corrected department though score and suggestion stay", async () => {
    const pane = await writtenPane();
    await typeInList(SALES, "Name", "Somebody Else");
    await readAgain(pane);
    await writeResult(pane);
    expect(pane.state().failure).toBeNull();
    expect((await rowOf(SALES)).cells.name).toBe("Somebody Else");
  });

  test("writes nothing where nothing is new, and leaves the write before to be taken back", async () => {
    const pane = await writtenPane();
    const before = await wholeWorkbook();
    const { rows } = (await readLog())!;
    await writeResult(pane);
    expect(pane.state().write.written).toMatchObject({ cells: 0, sheets: [], undoable: true });
    expect(await wholeWorkbook()).toBe(before);
    expect((await readLog())!.rows).toHaveLength(rows.length);
    await takeBack(pane);
    expect(await readCalibration()).toBeNull();
  });

  test("gives changed settings and the summary sheets of their own, which are what is read again", async () => {
    const pane = await writtenPane();
    await changeSettings(pane, { margin: 3, protectedIds: [SALES] });
    await writeResult(pane);
    expect(pane.state().failure).toBeNull();
    expect(await sheetNames()).toEqual(
      expect.arrayContaining(["Calibration Summary 2", "Calibration Settings 2"]),
    );
    expect(await loadSettings()).toMatchObject({ margin: 3, protectedIds: [SALES] });
    const told = (await readLog())!.rows.filter((row) => String(row[6]).startsWith("SHA-256 "));
    expect(new Set(told.map((row) => row[6])).size).toBe(2);

    await takeBack(pane);
    expect((await loadSettings())!.margin).not.toBe(3);
    expect(await sheetNames()).not.toContain("Calibration Settings 2");
  });
});
