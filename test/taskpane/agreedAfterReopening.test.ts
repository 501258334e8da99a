/** @jest-environment node */
import { diagnose, goTo } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { readAgain } from "../../src/taskpane/commands/readPeople";
import { readJournal } from "../../src/taskpane/commands/readJournal";
import { start } from "../../src/taskpane/commands/start";
import { lockDecisions, writeResult } from "../../src/taskpane/commands/writeResult";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { lockBlockers } from "../../src/taskpane/state/lockBlockers";
import { agreedNotice } from "../../src/taskpane/views/agreedNotice";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { undecided } from "../../src/workbook/sheets/Decision";
import { finalOf } from "../../src/workbook/sheets/finalOf";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { startOfficeHost } from "../support/officeHost";
import { openPane, withTable } from "./officePane";

const none = (): void => undefined;

/** The pane as it opens on the workbook at hand, up to the decisions. */
async function opened(): Promise<Pane> {
  const pane = openPane();
  await start(pane);
  await diagnose(pane);
  await goTo(pane, "decide");
  return pane;
}

const suggestionsOf = (pane: Pane) => pane.state().report!.analysis.suggestions;

const accept = (pane: Pane, id: string): void =>
  pane.dispatch({
    type: "decided",
    decision: {
      ...undecided(id),
      decision: "accept",
      reasonCode: "peers",
      note: "Seen",
      discussed: true,
    },
  });

/** Somebody corrects a score in the list. */
async function correct(id: string, score: number): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.tables.getItem("People").getRange().load({ values: true });
    await context.sync();
    const column = (range.values[0] as unknown[]).indexOf("Overall Score");
    const row = (range.values as unknown[][]).findIndex((line) => line.includes(id));
    range.getCell(row, column).values = [[score]];
    await context.sync();
  });
}

/** Two salespeople's suggestions accepted and written, before anybody corrects anything. */
async function accepted(): Promise<{ pane: Pane; agreed: ReadonlyMap<string, number> }> {
  startOfficeHost();
  const { headers, rows } = samplePeople("en");
  await withTable("Scores", [headers, ...rows]);
  const pane = await opened();
  const moved = suggestionsOf(pane).filter(({ original, suggested }) => original !== suggested);
  const agreed = new Map(moved.slice(0, 2).map(({ id, suggested }) => [id, suggested]));
  for (const id of agreed.keys()) accept(pane, id);
  pane.dispatch({
    type: "meetingNoted",
    change: { chair: "Li", authoriser: "Chen", attendees: ["Li", "Chen"] },
  });
  await writeResult(pane);
  expect(pane.state().failure).toBeNull();
  return { pane, agreed };
}

/** Corrects somebody else's score until what is suggested for the two is something else. */
async function correctOthers(pane: Pane, agreed: ReadonlyMap<string, number>): Promise<void> {
  const others = suggestionsOf(pane).filter(({ id }) => !agreed.has(id));
  for (const { id, original } of others.slice(0, 12)) await correct(id, original - 15);
}

const finals = (pane: Pane): ReadonlyMap<string, number> =>
  new Map(
    suggestionsOf(pane).map(({ id, original, suggested }) => [
      id,
      finalOf(pane.state().meeting.decisions.get(id), original, suggested),
    ]),
  );

const told = (pane: Pane): string => agreedNotice(pane.state(), none)[0]?.text ?? "";

/** The agreed scores stand, and whoever is suggested another one is named. */
function expectHeld(pane: Pane, agreed: ReadonlyMap<string, number>): void {
  const now = new Map(suggestionsOf(pane).map((each) => [each.id, each.suggested]));
  const other = [...agreed].filter(([id, score]) => now.get(id) !== score);
  expect(other.length).toBeGreaterThan(0);
  for (const [id, score] of agreed) expect([id, finals(pane).get(id)]).toEqual([id, score]);
  const names = new Map(pane.state().report!.analysis.people.map(({ id, name }) => [id, name!]));
  for (const [id] of other) expect(told(pane)).toContain(`${names.get(id)!}: agreed`);
  const kinds = lockBlockers(pane.state(), pane.state().report!.analysis).map(({ kind }) => kind);
  expect(kinds).toContain("unconfirmed");
}

