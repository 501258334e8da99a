/** @jest-environment node */
import { diagnose, goTo } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { start } from "../../src/taskpane/commands/start";
import { writeBonus, writeReport } from "../../src/taskpane/commands/writeReports";
import {
  lockDecisions,
  unlockDecisions,
  writeResult,
} from "../../src/taskpane/commands/writeResult";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { bonusView, type BonusPresses } from "../../src/taskpane/views/bonusView";
import { noticesView, type NoticePresses } from "../../src/taskpane/views/noticesView";
import { writeView, type WritePresses } from "../../src/taskpane/views/writeView";
import type { Locale } from "../../src/text/Locale";
import { undecided } from "../../src/workbook/sheets/Decision";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { startOfficeHost } from "../support/officeHost";
import { openPane, withTable } from "./officePane";

const nothing = { get: () => () => undefined };
const presses = new Proxy({} as WritePresses & BonusPresses & NoticePresses, nothing);

async function opened(): Promise<Pane> {
  const pane = openPane();
  await start(pane);
  await diagnose(pane);
  await goTo(pane, "write");
  expect(pane.state().failure).toBeNull();
  return pane;
}

const override = (id: string, score: number) => ({
  ...undecided(id),
  decision: "override" as const,
  override: score,
  reasonCode: "peers",
  note: "Seen",
  discussed: true,
});

/** A meeting that decided on two people, locked. */
async function locked(): Promise<Pane> {
  startOfficeHost();
  const { headers, rows } = samplePeople("en");
  await withTable("Scores", [[...headers, "Bonus Base"], ...rows.map((row) => [...row, 20_000])]);
  const pane = await opened();
  for (const id of ["S001", "S002"]) pane.dispatch({ type: "decided", decision: override(id, 88) });
  pane.dispatch({
    type: "meetingNoted",
    change: { chair: "Li", authoriser: "Chen", attendees: ["Li", "Chen"] },
  });
  await lockDecisions(pane);
  expect(pane.state().meeting.locked).toBe(true);
  return pane;
}

/** Deletes a person's row from the Calibration sheet, as somebody without the add-in does. */
async function deleteRow(id: string): Promise<void> {
  const { rows, table } = (await readCalibration())!;
  const at = rows.findIndex((row) => row.id === id);
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).rows.getItemAt(at).delete();
    await context.sync();
  });
}

async function type(id: string, decision: string): Promise<void> {
  const { row, decision: now } = (await readCalibration())!.rows.find((each) => each.id === id)!;
  expect(now.decision).not.toBe(decision);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("EvenhandCalibration");
    const header = table.getHeaderRowRange().load({ values: true, rowIndex: true });
    await context.sync();
    const column = (header.values[0] as unknown[]).indexOf("Decision");
    header.getCell(row - 1 - header.rowIndex, column).values = [[decision]];
    await context.sync();
  });
}

async function columnOf(sheet: string, header: string): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRange().load({ values: true });
    await context.sync();
    const values = used.values as unknown[][];
    const top = values.findIndex((line) => line.includes(header));
    const at = values[top]!.indexOf(header);
    return values.slice(top + 1).map((line) => line[at]);
  });
}

const nameOf = (pane: Pane, id: string): string =>
  pane.state().report!.analysis.people.find((person) => person.id === id)!.name!;
const told = (pane: Pane, locale: Locale = "en"): readonly string[] =>
  noticesView({ ...pane.state(), locale }, presses).map(({ text }) => text);
const sentence = (pane: Pane, locale: Locale = "en"): string =>
  writeView({ ...pane.state(), locale }, presses).sentence;

