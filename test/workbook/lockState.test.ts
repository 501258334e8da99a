import type { MemoryGrid } from "../../practice/host/MemoryGrid";
import type { Locale } from "../../src/text/Locale";
import { planCalibration } from "../../src/workbook/plan/planCalibration";
import { noRecord } from "../../src/workbook/sheets/MeetingRecord";
import { lockState } from "../../src/workbook/sheets/lockState";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readLockState } from "../../src/workbook/state/readLockState";
import { readLog } from "../../src/workbook/state/readLog";
import { meetingOf } from "../../src/workbook/state/readMeeting";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { undoLast } from "../../src/workbook/write/undoLast";
import { analysisOf, firstPlan, settings } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { lockPlan } from "./support/presses";
import { openWorkbook, picture, testEnvironment } from "./support/workbook";

const COUNT = 6;
const STATE = "C4";
const LOCALES = ["en", "zh-CN"] as const;

const LOCKED = {
  en: "Decisions locked on 2026-03-01 11:00 UTC by Li, authorised by Chen. What is typed here from now on is no decision: unlock them in the add-in first.",
  "zh-CN":
    "决定已于 2026-03-01 11:00 UTC 锁定：主持人 Li，批准人 Chen。此后直接在表中填写的不算决定；如需修改，请先在插件中解锁。",
};
const OPEN = {
  en: "Decisions not locked: final scores may still change.",
  "zh-CN": "决定尚未锁定：最终分仍可能变化。",
};

/** A written sheet, and what to do with it. */
async function written(locale: Locale) {
  const { grid } = openWorkbook(peopleTable(fictionalPeople(COUNT)));
  const environment = testEnvironment();
  await applyPlan(await firstPlan(COUNT, [], locale), { environment });
  const sheet = sheetWords(locale).sheets.calibration;
  const lock = async (locked: boolean) => applyPlan(await lockPlan(locked), { environment });
  const undo = () => undoLast({ environment });
  return { grid, sheet, lock, undo };
}

const textAt = (grid: MemoryGrid, sheet: string, address = STATE): unknown => {
  const { id } = grid.sheets().find(({ name }) => name === sheet)!;
  const row = Number(address.slice(1)) - 1;
  const column = address.charCodeAt(0) - 65;
  return grid.values(id, { row, column, rows: 1, columns: 1 })[0]![0];
};

const inSheet = (sheet: string, run: (sheet: Excel.Worksheet) => void): Promise<void> =>
  Excel.run(async (context) => {
    run(context.workbook.worksheets.getItem(sheet));
    await context.sync();
  });

describe.each(LOCALES)("what the Calibration sheet says of its decisions (%s)", (locale) => {
  test("a new sheet says that they are not locked", async () => {
    const { grid, sheet } = await written(locale);
    expect(textAt(grid, sheet)).toBe(OPEN[locale]);
  });

  test("a first write of a meeting that is over says when they were locked and by whom", () => {
    const { newSheets } = planCalibration({
      ...{ id: "w", at: "2026-03-01T11:00:00.000Z", by: null, locale, settings },
      ...{ analysis: analysisOf(COUNT), decisions: [], evidence: [] },
      ...{ sheetNames: [], tableNames: [] },
      meeting: { ...noRecord, chair: "Li", authoriser: "Chen", locked: true },
    });
    expect(newSheets[0]!.blocks[0]!.cells[3]![2]).toBe(LOCKED[locale]);
  });

  test("a lock says so, an unlock takes it away, and each is taken back with its write", async () => {
    const { grid, sheet, lock, undo } = await written(locale);
    const people = (await readCalibration())!.rows;
    const steps: unknown[] = [];
    const look = async () => {
      const { locked } = meetingOf((await readLog())!.rows);
      steps.push([textAt(grid, sheet), locked]);
    };
    for (const run of [() => lock(true), () => lock(false), undo, undo]) {
      await run();
      await look();
    }
    expect(steps).toEqual([
      [LOCKED[locale], true],
      [OPEN[locale], false],
      [LOCKED[locale], true],
      [OPEN[locale], false],
    ]);
    expect((await readCalibration())!.rows).toEqual(people);
  });
});

describe("wherever it stands", () => {
  test("rows put in above and another name of the sheet change nothing, before and after a write", async () => {
    const { grid, sheet, lock, undo } = await written("en");
    await lock(true);
    await inSheet(sheet, (each) => {
      each.getRange("1:2").insert("Down");
      each.name = "Agreed";
    });
    expect(textAt(grid, "Agreed", "C6")).toBe(LOCKED.en);
    await undo();
    expect(textAt(grid, "Agreed", "C6")).toBe(OPEN.en);
    await lock(true);
    expect(textAt(grid, "Agreed", "C6")).toBe(LOCKED.en);
    await inSheet("Agreed", (each) => each.getRange("7:7").insert("Down"));
    await lock(false);
    expect(textAt(grid, "Agreed", "C6")).toBe(OPEN.en);
  });

  test("a row put in between looking and writing does not lead it onto somebody's cell", async () => {
    const { grid, sheet } = await written("en");
    const plan = await lockPlan(true);
    const inserted: Promise<void>[] = [];
    await applyPlan(plan, {
      environment: testEnvironment(),
      onStep: (step) => {
        if (step !== "writing") return;
        inserted.push(inSheet(sheet, (each) => each.getRange("1:1").insert("Down")));
      },
    });
    expect(await Promise.all(inserted)).toHaveLength(1);
    expect(textAt(grid, sheet, "C5")).toBe(LOCKED.en);
    expect(textAt(grid, sheet, "C4") ?? "").toBe("");
  });

  test("a sheet of an earlier version, without a word about it, gets one", async () => {
    const { grid, sheet, lock, undo } = await written("en");
    await inSheet(sheet, (each) => {
      each.getRange(STATE).values = [[""]];
    });
    await lock(true);
    expect(textAt(grid, sheet)).toBe(LOCKED.en);
    await undo();
    expect(textAt(grid, sheet) ?? "").toBe("");
  });

  test("what somebody wrote in its place stays, and the lock goes through", async () => {
    const { grid, sheet, lock } = await written("en");
    await inSheet(sheet, (each) => {
      each.getRange(STATE).values = [["Ask Li before you change anything"]];
    });
    const before = (await readCalibration())!;
    expect(await readLockState(before.table)).toBeNull();
    await lock(true);
    expect(textAt(grid, sheet)).toBe("Ask Li before you change anything");
    expect(meetingOf((await readLog())!.rows).locked).toBe(true);
  });
});

test("taking everything back leaves the workbook as it was", async () => {
  const { grid } = openWorkbook(peopleTable(fictionalPeople(COUNT)));
  const environment = testEnvironment();
  await applyPlan(await firstPlan(COUNT), { environment });
  const before = picture(grid, ["Calibration Log", "Calibration Journal"]);
  await applyPlan(await lockPlan(true), { environment });
  await undoLast({ environment });
  expect(picture(grid, ["Calibration Log", "Calibration Journal"])).toBe(before);
});

test("names of people fill no other place of the sentence", () => {
  const meeting = { ...noRecord, chair: "{authoriser}", authoriser: "{at}", locked: true };
  expect(lockState(meeting, "2026-03-01T11:00:00.000Z", sheetWords("en"))).toContain(
    "by {authoriser}, authorised by {at}.",
  );
});
