/** @jest-environment node */
import { changeNothing, changeSettings, diagnose } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { readPeople } from "../../src/taskpane/commands/readPeople";
import { readJournal } from "../../src/taskpane/commands/readJournal";
import { start } from "../../src/taskpane/commands/start";
import { writeBonus } from "../../src/taskpane/commands/writeReports";
import { lockDecisions, writeResult } from "../../src/taskpane/commands/writeResult";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import type { Source } from "../../src/workbook/read/Source";
import { cancelWork } from "../../src/taskpane/commands/attempt";
import type { MeetingPresses } from "../../src/taskpane/views/MeetingPresses";
import { personView } from "../../src/taskpane/views/personView";
import { undecided, type Decision } from "../../src/workbook/sheets/Decision";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { startOfficeHost } from "../support/officeHost";
import { openPane, withTable } from "./officePane";

const none = (): void => undefined;
const presses = new Proxy({} as MeetingPresses, { get: () => none });

const SALES = "S001";

/** The pane on the fictional people, with the evidence weighed. */
async function openedPane(): Promise<Pane> {
  const { headers, rows } = samplePeople("en");
  const based = rows.map((row) => [...row, 1_000]);
  await withTable("Scores", [[...headers, "Bonus base"], ...based]);
  const pane = openPane();
  await start(pane);
  await diagnose(pane);
  expect(pane.state().failure).toBeNull();
  return pane;
}

const overridden = (override: number, note: string | null): Decision => ({
  ...undecided(SALES),
  decision: "override",
  override,
  reasonCode: "peers",
  note,
  discussed: true,
});

const decide = (pane: Pane, decision: Decision): void =>
  pane.dispatch({ type: "decided", decision });

/** What the Calibration sheet holds for one person. */
const inSheet = async (id = SALES): Promise<Decision> =>
  (await readCalibration())!.rows.find((row) => row.id === id)!.decision;

/** Types into one person's cells of the Calibration sheet, as somebody else would. */
async function typeInSheet(cells: Readonly<Record<string, string | number>>): Promise<void> {
  const reading = (await readCalibration())!;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem(reading.table);
    const headers = table.getHeaderRowRange().load({ values: true });
    await context.sync();
    const row = reading.rows.findIndex(({ id }) => id === SALES);
    for (const [header, value] of Object.entries(cells)) {
      const column = headers.values[0]!.indexOf(header);
      table.getDataBodyRange().getCell(row, column).values = [[value]];
    }
    await context.sync();
  });
}

/** Another list in the workbook. */
async function addTargets(): Promise<Source> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Targets");
    sheet.getRange("A1:B3").values = [
      ["Department", "Target"],
      ["North", 100],
      ["South", 120],
    ];
    await context.sync();
  });
  return { kind: "sheet", sheet: "Targets" };
}

/** What the Bonus sheet pays on: the coefficient of one person. */
async function paidOn(id: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Bonus").getUsedRange();
    used.load({ values: true });
    await context.sync();
    return used.values.find((row) => row.includes(id));
  });
}

beforeEach(() => {
  startOfficeHost();
});

describe("another list in between", () => {
  test("leaves the decisions of the sheet in force, and keeps those not written yet", async () => {
    const pane = await openedPane();
    decide(pane, overridden(88, "Seen"));
    await writeResult(pane);
    decide(pane, { ...overridden(77, "Seen too"), id: "S002" });
    const people = pane.state().data.chosen!;
    await readPeople(pane, await addTargets());
    expect(pane.state().meeting.decisions.get(SALES)).toMatchObject({ override: 88 });
    expect(pane.state().meeting.decisions.has("S002")).toBe(false);

    await readPeople(pane, people);
    await diagnose(pane);
    expect(pane.state().meeting.decisions.get(SALES)).toMatchObject({ override: 88 });
    expect(pane.state().meeting.decisions.get("S002")).toMatchObject({ override: 77 });
    pane.dispatch({ type: "bonusSet", change: { pool: 10_000 } });
    await writeBonus(pane);
    expect(pane.state().failure).toBeNull();
    expect(await paidOn(SALES)).toContain(0.88);
  });

  test("does not open what is locked", async () => {
    const pane = await openedPane();
    pane.dispatch({
      type: "meetingNoted",
      change: { chair: "Li", authoriser: "Chen", attendees: ["Li", "Chen"] },
    });
    decide(pane, overridden(88, "Seen"));
    await lockDecisions(pane);
    expect(pane.state().failure).toBeNull();
    expect(pane.state().meeting.locked).toBe(true);
    await readPeople(pane, await addTargets());
    expect(pane.state().meeting.locked).toBe(true);
  });
});

