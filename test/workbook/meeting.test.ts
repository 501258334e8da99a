import fc from "fast-check";
import { planDecisions } from "../../src/workbook/plan/planDecisions";
import { withMinutes } from "../../src/workbook/plan/withMinutes";
import { undecided, type Decision } from "../../src/workbook/sheets/Decision";
import { chained, readChain } from "../../src/workbook/sheets/logChain";
import { meetingEntries } from "../../src/workbook/sheets/meetingLog";
import { noRecord, type MeetingRecord } from "../../src/workbook/sheets/MeetingRecord";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readLog } from "../../src/workbook/state/readLog";
import { meetingOf } from "../../src/workbook/state/readMeeting";
import { sheetWords } from "../../src/workbook/words/sheetWords";
import { applyPlan } from "../../src/workbook/write/applyPlan";
import { undoLast } from "../../src/workbook/write/undoLast";
import type { MemoryGrid } from "../../practice/host/MemoryGrid";
import { analysisOf, firstPlan } from "./support/analysed";
import { fictionalPeople, peopleTable } from "./support/people";
import { openWorkbook, testEnvironment } from "./support/workbook";

const AT = "2026-03-01T11:00:00.000Z";
const words = sheetWords("en");

const name = fc.stringMatching(/^[\p{L}=+][\p{L}0-9 ]{0,8}[\p{L}0-9]$/u);
const id = fc.constantFrom("00001", "00002", "00003");
const perPerson = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Map<string, T>> =>
  fc.array(fc.tuple(id, value), { maxLength: 3 }).map((pairs) => new Map(pairs));
const count = fc.integer({ min: 0, max: 99 });
const text = fc.option(name, { nil: null });

const record: fc.Arbitrary<MeetingRecord> = fc.record({
  chair: fc.oneof(fc.constant(""), name),
  authoriser: fc.oneof(fc.constant(""), name),
  attendees: fc.array(name, { maxLength: 4 }),
  recused: perPerson(fc.array(name, { minLength: 1, maxLength: 3 })),
  said: perPerson(
    fc
      .record({ proposer: text, dissent: text })
      .filter(({ proposer, dissent }) => (proposer ?? dissent) !== null),
  ),
  votes: perPerson(fc.record({ agree: count, discuss: count, abstain: count })),
  seconds: perPerson(fc.integer({ min: 1, max: 5_400 })),
  market: fc.record({
    word: fc.constantFrom("accepted", "rejected", null),
    reason: text,
  }),
  openPoints: fc.array(name, { maxLength: 3 }),
  locked: fc.boolean(),
});

const entriesOf = (before: MeetingRecord, after: MeetingRecord, time: string) =>
  meetingEntries(before, after, { time, words, unlockReason: "why" });

test("the log tells the meeting: what was written is what is read, whatever it was before", () => {
  fc.assert(
    fc.property(record, record, (first, second) => {
      const rows = chained([...entriesOf(noRecord, first, "1"), ...entriesOf(first, second, "2")]);
      expect(meetingOf(rows)).toEqual(second);
    }),
    { numRuns: 300 },
  );
});

test("what a write said that was taken back does not count", () => {
  fc.assert(
    fc.property(record, record, (first, second) => {
      const told = entriesOf(first, second, "2");
      fc.pre(told.length > 0);
      const takenBack = { ...told[0]!, time: "3", field: words.log.takenBack };
      const rows = chained([...entriesOf(noRecord, first, "1"), ...told, takenBack]);
      expect(meetingOf(rows)).toEqual(first);
    }),
    { numRuns: 100 },
  );
});

test("unlocking is told with its reason", () => {
  const [entry] = entriesOf({ ...noRecord, locked: true }, noRecord, AT);
  expect(entry).toMatchObject({ field: "decisions unlocked", reason: "why" });
});

const people = fictionalPeople(40);
const discussed: Decision = {
  ...undecided("00003"),
  decision: "accept",
  reasonCode: "market",
  note: "Seen by all",
  decidedBy: "Li",
  authorisedBy: "Chen",
  discussed: true,
};
const meeting: MeetingRecord = {
  ...noRecord,
  chair: "Li",
  authoriser: "Chen",
  attendees: ["Li", "Chen", "Wang"],
  recused: new Map([["00003", ["Wang"]]]),
  seconds: new Map([["00003", 225]]),
  market: { word: "accepted", reason: "Association figures" },
  openPoints: ["Check territory North: Wang, 1 May"],
  locked: true,
};

