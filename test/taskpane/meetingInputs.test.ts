/** @jest-environment node */
import { diagnose, goTo } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { readPeople } from "../../src/taskpane/commands/readPeople";
import { readVotes } from "../../src/taskpane/commands/readVotes";
import { start } from "../../src/taskpane/commands/start";
import { writeReport } from "../../src/taskpane/commands/writeReports";
import { writeResult } from "../../src/taskpane/commands/writeResult";
import { lockBlockers } from "../../src/taskpane/state/lockBlockers";
import type { PaneEvent } from "../../src/taskpane/state/PaneEvent";
import type { PaneState } from "../../src/taskpane/state/PaneState";
import { reduce } from "../../src/taskpane/state/reduce";
import { actionsView, type FootPresses } from "../../src/taskpane/views/actionsView";
import type { MeetingPresses } from "../../src/taskpane/views/MeetingPresses";
import { meetingView } from "../../src/taskpane/views/meetingView";
import { noticesView } from "../../src/taskpane/views/noticesView";
import { personView } from "../../src/taskpane/views/personView";
import type { Source } from "../../src/workbook/read/Source";
import { undecided } from "../../src/workbook/sheets/Decision";
import { startOfficeHost } from "../support/officeHost";
import { reportedState } from "./fixtures";
import { openPane, wholeWorkbook, withTable, type CellValue } from "./officePane";

const none = (): void => undefined;
const noPresses = new Proxy({} as MeetingPresses, { get: () => none });
const foot = new Proxy({} as FootPresses, { get: () => none });

const people = (headers: readonly string[], name: (i: number) => CellValue[]): CellValue[][] => [
  [...headers, "Department", "Overall Score"],
  ...Array.from({ length: 12 }, (_, i) => [
    ...name(i),
    i % 2 === 0 ? "Sales" : "HR",
    60 + ((i * 7) % 30),
  ]),
];

async function addSheet(name: string, cells: readonly (readonly CellValue[])[]): Promise<Source> {
  await Excel.run(async (context) => {
    const width = String.fromCharCode(64 + cells[0]!.length);
    const range = context.workbook.worksheets.add(name).getRange(`A1:${width}${cells.length}`);
    range.values = cells.map((row) => [...row]);
    await context.sync();
  });
  return { kind: "sheet", sheet: name };
}

async function openedPane(rows: CellValue[][]): Promise<Pane> {
  await withTable("Scores", rows);
  const pane = openPane();
  await start(pane);
  await diagnose(pane);
  expect(pane.state().failure).toBeNull();
  expect(pane.state().report).not.toBeNull();
  return pane;
}

beforeEach(() => {
  startOfficeHost();
});

describe("a list without numbers and names", () => {
  test("can be looked at, but not decided on or written", async () => {
    const pane = await openedPane(people([], () => []));
    const before = await wholeWorkbook();
    const texts = noticesView(pane.state(), {
      onReadAgain: none,
      onRecover: none,
      onShow: none,
      onClose: none,
    }).map(({ text }) => text);
    expect(texts).toEqual([expect.stringMatching(/^No column holds employee numbers or names/)]);
    await goTo(pane, "calibrate");
    expect(actionsView(pane.state(), foot).primary?.disabled).toBe(true);
    await goTo(pane, "decide");
    expect(pane.state().step).toBe("calibrate");
    await writeResult(pane);
    await writeReport(pane, "pay");
    expect(await wholeWorkbook()).toBe(before);
  });

  test("names are enough", async () => {
    const pane = await openedPane(people(["Name"], (i) => [`Person ${i}`]));
    await goTo(pane, "decide");
    expect(pane.state().step).toBe("decide");
  });
});

