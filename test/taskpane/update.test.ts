/** @jest-environment node */
import { changeSettings, diagnose } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { readPeople } from "../../src/taskpane/commands/readPeople";
import { start } from "../../src/taskpane/commands/start";
import { readJournal, watchLocked } from "../../src/taskpane/commands/readJournal";
import { writeReport } from "../../src/taskpane/commands/writeReports";
import {
  lockDecisions,
  takeBack,
  takeSheet,
  unlockDecisions,
  writeResult,
} from "../../src/taskpane/commands/writeResult";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { failureText } from "../../src/taskpane/views/failureView";
import { noticesView } from "../../src/taskpane/views/noticesView";
import { writeView, type WritePresses } from "../../src/taskpane/views/writeView";
import { lockBlockers } from "../../src/taskpane/state/lockBlockers";
import { reduce } from "../../src/taskpane/state/reduce";
import { planDecisions } from "../../src/workbook/plan/planDecisions";
import { undecided } from "../../src/workbook/sheets/Decision";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readLog } from "../../src/workbook/state/readLog";
import { loadSettings } from "../../src/workbook/state/settings";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { startOfficeHost } from "../support/officeHost";
import { openPane, sheetNames, wholeWorkbook, withTable } from "./officePane";

const SALES = "S001";

const none = (): void => undefined;
const presses = new Proxy({} as WritePresses, { get: () => none });

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
      discussed: true,
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

/** Types into the Calibration sheet, as somebody else would. */
async function typeInSheet(id: string, header: string, value: string | number): Promise<void> {
  const reading = (await readCalibration())!;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(reading.table);
    const headers = table.getHeaderRowRange().load({ values: true });
    await context.sync();
    const row = reading.rows.findIndex((each) => each.id === id);
    const column = (headers.values[0] as unknown[]).indexOf(header);
    table.getDataBodyRange().getCell(row, column).values = [[value]];
    await context.sync();
  });
}

describe("a list made from the decisions", () => {
  test("is refused when the list of people has changed since", async () => {
    const pane = await writtenPane();
    await typeInList("S002", "Overall Score", 12);
    await writeReport(pane, "pay");
    expect(pane.state().failure).toMatchObject({ cause: { code: "source-changed" } });
    expect(await sheetNames()).not.toContain("Pay List");
  });

  test("is refused when somebody decided in the sheet since, and written once that is taken over", async () => {
    const pane = await writtenPane();
    await typeInSheet(SALES, "Decision", "override");
    await typeInSheet(SALES, "Override", 91);
    await writeReport(pane, "pay");
    expect(pane.state().failure).toMatchObject({ cause: { code: "value-changed" } });
    expect(pane.state().write.obstacles).toEqual([{ code: "value-changed", sheet: "Calibration" }]);
    expect(await sheetNames()).not.toContain("Pay List");
    await takeSheet(pane);
    await writeReport(pane, "pay");
    expect(pane.state().failure).toBeNull();
    expect(await sheetNames()).toContain("Pay List");
  });
});

