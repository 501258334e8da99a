import { defaultSettings } from "../../src/engine";
import { initialState } from "../../src/taskpane/state/initialState";
import { reduce } from "../../src/taskpane/state/reduce";
import type { PaneEvent } from "../../src/taskpane/state/PaneEvent";
import type { PaneState } from "../../src/taskpane/state/PaneState";
import { undecided, type Decision } from "../../src/workbook/sheets/Decision";
import { noRecord, type MeetingRecord } from "../../src/workbook/sheets/MeetingRecord";
import { WorkbookError } from "../../src/workbook/WorkbookError";
import { nothingSaid, readState, reportedState, sampleTable, tableOf } from "./fixtures";

const start = initialState("en", defaultSettings());
const writeResult = {
  id: "w",
  sheets: [],
  cells: 1,
  bytes: 1,
  undoable: true,
  counts: { people: 1, suggestions: 0, decisions: 1, skipped: 0 },
};
const after = (state: PaneState, ...events: PaneEvent[]): PaneState => events.reduce(reduce, state);

describe("answers to older questions", () => {
  test("people put together for other columns are dropped", () => {
    const read = readState();
    const asked = reduce(read, { type: "columnChosen", field: "score", column: 3 });
    const late = reduce(asked, {
      type: "assembled",
      revision: read.revision,
      assembled: read.data.assembled!,
    });
    expect(late.data.assembled).toBeNull();
  });

  test("a report under other settings is dropped, and the last one stays in sight", () => {
    const shown = reportedState();
    const asked = reduce(shown, { type: "settingsChanged", change: { margin: 3 } });
    const late = reduce(asked, {
      type: "reported",
      revision: shown.revision,
      report: shown.report,
    });
    expect(late.report).toBe(shown.report);
    expect(late.revision).toBe(shown.revision + 1);
    expect(late.busy).toBe(asked.busy);
  });
});

describe("reading", () => {
  test("choosing a column outdates people and report, and confirms the column", () => {
    const shown = reportedState();
    const unsure = {
      ...shown,
      data: { ...shown.data, unsure: new Set(["score", "name"] as const) },
    };
    const chosen = reduce(unsure, { type: "columnChosen", field: "score", column: 8 });
    expect(chosen.report).toBeNull();
    expect(chosen.data.assembled).toBeNull();
    expect([...chosen.data.unsure]).toEqual(["name"]);
    expect(chosen.data.mapping.score).toBe(8);
  });

  test("a column set to none leaves no trace in the mapping", () => {
    const chosen = reduce(readState(), { type: "columnChosen", field: "level", column: null });
    expect(Object.keys(chosen.data.mapping)).not.toContain("level");
  });

  test("another group column forgets who was on which side", () => {
    const sided = reduce(readState(), { type: "sideChosen", label: "finance", side: null });
    expect(sided.data.sides.get("finance")).toBeNull();
    const chosen = reduce(sided, { type: "columnChosen", field: "group", column: 5 });
    expect(chosen.data.sides.size).toBe(0);
  });

  test("the list's own market indices fill settings that have none, and never replace chosen ones", () => {
    const read = readState();
    expect(read.settings.market.indices.map(({ territory, index }) => [territory, index])).toEqual(
      expect.arrayContaining([
        ["North", 0.78],
        ["South", 0.86],
      ]),
    );
    const own = [{ territory: "North", index: 0.9, source: "Committee" }];
    const chosen = reduce(start, {
      type: "settingsChanged",
      change: { market: { ...start.settings.market, indices: own } },
    });
    const table = sampleTable();
    const again = reduce(chosen, {
      type: "tableRead",
      source: table.source,
      table,
      recognised: { mapping: read.data.mapping, unsure: [], questions: [] },
      said: nothingSaid,
    });
    const put = {
      type: "assembled",
      revision: again.revision,
      assembled: read.data.assembled!,
    } as const;
    expect(reduce(again, put).settings.market.indices).toEqual(own);
  });

  test("a change in the workbook marks what was read as stale, but not our own writing", () => {
    expect(reduce(start, { type: "sourceChanged" }).stale).toBe(false);
    expect(reduce(readState(), { type: "sourceChanged" }).stale).toBe(true);
    const writing = after(
      readState(),
      { type: "started", task: "writing" },
      { type: "sourceChanged" },
    );
    expect(writing.stale).toBe(false);
  });

  test("another list starts another meeting; the same list read again goes on with it", () => {
    const decided = reduce(readState(), {
      type: "decided",
      decision: { ...undecided("S001"), discussed: true },
    });
    const table = decided.data.table!;
    const read = {
      type: "tableRead",
      table,
      recognised: { mapping: {}, unsure: [], questions: [] },
      said: nothingSaid,
    } as const;
    const same = reduce(decided, { ...read, source: table.source });
    expect(same.meeting.decisions.size).toBe(1);
    const other = reduce(decided, { ...read, source: { kind: "sheet", sheet: "Other" } });
    expect(other.meeting.decisions.size).toBe(0);
  });
});