describe("blind votes", () => {
  const withIds = () => openedPane(people(["Employee ID"], (i) => [`E${i}`]));
  const unread = (pane: Pane): readonly string[] =>
    meetingView(pane.state(), noPresses).unread?.lines.map(({ text }) => text) ?? [];

  test("are added to those there are, by the same numbers, and strays are named", async () => {
    const pane = await withIds();
    pane.dispatch({ type: "voted", id: "E7", votes: { agree: 1, discuss: 0, abstain: 0 } });
    const votes = [
      ["Employee ID", "Vote"],
      ["Ｅ１", "agree"],
      [" E1 ", "discuss"],
      ["X9", "agree"],
    ];
    await readVotes(pane, await addSheet("Votes", votes));
    expect(Object.fromEntries(pane.state().meeting.votes)).toEqual({
      E7: { agree: 1, discuss: 0, abstain: 0 },
      E1: { agree: 1, discuss: 1, abstain: 0 },
      X9: { agree: 1, discuss: 0, abstain: 0 },
    });
    expect(unread(pane)).toEqual(["X9 is nobody's employee number in the list of people."]);
    expect(meetingView(pane.state(), noPresses).votes.options[0]?.label).toBe("Votes for 2 people");
  });

  test("count however they are written, as long as they can mean one thing only", async () => {
    const pane = await withIds();
    const votes = [
      ["工号", "意见"],
      ["E1", "同意！"],
      ["E1", "AGREED."],
      ["E1", "“Discuss”"],
      ["E1", "需讨论。"],
      ["E1", "弃权 "],
      ["E1", ""],
    ];
    await readVotes(pane, await addSheet("Votes", votes));
    expect(pane.state().meeting.votes.get("E1")).toEqual({ agree: 2, discuss: 2, abstain: 1 });
    expect(unread(pane)).toEqual([]);
  });

  test("that cannot be read are named by row and word, and so is whatever else does not count", async () => {
    const pane = await withIds();
    const votes = [
      ["Employee ID", "Vote", "Second vote"],
      ["E1", "也许", ""],
      ["E2", "Y", ""],
      ["E3", "agree?", ""],
      ["", "agree", ""],
      ["E4", "agree", "discuss"],
      ["X8", "agree", ""],
      ["X9", "discuss", ""],
    ];
    await readVotes(pane, await addSheet("Votes", votes));
    expect(unread(pane)).toEqual([
      "Row 2: “也许” is no vote.",
      "Row 3: “Y” is no vote.",
      "Row 4: “agree?” is no vote.",
      "Row 5: “agree” has no employee number beside it.",
      "“Second vote” holds votes too, and was not read: one row a vote.",
      "X8 is nobody's employee number in the list of people.",
      "X9 is nobody's employee number in the list of people.",
    ]);
    pane.dispatch({ type: "masked", on: true });
    expect(unread(pane).slice(-1)).toEqual([
      "2 employee numbers are of nobody in the list of people.",
    ]);
  });

  test("lead to their cells, and are no longer named once a mended list is read", async () => {
    const pane = await withIds();
    const shown: string[] = [];
    const presses = { ...noPresses, onShow: (...cell: string[]) => shown.push(cell.join("!")) };
    const doubtful = [
      ["No.", "Employee ID", "Vote"],
      [1, "E1", "也许"],
      [2, "E2", "agree"],
    ];
    await readVotes(pane, await addSheet("Doubtful", doubtful));
    meetingView(pane.state(), presses).unread?.lines[0]?.onShow?.();
    expect(shown).toEqual(["Doubtful!C2"]);
    const mended = [
      ["Employee ID", "Vote"],
      ["E1", "agree"],
    ];
    await readVotes(pane, await addSheet("Mended", mended));
    expect(meetingView(pane.state(), noPresses).unread).toBeNull();
  });

  test("of a list without a single readable vote are refused", async () => {
    const pane = await withIds();
    const votes = [
      ["Employee ID", "Vote"],
      ["E1", "Y"],
      ["E2", "N"],
    ];
    await readVotes(pane, await addSheet("Votes", votes));
    expect(pane.state().failure?.cause).toMatchObject({ code: "no-votes" });
  });

  test("of a list without numbers are refused, and those there are stay", async () => {
    const pane = await withIds();
    pane.dispatch({ type: "voted", id: "E7", votes: { agree: 1, discuss: 0, abstain: 0 } });
    const votes = [
      ["Who", "Vote"],
      ["E1", "agree"],
    ];
    await readVotes(pane, await addSheet("Votes", votes));
    expect(pane.state().failure?.cause).toMatchObject({ code: "no-id-column" });
    expect([...pane.state().meeting.votes.keys()]).toEqual(["E7"]);
  });
});