describe("locked decisions", () => {
  test("are opened by unlocking only, which asks why", async () => {
    const pane = await lockedPane();
    expect(pane.state().write.undoable).toBe(false);
    await takeBack(pane);
    expect(pane.state().failure).toMatchObject({ cause: { code: "decisions-locked" } });
    pane.dispatch({ type: "failureClosed" });
    await writeReport(pane, "pay");
    expect(pane.state().write.undoable).toBe(true);
    await takeBack(pane);
    expect(pane.state().failure).toBeNull();
    expect(await sheetNames()).not.toContain("Pay List");
    expect(pane.state().meeting.locked).toBe(true);

    pane.dispatch({ type: "unlockReasoned", reason: "A vote was counted twice" });
    await unlockDecisions(pane);
    expect(pane.state().meeting.locked).toBe(false);
  });

  test("that are locked again have new minutes, which say who opened them and why; those signed before stay", async () => {
    const pane = await lockedPane();
    const signed = await textOf("Calibration Minutes");
    pane.dispatch({ type: "unlockReasoned", reason: "A vote was counted twice" });
    await unlockDecisions(pane);
    await lockDecisions(pane);
    expect(pane.state().failure).toBeNull();
    expect(await textOf("Calibration Minutes 2")).toMatch(
      /Opened again before\s+\d{4}-\d\d-\d\d \d\d:\d\d UTC by Li: A vote was counted twice\. These minutes replace those before\.\n/,
    );
    expect(await textOf("Calibration Minutes")).toBe(signed);
    expect(signed).not.toContain("Opened again before");
  });

  test("are told of when somebody changes them in the sheet, and the log says so once unlocked", async () => {
    const pane = await writtenPane();
    await typeInSheet("S002", "Note", "Typed before the lock");
    await readJournal(pane);
    await locked(pane);
    expect(pane.state().write.changedSinceLock).toEqual([]);
    const inLog = async () =>
      (await readLog())!.rows.filter((row) => row[6] === "typed into the sheet");
    expect((await inLog()).map((row) => row.slice(2, 6))).toEqual([
      ["S002", "Note", "", "Typed before the lock"],
    ]);

    await typeInSheet(SALES, "Decision", "keep");
    await looked(pane);
    const { row } = (await readCalibration())!.rows.find(({ id }) => id === SALES)!;
    expect(pane.state().write.changedSinceLock).toEqual([row]);
    const shown: string[] = [];
    const presses = { onReadAgain: none, onRecover: none, onClose: none };
    const notices = noticesView(pane.state(), {
      ...presses,
      onShow: (sheet, address) => shown.push(`${sheet}!${address}`),
    });
    const told = notices.find(({ text }) => text.includes("after the lock"))!;
    expect(told.text).toContain(`Rows: ${row}.`);
    told.actions[0]!.onPress();
    expect(shown).toEqual([`Calibration!A${row}`]);
    await writeReport(pane, "pay");
    expect(await textOf("Pay List")).toContain("changed after the lock");

    pane.dispatch({ type: "unlockReasoned", reason: "A cell was changed" });
    await unlockDecisions(pane);
    expect(pane.state().failure).toBeNull();
    expect((await inLog()).map((each) => each.slice(2, 6))).toContainEqual([
      ...[SALES, "Decision", "override", "keep"],
    ]);
    expect(pane.state().write.changedSinceLock).toEqual([]);
  });
});

describe("the watch over locked decisions", () => {
  test("looks at what was changed while the pane was busy as soon as it is not", async () => {
    const pane = await lockedPane();
    pane.dispatch({ type: "started", task: "reading" });
    await typeInSheet(SALES, "Decision", "keep");
    const seen = looked(pane);
    pane.dispatch({ type: "settled" });
    await seen;
    expect(pane.state().write.changedSinceLock).toHaveLength(1);
  });

  test("is one, however many looks are under way, and ends with the lock", async () => {
    const pane = await lockedPane();
    pane.dispatch({ type: "unlockReasoned", reason: "A vote was counted twice" });
    const counts = { begun: 0, ended: 0 };
    const { watchSheet } = pane.workbook;
    const counting: Pane = {
      ...pane,
      workbook: {
        ...pane.workbook,
        watchSheet: async (...args) => {
          counts.begun += 1;
          const stop = await watchSheet(...args);
          return () => {
            counts.ended += 1;
            stop();
          };
        },
      },
    };
    await Promise.all([watchLocked(counting), watchLocked(counting), watchLocked(counting)]);
    expect(counts).toEqual({ begun: 1, ended: 0 });
    await unlockDecisions(counting);
    expect(counting.state().failure).toBeNull();
    expect(counts).toEqual({ begun: 1, ended: 1 });
  });

  test("that was called off before it had begun is ended", async () => {
    const pane = await lockedPane();
    const counts = { begun: 0, ended: 0 };
    let state = pane.state();
    const counting: Pane = {
      ...pane,
      state: () => state,
      workbook: {
        ...pane.workbook,
        watchSheet: () => {
          counts.begun += 1;
          return Promise.resolve(() => void (counts.ended += 1));
        },
      },
    };
    const begun = watchLocked(counting);
    state = { ...state, meeting: { ...state.meeting, locked: false } };
    await watchLocked(counting);
    await begun;
    expect(counts).toEqual({ begun: 1, ended: 1 });
  });
});