describe("the meeting", () => {
  const decision = {
    ...undecided("S001"),
    decision: "accept" as const,
    reasonCode: "market",
    note: "Seen",
  };

  const sheetSays = (change: Partial<MeetingRecord>, decisions: readonly Decision[] = []) =>
    ({
      type: "journalRead",
      interrupted: null,
      undoable: true,
      calibration: {
        sheet: "Calibration",
        decisions,
        suggested: new Map(),
        meeting: { ...noRecord, ...change },
        unreadable: [],
        brokenLog: null,
        changedSinceLock: [],
        typedSinceLock: [],
        lockedDecisions: 0,
      },
      bonus: null,
    }) as const;

  test("what the log says is locked stays as it is until the log says otherwise", () => {
    const locked = after(start, sheetSays({ locked: true }, [decision]));
    const tried = after(
      locked,
      { type: "decided", decision: { ...decision, decision: "keep" } },
      { type: "recused", id: "S001", who: ["Chen"] },
      { type: "said", id: "S001", part: { proposer: "Chen" } },
      { type: "meetingNoted", change: { chair: "Someone", attendees: ["A"] } },
      {
        type: "votesRead",
        votes: new Map([["S001", { agree: 1, discuss: 0, abstain: 0 }]]),
        unread: [],
      },
      { type: "voted", id: "S001", votes: { agree: 1, discuss: 0, abstain: 0 } },
    );
    expect(tried.meeting).toEqual(locked.meeting);
    const open = after(tried, sheetSays({ locked: false }, [decision]), {
      type: "decided",
      decision: { ...decision, note: "x" },
    });
    expect(open.meeting.decisions.get("S001")?.note).toBe("x");
  });

  test("time adds up over several visits to a card", () => {
    const visited = after(
      start,
      { type: "personOpened", id: "a", at: 1_000 },
      { type: "personOpened", id: "b", at: 61_000 },
      { type: "personOpened", id: "a", at: 71_000 },
      { type: "personOpened", id: null, at: 101_000 },
    );
    expect([...visited.meeting.seconds]).toEqual([
      ["a", 90],
      ["b", 10],
    ]);
    expect(visited.meeting.openedAt).toBeNull();
  });

  test("projecting masks names, and does not unmask them afterwards", () => {
    const shown = after(
      start,
      { type: "projected", on: true, at: 0 },
      { type: "projected", on: false, at: 0 },
    );
    expect(shown.meeting.masked).toBe(true);
    expect(reduce(shown, { type: "masked", on: false }).meeting.masked).toBe(false);
  });

  test("a meeting written down goes on where it stood", () => {
    const record = {
      chair: "Li",
      attendees: ["Li", "Wang"],
      recused: new Map([["S001", ["Wang"]]]),
      seconds: new Map([["S001", 240]]),
    };
    const resumed = reduce(start, sheetSays(record, [decision, undecided("S002")]));
    expect([...resumed.meeting.decisions.keys()]).toEqual(["S001"]);
    expect(resumed.meeting).toMatchObject(record);
  });

  test("what was touched in the pane is kept, what was not follows the sheet", () => {
    const other = { ...decision, id: "S002" };
    const read = reduce(start, sheetSays({ chair: "Li" }, [decision, other]));
    const mine = { ...decision, note: "mine" };
    const theirs = { ...other, note: "theirs" };
    const next = after(
      read,
      { type: "decided", decision: mine },
      { type: "meetingNoted", change: { attendees: ["Zhou"] } },
      sheetSays({ chair: "Chen", attendees: ["Li"] }, [{ ...decision, note: "other" }, theirs]),
    );
    expect(next.meeting.decisions.get("S001")).toEqual(mine);
    expect(next.meeting.decisions.get("S002")).toEqual(theirs);
    expect(next.meeting).toMatchObject({ chair: "Chen", attendees: ["Zhou"] });
  });

  test("taking what the sheet says gives up only what was changed on both sides", () => {
    const other = { ...decision, id: "S002" };
    const read = reduce(start, sheetSays({}, [decision, other]));
    const mine = { ...other, note: "mine" };
    const sheet = [{ ...decision, note: "theirs" }, other];
    const taken = after(
      read,
      { type: "decided", decision: { ...decision, note: "mine too" } },
      { type: "decided", decision: mine },
      { type: "sheetTaken", decisions: sheet },
      sheetSays({}, sheet),
    );
    expect(taken.meeting.decisions.get("S001")?.note).toBe("theirs");
    expect(taken.meeting.decisions.get("S002")).toEqual(mine);
  });

  test("what was decided after a write was made up is not taken for written", () => {
    const before = reduce(start, { type: "decided", decision });
    const { decisions: made } = before.meeting;
    const later = { ...decision, note: "Later" };
    const after = reduce(reduce(before, { type: "decided", decision: later }), {
      type: "written",
      result: writeResult,
      decisions: [decision],
      made,
    });
    expect(after.meeting.decisions.get("S001")).toEqual(later);
    expect(after.meeting.read.decisions.get("S001")).toEqual(decision);
  });

  test("taking a write back keeps what was decided, to be written again", () => {
    const written = after(
      start,
      { type: "decided", decision },
      {
        type: "written",
        result: writeResult,
        decisions: [decision],
      },
      sheetSays({}, [decision]),
    );
    const undone = after(
      written,
      {
        type: "undone",
        result: {
          id: "w",
          purpose: "decisions",
          sheetsRemoved: [],
          cellsRestored: 1,
          kept: [],
          places: 0,
        },
      },
      sheetSays({}, [undecided("S001")]),
    );
    expect(undone.meeting.decisions.get("S001")).toEqual(decision);
  });
});

describe("failures", () => {
  test("leave everything as it was, and go when the next attempt starts", () => {
    const shown = reportedState();
    const error = new WorkbookError("conflicts", {
      obstacles: [{ code: "protected-sheet", sheet: "X" }],
    });
    const failed = reduce(shown, {
      type: "failed",
      failure: {
        during: "writing",
        cause: { kind: "workbook", code: error.code },
        details: error.details,
      },
    });
    expect(failed.report).toBe(shown.report);
    expect(failed.data).toBe(shown.data);
    expect(failed.write.obstacles).toEqual([{ code: "protected-sheet", sheet: "X" }]);
    expect(reduce(failed, { type: "started", task: "writing" }).failure).toBeNull();
  });
});

test("an empty list says so without a report", () => {
  const empty = readState(tableOf(["Employee ID", "Department", "Overall Score"], []));
  expect(empty.data.assembled?.compared).toEqual({ sales: 0, backOffice: 0 });
  expect(empty.report).toBeNull();
});
