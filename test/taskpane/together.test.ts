/** @jest-environment node */
import { diagnose } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { start } from "../../src/taskpane/commands/start";
import { lockDecisions } from "../../src/taskpane/commands/writeResult";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { lockBlockers } from "../../src/taskpane/state/lockBlockers";
import { signed } from "../../src/taskpane/state/signed";
import { isSettled } from "../../src/taskpane/state/together";
import { agendaView } from "../../src/taskpane/views/agendaView";
import type { MeetingPresses } from "../../src/taskpane/views/MeetingPresses";
import { togetherView } from "../../src/taskpane/views/togetherView";
import type { TogetherProps } from "../../src/taskpane/panels/parts/TogetherPanel";
import { undecided } from "../../src/workbook/sheets/Decision";
import { readCalibration } from "../../src/workbook/state/readCalibration";
import { readLog } from "../../src/workbook/state/readLog";
import { startOfficeHost } from "../support/officeHost";
import { openPane, withTable } from "./officePane";

const none = (): void => undefined;
const pressesOf = (pane: Pane): MeetingPresses =>
  new Proxy({} as MeetingPresses, {
    get: (_, name) => {
      const events: Readonly<Record<string, (part: never) => void>> = {
        onTogether: (change) => pane.dispatch({ type: "togetherSaid", change }),
        onDecideTogether: (decisions) => pane.dispatch({ type: "decidedTogether", decisions }),
        onApart: () => pane.dispatch({ type: "togetherTakenBack" }),
      };
      return events[String(name)] ?? none;
    },
  });

const viewOf = (pane: Pane): TogetherProps | null =>
  togetherView(pane.state(), pane.state().report!.analysis, pressesOf(pane));

/** Everything said that one decision for many needs. */
function sayRest(pane: Pane, word: "keep" | "accept"): void {
  viewOf(pane)!.choices[0]!.onChoose(word);
  if (word === "accept") viewOf(pane)!.choices[1]!.onChoose("market");
  viewOf(pane)!.entry.onType("Agreed for the whole list");
  viewOf(pane)!.sure.onTick(true);
}

/** One decision for many: said and pressed. */
function decideRest(pane: Pane, word: "keep" | "accept"): void {
  sayRest(pane, word);
  expect(viewOf(pane)!.press.disabled).toBe(false);
  viewOf(pane)!.press.onPress();
}

/** The fictional people with the evidence weighed; the chair is one of those who would move, and one is discussed. */
async function openedPane() {
  const { headers, rows } = samplePeople("en");
  await withTable("Scores", [[...headers], ...rows]);
  const pane = openPane();
  await start(pane);
  await diagnose(pane);
  const { people, suggestions } = pane.state().report!.analysis;
  const moved = suggestions.flatMap(({ id, original, suggested }, i) =>
    original === suggested ? [] : [{ id, name: people[i]!.name! }],
  );
  const [own, spoken, ...rest] = moved;
  pane.dispatch({
    type: "meetingNoted",
    change: { chair: own!.name, attendees: [own!.name, "Li"], authoriser: "Li" },
  });
  const decision = { ...undecided(spoken!.id), discussed: true };
  pane.dispatch({ type: "decided", decision });
  return { pane, own: own!.id, spoken: spoken!.id, rest: rest.map(({ id }) => id) };
}

beforeEach(() => {
  startOfficeHost();
});

test("one acceptance for everybody not discussed leaves out who was discussed and the chair's own record", async () => {
  const { pane, own, spoken, rest } = await openedPane();
  decideRest(pane, "accept");
  const { decisions } = pane.state().meeting;
  expect(decisions.get(own)).toBeUndefined();
  expect(decisions.get(spoken)?.decision).toBe("keep");
  const made = [...decisions.values()].filter(({ decision }) => decision === "accept");
  expect(made.map(({ id }) => id).sort()).toEqual([...rest].sort());
  expect(made.every(({ discussed, note }) => !discussed && note !== null)).toBe(true);
});

test.each([
  { name: "no word", change: { word: null } },
  { name: "no reason for a change", change: { reasonCode: null } },
  { name: "no note", change: { note: "  " } },
  { name: "nobody who said it is meant", change: { sure: [] } },
])("with $name there is nothing to press", async ({ change }) => {
  const { pane } = await openedPane();
  sayRest(pane, "accept");
  expect(viewOf(pane)!.press.disabled).toBe(false);
  pane.dispatch({ type: "togetherSaid", change });
  expect(viewOf(pane)!.press.disabled).toBe(true);
});

test("without a chair there is nothing to press, and the pane says so", async () => {
  const { pane } = await openedPane();
  pane.dispatch({ type: "meetingNoted", change: { chair: " " } });
  sayRest(pane, "keep");
  expect(viewOf(pane)!.press.disabled).toBe(true);
  expect(viewOf(pane)!.note.split("\n")).toContain("Name the chair.");
  pane.dispatch({ type: "meetingNoted", change: { chair: "Wang" } });
  viewOf(pane)!.sure.onTick(true);
  expect(viewOf(pane)!.press.disabled).toBe(false);
  expect(viewOf(pane)!.note).not.toContain("Name the chair.");
});

