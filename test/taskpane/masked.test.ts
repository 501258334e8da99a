import { reduce } from "../../src/taskpane/state/reduce";
import type { PaneEvent } from "../../src/taskpane/state/PaneEvent";
import type { PaneState } from "../../src/taskpane/state/PaneState";
import { agendaView } from "../../src/taskpane/views/agendaView";
import { calibrateView } from "../../src/taskpane/views/calibrateView";
import type { CalibratePresses } from "../../src/taskpane/views/CalibratePresses";
import { marketView } from "../../src/taskpane/views/marketView";
import type { MeetingPresses } from "../../src/taskpane/views/MeetingPresses";
import { personView } from "../../src/taskpane/views/personView";
import { assembledOf, readState, reportedState, sampleTable, tableOf } from "./fixtures";

const none = (): void => undefined;
const presses = new Proxy({} as MeetingPresses, { get: () => none });
const calibratePresses = new Proxy({} as CalibratePresses, { get: () => none });

const shown = reportedState();
const { analysis } = shown.report;
const person = analysis.people[0]!;
const name = person.name!;
const after = (...events: PaneEvent[]): PaneState => events.reduce<PaneState>(reduce, shown);
/** Everything a card says, without what it does. */
const textOf = (view: object | null): string => JSON.stringify(view);

describe("while names are masked", () => {
  const meeting = {
    type: "meetingNoted",
    change: { chair: name, attendees: [name, "Chen"] },
  } as const;
  const masked = after(meeting, { type: "masked", on: true });

  test("the card of somebody present looks like any other's", () => {
    const card = personView(masked, analysis, person.id, presses)!;
    const { recusal } = card.decision;
    expect(recusal).toMatchObject({ own: null, out: null });
    expect(recusal.ticks.map(({ on, disabled }) => [on, disabled])).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(recusal.decider!.options.map(({ value }) => value)).toEqual(["", name, "Chen"]);
    expect(recusal.blocked).toBe(
      "Whoever decides has stepped out for this person. Say who decides instead; until then nothing can be chosen.",
    );
    const rows = agendaView(
      { ...masked, meeting: { ...masked.meeting, showAll: true } },
      analysis,
      presses,
    ).rows;
    expect(rows.filter(({ recused }) => recused !== null)).toEqual([]);
  });

  test("numbers are everybody's own, and no places in the list", () => {
    const numbers = analysis.people.map(({ id }) =>
      Number(personView(masked, analysis, id, presses)!.name.replace("Person ", "")),
    );
    const places = numbers.map((_, i) => i + 1);
    expect([...numbers].sort((a, b) => a - b)).toEqual(places);
    const steps = numbers.slice(1).filter((number, i) => number === numbers[i]! + 1);
    expect(steps.length).toBeLessThan(numbers.length / 10);
    expect(numbers.filter((number, i) => number === places[i]).length).toBeLessThan(
      numbers.length / 10,
    );
  });

  test("who stepped out is a number", () => {
    const out = reduce(masked, { type: "recused", id: person.id, who: ["Chen"] });
    const { recusal } = personView(out, analysis, person.id, presses)!.decision;
    expect(recusal.out).toBe("Out for this person: 1");
  });

  test("protected people have no name in step 3 either", () => {
    const kept = reduce(masked, {
      type: "settingsChanged",
      change: { protectedIds: [person.id, "gone"] },
    });
    const { people } = calibrateView(kept, shown.report, calibratePresses).guardrails.protect;
    const card = personView(kept, analysis, person.id, presses)!;
    expect(people.map(({ label }) => label)).toEqual([card.name, "Somebody not in the list"]);
    expect(textOf(people.map(({ label, remove }) => [label, remove]))).not.toContain(name);
    const open = reduce(kept, { type: "masked", on: false });
    const named = calibrateView(open, shown.report, calibratePresses).guardrails.protect.people;
    expect(named.map(({ label }) => label)).toEqual([name, "gone"]);
  });
});

test("every territory's index can be given, however many there are", () => {
  const { headers, rows } = sampleTable();
  const at = headers.indexOf("Territory");
  const many = rows.map((row, i) => row.map((cell, column) => (column === at ? `T${i}` : cell)));
  const read = readState(tableOf(headers, many));
  const state = { ...read, data: { ...read.data, assembled: assembledOf(read) } };
  const { territories, more } = marketView(state, calibratePresses)!;
  const all = [...territories, ...more!.territories];
  expect(territories).toHaveLength(24);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(more!.label).toBe(`${all.length - 24} more territories`);
  const given: unknown[] = [];
  const onChange = (change: unknown): void => void given.push(change);
  marketView(state, { ...calibratePresses, onChange })!
    .more!.territories.at(-1)!
    .index.onCommit("0.9");
  expect(given).toEqual([
    {
      market: expect.objectContaining({
        indices: expect.arrayContaining([
          expect.objectContaining({ territory: all.at(-1)!.key, index: 0.9 }),
        ]) as unknown,
      }) as unknown,
    },
  ]);
});