/** Makes one decision and locks all of them. */
async function locked(pane: Pane): Promise<void> {
  pane.dispatch({
    type: "meetingNoted",
    change: { chair: "Li", authoriser: "Chen", attendees: ["Li", "Chen"] },
  });
  accept(pane, SALES);
  await lockDecisions(pane);
  expect(pane.state().failure).toBeNull();
}

/** The pane on the fictional people with one decision made, and all of them locked. */
async function lockedPane(): Promise<Pane> {
  const pane = await writtenPane();
  await locked(pane);
  return pane;
}

test("a decision typed after the lock is not taken over: it is looked at, told, and goes by unlocking", async () => {
  const written = await writtenPane();
  // As where the change came while nothing was heard of it.
  const workbook = { ...written.workbook, watchSheet: () => Promise.resolve(none) };
  const pane = { ...written, workbook };
  await locked(pane);

  await typeInSheet("S002", "Decision", "accept");
  await writeReport(pane, "pay");
  expect(pane.state().failure).toMatchObject({ cause: { code: "value-changed" } });
  const { take } = writeView(pane.state(), presses).conflicts!;
  expect(take!.label).toBe("Look at the sheet again");
  expect(take!.hint).toContain("lock again with a second signature");
  const { decisions } = pane.state().meeting;
  const taken = reduce(pane.state(), {
    type: "sheetTaken",
    decisions: [{ ...undecided("S002"), decision: "accept" }],
  });
  expect(taken.meeting.decisions).toBe(decisions);

  await takeSheet(pane);
  expect(pane.state().meeting.locked).toBe(true);
  expect(pane.state().write.changedSinceLock).toEqual([(await rowOf("S002")).row]);
  await writeReport(pane, "pay");
  expect(await textOf("Pay List")).toContain("changed after the lock");

  pane.dispatch({ type: "unlockReasoned", reason: "A cell was changed" });
  await unlockDecisions(pane);
  expect(pane.state().meeting.locked).toBe(false);
  const blockers = lockBlockers(pane.state(), pane.state().report!.analysis);
  expect(blockers.map(({ kind }) => kind)).toEqual(["incomplete"]);
});

/** Until the pane has looked at what somebody changed: nobody asked it to. */
async function looked(pane: Pane): Promise<void> {
  await new Promise<void>((resolve) => {
    const stop = pane.subscribe(() => {
      if (pane.state().write.changedSinceLock.length === 0) return;
      stop();
      resolve();
    });
  });
}

/** The table of the Calibration sheet once more on a sheet of its own, as copying a sheet leaves it. */
async function copySheet(table: string, name: string): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem(table).getRange();
    range.load({ values: true, address: true });
    await context.sync();
    const sheet = context.workbook.worksheets.add(name);
    const address = range.address.slice(range.address.lastIndexOf("!") + 1);
    sheet.getRange(address).values = range.values;
    sheet.tables.add(`${name}!${address}`, true).name = `${table}3`;
    await context.sync();
  });
}

test.each([
  ["EvenhandCalibration", "Calibration"],
  ["EvenhandLog", "Calibration Log"],
])("a copy of the table %s is never written to: both sheets are named", async (table, sheet) => {
  const pane = await writtenPane();
  accept(pane, SALES);
  await copySheet(table, "Backup");
  const before = await wholeWorkbook();
  await writeResult(pane);
  expect(pane.state().failure).toMatchObject({ cause: { code: "copied-sheet" } });
  expect(pane.state().write.obstacles).toEqual(
    [sheet, "Backup"].map((each) => ({ code: "copied-sheet", sheet: each })),
  );
  expect(await wholeWorkbook()).toBe(before);
});