test.each<{ name: string; happens: (pane: Pane, rest: readonly string[]) => void }>([
  {
    name: "the whole agenda is shown",
    happens: (pane) => pane.dispatch({ type: "allShown", on: true }),
  },
  {
    name: "another chair is named",
    happens: (pane) => pane.dispatch({ type: "meetingNoted", change: { chair: "Wang" } }),
  },
  {
    name: "the chair steps out for one of them",
    happens: (pane, [id]) =>
      pane.dispatch({ type: "recused", id: id!, who: [pane.state().meeting.chair] }),
  },
  {
    name: "one of them is discussed",
    happens: (pane, [id]) =>
      pane.dispatch({ type: "decided", decision: { ...undecided(id!), discussed: true } }),
  },
])("what was agreed to counts no longer when $name", async ({ happens }) => {
  const { pane, rest } = await openedPane();
  // Members want to speak about everybody: people who would keep their scores are on the agenda too.
  const { people } = pane.state().report!.analysis;
  const votes = { agree: 0, discuss: 3, abstain: 0 };
  pane.dispatch({
    type: "votesRead",
    votes: new Map(people.map(({ id }) => [id, votes])),
    unread: [],
  });
  sayRest(pane, "keep");
  expect(viewOf(pane)!.sure.on).toBe(true);
  happens(pane, rest);
  expect(viewOf(pane)!.sure.on).toBe(false);
  expect(viewOf(pane)!.press.disabled).toBe(true);
  viewOf(pane)!.sure.onTick(true);
  expect(viewOf(pane)!.press.disabled).toBe(false);
});

test("it is undone for everybody but those decided on since", async () => {
  const { pane, rest } = await openedPane();
  const before = pane.state().meeting.decisions;
  decideRest(pane, "accept");
  const [first, ...others] = rest;
  const since = { ...undecided(first!), discussed: true };
  pane.dispatch({ type: "decided", decision: since });
  viewOf(pane)!.back!.onPress();
  const { decisions } = pane.state().meeting;
  expect(decisions.get(first!)).toEqual(since);
  for (const id of others) expect(decisions.get(id)).toEqual(undecided(id));
  expect([...before].every(([id, decision]) => decisions.get(id) === decision)).toBe(true);
  expect(viewOf(pane)!.back).toBeNull();
});

test("whoever steps out afterwards holds the lock up", async () => {
  const { pane, rest } = await openedPane();
  decideRest(pane, "accept");
  const { analysis } = pane.state().report!;
  expect(lockBlockers(pane.state(), analysis)).toEqual([]);
  pane.dispatch({ type: "recused", id: rest[0]!, who: [pane.state().meeting.chair] });
  expect(lockBlockers(pane.state(), analysis)).toEqual([{ kind: "recused", count: 1 }]);
});

test("keeping settles the agenda, and says that nobody spoke", async () => {
  const { pane, own, spoken } = await openedPane();
  decideRest(pane, "keep");
  const { rows } = agendaView(pane.state(), pane.state().report!.analysis, pressesOf(pane));
  const others = rows.filter(({ id }) => id !== own && id !== spoken);
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter(({ status }) => status !== "not discussed: keep")).toEqual([]);
});

test("the lock writes it for each person, the log has each, and the minutes say for how many and why", async () => {
  const { pane, rest } = await openedPane();
  decideRest(pane, "accept");
  await lockDecisions(pane);
  expect(pane.state().failure).toBeNull();
  const reading = (await readCalibration())!;
  const written = reading.rows.filter(({ decision }) => decision.decision === "accept");
  expect(written.map(({ id }) => id).sort()).toEqual([...rest].sort());
  const log = (await readLog())!;
  const logged = log.rows.filter((row) => row[3] === "Decision" && row[5] === "accept");
  expect(logged.map((row) => row[2]).sort()).toEqual([...rest].sort());
  const minutes = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Calibration Minutes").getUsedRange();
    range.load({ values: true });
    await context.sync();
    return range.values.map((row) => [row[0], row[3]].map(String));
  });
  expect(minutes).toContainEqual([
    "Decided without discussion",
    `${rest.length} × accept: market moved, Agreed for the whole list`,
  ]);
});

test.each(["keep", "accept"] as const)(
  "locked, a decision to %s is signed by both",
  async (word) => {
    const { pane, own, spoken } = await openedPane();
    decideRest(pane, word);
    const { meeting } = pane.state();
    const rest = signed(meeting, true).filter(({ id }) => id !== own && id !== spoken);
    expect(rest.length).toBeGreaterThan(0);
    for (const { decidedBy, authorisedBy } of rest) {
      expect([decidedBy, authorisedBy]).toEqual([meeting.chair, "Li"]);
    }
  },
);

test.each([
  { name: "nothing said", made: {}, settled: false },
  { name: "a note that was cleared", made: { note: "", decidedBy: "Li" }, settled: false },
  { name: "a note alone", made: { note: "Look again" }, settled: false },
  { name: "a name alone", made: { decidedBy: "Li" }, settled: false },
  { name: "a note and who decided", made: { note: "Agreed", decidedBy: "Li" }, settled: true },
  { name: "a change", made: { decision: "accept" as const }, settled: true },
])("nobody spoke about them, and there is $name: settled is $settled", ({ made, settled }) => {
  expect(isSettled({ ...undecided("00001"), ...made })).toBe(settled);
});