describe("a score agreed to and written, once the workbook is opened again", () => {
  test("stays when a score was corrected before the pane was opened, and is named", async () => {
    const { pane, agreed } = await accepted();
    await correctOthers(pane, agreed);
    expectHeld(await opened(), agreed);
  });

  test("stays when a score is corrected afterwards and the list read again", async () => {
    const { agreed } = await accepted();
    const again = await opened();
    expect(told(again)).toBe("");
    await correctOthers(again, agreed);
    await readAgain(again);
    expectHeld(again, agreed);
  });

  test("is written as it was agreed", async () => {
    const { pane, agreed } = await accepted();
    await correctOthers(pane, agreed);
    const again = await opened();
    await writeResult(again);
    expect(again.state().failure).toBeNull();
    const { rows } = (await readCalibration())!;
    for (const [id, score] of agreed) {
      const { decision, cells } = rows.find((row) => row.id === id)!;
      expect(finalOf(decision, Number(cells.score), Number(cells.suggested))).toBe(score);
    }
  });

  test("stays though it is locked", async () => {
    const { pane, agreed } = await accepted();
    await lockDecisions(pane);
    expect(pane.state()).toMatchObject({ failure: null, meeting: { locked: true } });
    await correctOthers(pane, agreed);
    const again = await opened();
    expect(again.state().meeting.locked).toBe(true);
    for (const [id, score] of agreed) expect(finals(again).get(id)).toBe(score);
    expect(told(again)).toContain("agreed");
  });

  test("is the sheet's where somebody accepted there while other scores were suggested here", async () => {
    const { pane, agreed } = await accepted();
    const one = suggestionsOf(pane).find(
      ({ id, original, suggested }) => original !== suggested && !agreed.has(id),
    )!;
    await correctOthers(pane, new Map([...agreed, [one.id, one.suggested]]));
    await readAgain(pane);
    const now = suggestionsOf(pane).find(({ id }) => id === one.id)!.suggested;
    expect(now).not.toBe(one.suggested);
    await Excel.run(async (context) => {
      const { sheet, rows } = (await readCalibration())!;
      const { columns, decisions } = sheetWords("en");
      const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
      range.load({ values: true });
      await context.sync();
      const head = (range.values as unknown[][]).find((line) => line.includes(columns.decision))!;
      const { row } = rows.find(({ id }) => id === one.id)!;
      range.getCell(row - 1, head.indexOf(columns.decision)).values = [[decisions.accept]];
      await context.sync();
    });
    await readJournal(pane);
    expect(finals(pane).get(one.id)).toBe(one.suggested);
  });

  test("gives way to the new suggestion once that is confirmed, and is not asked about again", async () => {
    const { pane, agreed } = await accepted();
    await correctOthers(pane, agreed);
    const again = await opened();
    again.dispatch({ type: "agreedConfirmed", by: "suggested" });
    const chosen = [...agreed.keys()].map((id) => finals(again).get(id));
    expect(chosen).not.toEqual([...agreed.values()]);
    for (const look of [readJournal, writeResult, readJournal]) {
      await look(again);
      expect(told(again)).toBe("");
      expect([...agreed.keys()].map((id) => finals(again).get(id))).toEqual(chosen);
    }
    expect([...finals(await opened())]).toEqual([...finals(again)]);
  });

  test("is no question where the same score is suggested again, nor where nothing was accepted", async () => {
    const { agreed } = await accepted();
    const again = await opened();
    expect(told(again)).toBe("");
    for (const id of agreed.keys()) {
      expect(again.state().meeting.decisions.get(id)).toMatchObject({ decision: "accept" });
    }
  });
});