/** A written sheet, and the plan that locks one decision about it. */
async function lockPlan() {
  const { grid } = openWorkbook(peopleTable(people));
  const environment = testEnvironment();
  await applyPlan(await firstPlan(40), { environment });
  const log = (await readLog())!;
  const plan = planDecisions({
    id: "lock",
    at: AT,
    by: null,
    locale: "en",
    reading: (await readCalibration())!,
    log,
    decisions: [discussed],
    base: new Map(),
    meeting: { before: noRecord, after: meeting, unlockReason: null },
  });
  const minutes = withMinutes(plan, {
    analysis: analysisOf(40),
    decisions: new Map([[discussed.id, discussed]]),
    meeting,
    began: "2026-03-01 09:00",
    ended: "2026-03-01 10:27",
    settings: "s".repeat(64),
    data: "d".repeat(64),
    outcome: { gap: [14.2, 9.8], spread: [5, 5.1], up: 1, down: 0 },
    reopened: [],
    loggedRows: log.chain.rows,
    brokenRow: log.brokenRow,
    sheetNames: ["Scores", "Calibration"],
    tableNames: [],
  });
  return { grid, environment, minutes };
}

const cellsOf = (grid: MemoryGrid, sheet: string): string[] => {
  const found = grid.state().sheets.find((each) => each.sheet.name === sheet);
  return Array.from(found?.rows ?? []).flatMap((row) =>
    Array.from(row ?? []).flatMap((cell) => {
      const value = cell?.value;
      return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
    }),
  );
};

describe("locking", () => {
  test("writes minutes that name who was discussed and nobody else, with the log's last check", async () => {
    const { grid, environment, minutes } = await lockPlan();
    const result = await applyPlan(minutes, { environment });
    expect(result.sheets).toEqual(["Calibration Minutes"]);
    const said = cellsOf(grid, "Calibration Minutes");
    const { chain, rows } = (await readLog())!;
    expect(said).toEqual(
      expect.arrayContaining([
        "Li, Chen, Wang",
        "accepted: Association figures",
        "Check territory North: Wang, 1 May",
        "00003",
        "Seen by all",
        "Wang",
        chain.head,
        String(chain.rows),
        "2026-03-01 10:27",
      ]),
    );
    expect(chain.brokenAt).toBeNull();
    expect(readChain(rows).head).toBe(chain.head);
    const undiscussed = people.filter(({ id: each }) => each !== "00003");
    expect(undiscussed.filter((each) => said.includes(each.name!))).toEqual([]);
    expect(undiscussed.filter((each) => said.includes(each.id))).toEqual([]);
  });

  test("is read back as locked with everything noted, and taken back as if it had not been", async () => {
    const { environment, minutes } = await lockPlan();
    await applyPlan(minutes, { environment });
    expect(meetingOf((await readLog())!.rows)).toEqual(meeting);
    const row = (await readCalibration())!.rows.find((each) => each.id === "00003")!;
    expect(row.decision).toEqual(discussed);
    await undoLast({ environment: { ...environment, newId: () => "u" } });
    expect(meetingOf((await readLog())!.rows)).toEqual(noRecord);
  });
});

test("a cell somebody changed since it was read is in the way, and nothing is written", async () => {
  openWorkbook(peopleTable(people));
  const environment = testEnvironment();
  await applyPlan(await firstPlan(40), { environment });
  const reading = (await readCalibration())!;
  const at = { id: "d", at: AT, by: null, locale: "en" as const, reading };
  const theirs = { ...undecided("00003"), note: "typed into the sheet" };
  const typed = planDecisions({ ...at, log: null, decisions: [theirs] });
  await applyPlan(typed, { environment });
  const mine = planDecisions({
    ...at,
    reading: (await readCalibration())!,
    log: await readLog(),
    decisions: [discussed],
    base: new Map(),
  });
  await expect(applyPlan(mine, { environment })).rejects.toMatchObject({
    code: "value-changed",
    details: { obstacles: [{ code: "value-changed", sheet: "Calibration" }] },
  });
  const now = (await readCalibration())!.rows.find((each) => each.id === "00003")!;
  expect(now.decision.note).toBe("typed into the sheet");
});