describe("a decision somebody made in the sheet", () => {
  test("stays as it stands there at the next write, and is signed by nobody else", async () => {
    const pane = await openedPane();
    await writeResult(pane);
    await typeInSheet({ Decision: "override", Override: 88, "Reason code": "peers" });
    await readJournal(pane);
    pane.dispatch({ type: "meetingNoted", change: { chair: "Li" } });
    await changeSettings(pane, { margin: 3 });
    decide(pane, { ...overridden(77, "Seen"), id: "S002" });
    await writeResult(pane);
    expect(pane.state().failure).toBeNull();
    expect(await inSheet()).toMatchObject({
      decision: "override",
      override: 88,
      decidedBy: null,
    });
    expect(await inSheet("S002")).toMatchObject({ override: 77, decidedBy: "Li" });
  });

  test("is what the bonus is paid by", async () => {
    const pane = await openedPane();
    await writeResult(pane);
    await typeInSheet({ Decision: "override", Override: 88 });
    await readJournal(pane);
    pane.dispatch({ type: "bonusSet", change: { pool: 10_000 } });
    await writeBonus(pane);
    expect(await paidOn(SALES)).toContain(0.88);
  });

  test("is kept while a change to it here lacks its reason", async () => {
    const pane = await openedPane();
    await writeResult(pane);
    await typeInSheet({ Decision: "override", Override: 88 });
    await readJournal(pane);
    decide(pane, { ...overridden(91, null), reasonCode: null });
    await writeResult(pane);
    expect(await inSheet()).toMatchObject({ decision: "override", override: 88 });
    expect(pane.state().meeting.decisions.get(SALES)).toMatchObject({ override: 91 });
  });
});

describe("change nothing", () => {
  test("holds for the agenda, the card, the sheet and the bonus alike", async () => {
    const pane = await openedPane();
    const { suggestions } = pane.state().report!.analysis;
    const moved = suggestions.find(({ original, suggested }) => suggested !== original)!;
    decide(pane, {
      ...undecided(moved.id),
      decision: "accept",
      reasonCode: "market",
      note: "Seen",
      discussed: true,
    });
    await changeNothing(pane, true);
    const { analysis } = pane.state().report!;
    expect(analysis.suggestions.every((each) => each.suggested === each.original)).toBe(true);
    const card = personView(pane.state(), analysis, moved.id, presses)!;
    expect(card.decision.choices.map(({ key }) => key)).toEqual(["keep", "override"]);
    expect(card.note!.text).toContain("The committee discussed it and left it as it is.");
    await writeResult(pane);
    pane.dispatch({ type: "bonusSet", change: { pool: 10_000 } });
    await writeBonus(pane);
    expect(pane.state().failure).toBeNull();
    const row = (await readCalibration())!.rows.find(({ id }) => id === moved.id)!;
    expect(row.cells.suggested).toBe(moved.original);
    expect(await paidOn(moved.id)).toContain(moved.original / 100);
    await changeNothing(pane, false);
    expect(pane.state().report!.analysis.moved.people).toBeGreaterThan(0);
  });

  test("is taken back with the report when the work on it is cancelled", async () => {
    const pane = await openedPane();
    const working = changeNothing(pane, true);
    cancelWork(pane);
    await working;
    expect(pane.state().changeNothing).toBe(false);
    expect(pane.state().report!.analysis.moved.people).toBeGreaterThan(0);
  });
});

describe("while a write is under way", () => {
  test("what it writes stays as it is, and what was decided before it counts", async () => {
    const pane = await openedPane();
    decide(pane, overridden(88, "Seen"));
    const writing = writeResult(pane);
    decide(pane, overridden(60, "Too late"));
    expect(pane.state().meeting.decisions.get(SALES)).toMatchObject({ override: 88 });
    await writing;
    expect(await inSheet()).toMatchObject({ override: 88 });
    expect(pane.state().meeting.decisions.get(SALES)).toMatchObject({ override: 88 });
    decide(pane, overridden(60, "In time"));
    expect(pane.state().meeting.decisions.get(SALES)).toMatchObject({ override: 60 });
  });
});