describe("somebody's row is deleted from the locked sheet without the add-in", () => {
  test("they are named, and not counted", async () => {
    const before = await locked();
    const count = before.state().report!.analysis.people.length;
    expect(told(before)).toEqual([]);
    expect(sentence(before)).toContain(`2 locked decisions for ${count} people`);
    await deleteRow("S003");
    const pane = await opened();
    const name = nameOf(pane, "S003");
    expect(told(pane)).toEqual([
      `One person of the list has no row in the sheet Calibration: ${name} (S003). It was deleted there after the lock, or the person came later. Nobody is counted or paid a bonus without a row: put it back, or unlock with a reason and write again.`,
    ]);
    expect(told(pane, "zh-CN")).toEqual([
      `名单中有 1 人在工作表“Calibration”中没有对应的行：${name}（S003）。该行在锁定后被删除，或此人后来才列入名单。没有行的人员不计入，也不参与奖金分配：请恢复该行，或说明原因解锁后重新写入。`,
    ]);
    expect(sentence(pane)).toContain(`2 locked decisions for ${count - 1} people`);
    pane.dispatch({ type: "masked", on: true });
    expect(told(pane)[0]).not.toContain(name);
    expect(told(pane)[0]).not.toContain("S003");
  });

  test("they are in no bonus sheet, and the offer says so; a pay list says it in their row", async () => {
    await locked();
    await deleteRow("S003");
    const pane = await opened();
    const count = pane.state().report!.analysis.people.length;
    pane.dispatch({ type: "bonusSet", change: { pool: 3_000_000 } });
    const offer = bonusView(pane.state(), presses)!;
    expect(offer.text).toContain(`over ${count - 1} people`);
    expect(offer.notes).toEqual([
      `Not in it, since they have no row in the sheet Calibration: ${nameOf(pane, "S003")} (S003).`,
    ]);
    await writeBonus(pane);
    expect(pane.state().failure).toBeNull();
    const paid = await columnOf("Bonus", "ID");
    expect(paid).toHaveLength(count - 1);
    expect(paid).not.toContain("S003");
    await writeReport(pane, "pay");
    const listed = await columnOf("Pay List", "Employee ID");
    const states = await columnOf("Pay List", "State of the decisions");
    expect(states[listed.indexOf("S003")]).toBe("no row in the Calibration sheet");
    expect(states[listed.indexOf("S004")]).toBe("locked");
  });

  test("a bonus sheet is refused while the pane has not seen it yet", async () => {
    const pane = await locked();
    const bonusBefore = pane.state().bonus;
    expect(bonusBefore.pool).toBeNull();
    pane.dispatch({ type: "bonusSet", change: { pool: 3_000_000 } });
    const { readCalibration: look } = pane.workbook;
    expect((await look())!.decisions.map(({ id }) => id)).toContain("S003");
    const base = pane.state().meeting.read.decisions;
    await deleteRow("S003");
    const { table, mapping } = pane.state().data;
    const people: never[] = [];
    const request = { table: table!, mapping, base, locale: "en", pool: 1, people, source: "" };
    await expect(pane.workbook.writeBonus({ ...request, locale: "en" }, {})).rejects.toMatchObject({
      code: "value-changed",
    });
  });

  test("unlocking and writing puts the row back", async () => {
    await locked();
    await deleteRow("S003");
    const pane = await opened();
    pane.dispatch({ type: "unlockReasoned", reason: "A row was lost" });
    await unlockDecisions(pane);
    expect(told(pane)).toEqual([]);
    await writeResult(pane);
    expect(pane.state().failure).toBeNull();
    expect((await readCalibration())!.rows.map(({ id }) => id)).toContain("S003");
  });
});

test("decisions typed in after the lock are named, and only the locked ones counted", async () => {
  await locked();
  await type("S004", "accept");
  await type("S005", "accept");
  await type("S001", "keep");
  const pane = await opened();
  const count = pane.state().report!.analysis.people.length;
  expect(sentence(pane)).toContain(`2 locked decisions for ${count} people`);
  const names = ["S001", "S004", "S005"].map((id) => `${nameOf(pane, id)} (${id})`).join(", ");
  expect(sentence(pane)).toContain(
    `Changed in the sheet after the lock, and not counted: ${names}.`,
  );
});

test("another list is not said to be missing from the locked sheet", async () => {
  const pane = await locked();
  const others = pane
    .state()
    .report!.analysis.people.map((each) => ({ ...each, id: `X${each.id}` }));
  const state = pane.state();
  const report = { ...state.report!, analysis: { ...state.report!.analysis, people: others } };
  expect(noticesView({ ...state, report }, presses)).toEqual([]);
});