test("what cannot be taken back is told as such: nothing was", async () => {
  const pane = await writtenPane();
  await typeInSheet(SALES, "Note", "Mine");
  const before = await wholeWorkbook();
  await takeBack(pane);
  const { failure } = pane.state();
  expect(failure).toMatchObject({ cause: { code: "changed-since-written" } });
  expect(failureText("en", failure!)).toContain("Nothing was taken back");
  expect(failureText("zh-CN", failure!)).toContain("未撤回任何内容");
  expect(await wholeWorkbook()).toBe(before);
});

/** Changes a cell of the log by hand. */
async function editLog(row: number, column: number, value: string): Promise<void> {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem("EvenhandLog").getDataBodyRange();
    body.getCell(row, column).values = [[value]];
    await context.sync();
  });
}

/** Everything a sheet says. */
async function textOf(sheet: string): Promise<string> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load({ values: true });
    await context.sync();
    return used.values.flat().join("\n");
  });
}

test("a log that somebody edited is told in step 5 and in the minutes", async () => {
  const pane = await writtenPane();
  pane.dispatch({
    type: "meetingNoted",
    change: { chair: "Li", authoriser: "Chen", attendees: ["Li", "Chen"] },
  });
  pane.dispatch({ type: "stepChosen", step: "write" });
  const notices = () =>
    noticesView(pane.state(), { onReadAgain: none, onRecover: none, onClose: none, onShow: none });
  await readJournal(pane);
  expect(notices()).toEqual([]);
  await editLog(0, 5, "0");
  await readJournal(pane);
  const { brokenRow, sheet } = (await readLog())!;
  expect(notices().map(({ text }) => text)).toEqual([
    `The checks of the log no longer add up from row ${brokenRow} of the sheet ${sheet} on: rows were changed or removed there. The minutes will say so.`,
  ]);
  accept(pane, SALES);
  await lockDecisions(pane);
  expect(pane.state().failure).toBeNull();
  expect(await textOf("Calibration Minutes")).toContain(`does not add up from row ${brokenRow} on`);
});

test("a row that somebody else adds to the log between the look and the write stops the write", async () => {
  const pane = await writtenPane();
  const reading = (await readCalibration())!;
  const log = (await readLog())!;
  const planned = (id: string, person: string) =>
    planDecisions({
      id,
      at: `2026-03-01T10:00:00.000Z`,
      by: id,
      locale: "en",
      reading,
      log,
      decisions: [{ ...undecided(person), note: id }],
    });
  await applyPlan(planned("theirs", "S002"));
  await expect(applyPlan(planned("mine", SALES))).rejects.toMatchObject({
    code: "another-writer",
  });
  expect((await readLog())!.brokenRow).toBeNull();
  accept(pane, SALES);
  await writeResult(pane);
  expect(pane.state().failure).toBeNull();
});

test("a decision in the sheet that is no word of ours is told with its row, and left as it is", async () => {
  const pane = await writtenPane();
  await typeInSheet(SALES, "Decision", "agreed");
  await readJournal(pane);
  pane.dispatch({ type: "stepChosen", step: "write" });
  const presses = { onReadAgain: none, onRecover: none, onClose: none, onShow: none };
  const [notice] = noticesView(pane.state(), presses);
  expect(notice?.text).toBe(
    "One decision in the sheet Calibration cannot be read and counts as keep. Choose one of these words there: keep / accept / override. Rows: 6.",
  );
  await writeResult(pane);
  expect(pane.state().failure).toBeNull();
  expect((await rowOf(SALES)).cells.decision).toBe("agreed");
});