test("of two lists asked for one after the other, the later one stays however long the earlier takes", async () => {
  const pane = await openedPane(people(["Employee ID"], (i) => [`E${i}`]));
  const slow = await addSheet(
    "Slow",
    people(["Employee ID"], (i) => [`A${i}`]),
  );
  const quick = await addSheet(
    "Quick",
    people(["Employee ID"], (i) => [`B${i}`]),
  );
  let arrive = none;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const workbook = {
    ...pane.workbook,
    readSource: async (source: Source) => {
      const table = await pane.workbook.readSource(source);
      if (source === slow) await arrived;
      return table;
    },
  };
  const delayed = { ...pane, workbook };
  const first = readPeople(delayed, slow);
  await readPeople(delayed, quick);
  arrive();
  await first;
  expect(pane.state().data.chosen).toEqual(quick);
  expect(pane.state().busy).toBeNull();
  expect(pane.state().data.assembled?.people[0]?.id).toBe("B0");
});

test("cancelling work on another list leaves its own settings as they are", () => {
  const shown = reportedState({ margin: 3 });
  const read = reduce(shown, { type: "columnChosen", field: "level", column: null });
  const set = reduce(read, { type: "settingsChanged", change: { margin: 9 } });
  expect(reduce(set, { type: "cancelled" }).settings.margin).toBe(9);
});

describe("a new score", () => {
  /** The card of the first person, whose presses reach the pane. */
  function card() {
    const shown = reportedState();
    const { analysis } = shown.report;
    const { id } = analysis.people[0]!;
    let state: PaneState = shown;
    const dispatch = (event: PaneEvent): void => {
      state = reduce(state, event);
    };
    const presses: MeetingPresses = new Proxy(noPresses, {
      get: (_, press) =>
        press === "onDecide"
          ? (decision: Parameters<MeetingPresses["onDecide"]>[0]) =>
              dispatch({ type: "decided", decision })
          : press === "onMistyped"
            ? (field: string, text: string | null) => dispatch({ type: "mistyped", field, text })
            : none,
    });
    dispatch({
      type: "decided",
      decision: {
        ...undecided(id),
        decision: "override",
        override: 70,
        reasonCode: "peers",
        note: "Seen",
        discussed: true,
      },
    });
    const entry = () => personView(state, analysis, id, presses)!.decision.override!;
    const blockers = () => lockBlockers(state, analysis).map(({ kind }) => kind);
    return { entry, blockers, made: () => state.meeting.decisions.get(id)! };
  }

  test("mistyped stands in the way of the lock until it is typed again", () => {
    const { entry, blockers, made } = card();
    entry().onCommit("8o");
    expect(entry()).toMatchObject({ value: "8o", error: expect.any(String) });
    expect(blockers()).toContain("mistyped");
    entry().onCommit("80");
    expect(entry()).toMatchObject({ value: "80", error: null });
    expect(blockers()).not.toContain("mistyped");
    expect(made().override).toBe(80);
  });

  test("mistyped and then typed as it was is understood; emptied it is none", () => {
    const { entry, made } = card();
    entry().onCommit("8o");
    entry().onCommit("70");
    expect(entry()).toMatchObject({ value: "70", error: null });
    entry().onCommit(" ");
    expect(entry()).toMatchObject({ value: "", error: null });
    expect(made().override).toBeNull();
  });
});
