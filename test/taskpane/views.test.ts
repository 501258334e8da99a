import { actionsView, type FootPresses } from "../../src/taskpane/views/actionsView";
import { calibrateView } from "../../src/taskpane/views/calibrateView";
import { diagnoseView } from "../../src/taskpane/views/diagnoseView";
import { stepItems } from "../../src/taskpane/views/frameView";
import { roundedParts } from "../../src/taskpane/views/roundedParts";
import { waterfallParts } from "../../src/taskpane/views/waterfallParts";
import { writeView, type WritePresses } from "../../src/taskpane/views/writeView";
import { agendaView } from "../../src/taskpane/views/agendaView";
import { personView } from "../../src/taskpane/views/personView";
import type { MeetingPresses } from "../../src/taskpane/views/MeetingPresses";
import { agenda } from "../../src/taskpane/state/agenda";
import type { PaneState } from "../../src/taskpane/state/PaneState";
import { defaultSettings } from "../../src/engine";
import { reduce } from "../../src/taskpane/state/reduce";
import { undecided, type Decision } from "../../src/workbook/sheets/Decision";
import { readState, reportedState, sampleTable } from "./fixtures";

const none = (): void => undefined;
const presses = { onChange: none, onMistyped: none, onMarket: none };
const writePresses: WritePresses = {
  onCancel: none,
  onTakeBack: none,
  onShow: none,
  onTakeSheet: none,
  onReport: none,
  onCycle: none,
  onFinish: none,
  onShare: none,
  onSharedPeople: none,
  onPurgeSure: none,
  onPurge: none,
  onBonus: none,
  onMistyped: none,
  onWriteBonus: none,
};
const foot: FootPresses = {
  onDiagnose: none,
  onStep: none,
  onChangeNothing: none,
  onPerson: none,
  onLock: none,
  onWrite: none,
  onTakeBack: none,
};
const meetingPresses = (onDecide: (decision: Decision) => void = none): MeetingPresses => ({
  onOpen: none,
  onDecide,
  onTogether: none,
  onDecideTogether: none,
  onApart: none,
  onRecuse: none,
  onSay: none,
  onVote: none,
  onMask: none,
  onProject: none,
  onShowAll: none,
  onNote: none,
  onVotes: none,
  onShow: none,
  onLock: none,
  onUnlock: none,
  onUnlockReason: none,
  onMistyped: none,
  seconds: () => 0,
  meetingSeconds: () => 0,
});

/** Names of things, not words for people. */
const UNSAID = new Set([
  "key",
  "id",
  "side",
  "kind",
  "value",
  "field",
  "tone",
  "shortcut",
  "intent",
]);

/** Braces, undefined or NaN in a text would be a word that was never filled in. */
function texts(view: unknown): string[] {
  if (typeof view === "string") return [view];
  if (typeof view !== "object" || view === null) return [];
  return Object.entries(view).flatMap(([name, part]) => (UNSAID.has(name) ? [] : texts(part)));
}

describe.each(["en", "zh-CN"] as const)("every step in %s", (locale) => {
  const shown = reportedState({}, readState(sampleTable(locale), locale));
  const views = {
    diagnose: diagnoseView(shown, shown.report),
    calibrate: calibrateView(shown, shown.report, presses),
    agenda: agendaView(shown, shown.report.analysis, meetingPresses()),
    person: personView(shown, shown.report.analysis, "S001", meetingPresses()),
    write: writeView(shown, writePresses),
  };

  test.each(Object.entries(views))("%s has every word filled in", (_, view) => {
    const words = texts(view);
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter((text) => /\{|\}|undefined|NaN|Infinity|\[object/.test(text))).toEqual([]);
  });

  test.each(Object.entries(views))("%s speaks one language", (_, view) => {
    if (locale === "zh-CN") {
      const english = texts(view).filter((text) => /\b(the|and|people|score|gap|of)\b/i.test(text));
      expect(english).toEqual([]);
    } else {
      expect(texts(view).filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
    }
  });
});

describe("the steps", () => {
  test("forward is open only as far as there is something to show", () => {
    const read = stepItems(readState(), none).map(({ state }) => state);
    expect(read).toEqual(["here", "open", "closed", "closed", "closed"]);
    const shown = stepItems({ ...reportedState(), step: "calibrate" }, none);
    expect(shown.map(({ state }) => state)).toEqual(["done", "done", "here", "open", "open"]);
  });

  test("one primary button a screen, which says what it will do", () => {
    const shown = reportedState();
    const label = (step: typeof shown.step): string | undefined =>
      actionsView({ ...shown, step }, foot).primary?.label;
    expect(label("data")).toBe("Diagnose");
    expect(label("diagnose")).toBe("Calibrate");
    expect(label("calibrate")).toBe("Decide person by person");
    const count = shown.report.analysis.moved.people;
    expect(label("write")).toBe(`Write ${count} suggestions to new sheets`);
  });
});

test("the meeting starts with the first on the agenda, and goes on with the first still open", () => {
  const shown = reportedState();
  const step = { ...shown, step: "decide" as const };
  const order = agenda(shown.report.analysis, shown.meeting.votes);
  expect(actionsView(step, foot).primary?.label).toBe("Start with the first");
  const decision = { ...undecided(order[0]!.id), discussed: true };
  const opened: (string | null)[] = [];
  const onPerson = (id: string | null): void => void opened.push(id);
  const later = actionsView(reduce(step, { type: "decided", decision }), { ...foot, onPerson });
  expect(later.primary?.label).toBe("Go on with the next open person");
  later.primary!.onPress();
  expect(opened).toEqual([order[1]!.id]);
});

test("the agenda says how far its people alone can take the gap", () => {
  const shown = reportedState();
  const { analysis } = shown.report;
  const signed = (gap: number): string => `${gap > 0 ? "+" : ""}${gap.toFixed(1)}`;
  const noteOf = (state: PaneState): string => agendaView(state, analysis, meetingPresses()).note;
  const ids = agenda(analysis, shown.meeting.votes).map(({ id }) => id);
  for (const all of [false, true]) {
    const state = reduce(shown, { type: "allShown", on: all });
    const people = all ? ids : ids.slice(0, 12);
    const accept = { decision: "accept", reasonCode: "peers", note: "Seen" } as const;
    const accepted = people.reduce<PaneState>(
      (before, id) =>
        reduce(before, { type: "decided", decision: { ...undecided(id), ...accept } }),
      state,
    );
    const gap = agendaView(accepted, analysis, meetingPresses()).live.rows[0]!.cells;
    expect(noteOf(state)).toContain(`goes from ${gap[1]} to ${gap[2]}; with all `);
    expect(noteOf(state)).toContain(
      `suggestions, to ${signed(analysis.after.overall.gap)}. Whoever`,
    );
  }
});

test("levels that differ by no more than chance are said to, where all show one gap", () => {
  const shown = reportedState();
  const { diagnosis } = shown.report;
  const noteAt = (spread: number): string | null => {
    const levels = { ...diagnosis.levels!, spread };
    const view = diagnoseView(shown, { ...shown.report, diagnosis: { ...diagnosis, levels } });
    return view.tables.find(({ caption }) => caption === "By level")!.note;
  };
  const same = "They differ from each other by no more than chance, so each shows the common gap.";
  expect(noteAt(0)).toContain(same);
  expect(noteAt(2.5)).not.toContain(same);
});

test("the market lever says what share of the overall score it moves", () => {
  const shown = reportedState();
  const weights = shown.report.diagnosis.weights.map((each) => ({
    ...each,
    nominal: { process: 0.375, result: 0.625 },
  }));
  const { diagnosis } = shown.report;
  const noteOf = (state: PaneState): string =>
    calibrateView(state, { ...shown.report, diagnosis: { ...diagnosis, weights } }, presses)
      .levers[0]!.note;
  expect(weights.length).toBeGreaterThan(0);
  expect(noteOf(shown)).toMatch(
    /On average a result score counts for 63\s% of the overall score\.$/u,
  );
  const { roleWeights } = shown.settings;
  const byRole = reportedState({ roleWeights: { ...roleWeights, on: true } });
  expect(noteOf(byRole)).not.toContain("On average");
});

describe("change nothing", () => {
  test("suggests nothing and shows the gap as it is", () => {
    const nothing = reduce(reportedState(), { type: "nothingChosen", on: true });
    const view = calibrateView(nothing, nothing.report!, presses);
    expect(view.sentence).toBe("No change is suggested.");
    expect(
      view.after.rows.map(({ cells }) => cells[1] === "" || cells[1] === cells[2]),
    ).not.toContain(false);
    expect(writeView(nothing, writePresses).sentence).toMatch(
      /^No suggestion and no decision for 120 people/,
    );
  });
});

describe("what the suggestion makes of the gap", () => {
  const shown = reportedState();
  const { analysis } = shown.report;
  /** The headline had the gap been `before` at the start and `end` after everything. */
  function headline(before: number, end: number, strength = analysis.strength) {
    const at = (gap: number) => ({ ...analysis.levers[0]!, gap: { ...analysis.overall, gap } });
    const changed = {
      ...analysis,
      strength,
      reached: Math.abs(end) <= shown.settings.margin,
      levers: [at(before), at(end)],
    };
    const { sentence, tone } = calibrateView(
      shown,
      { ...shown.report, analysis: changed },
      presses,
    );
    return { sentence, tone };
  }
  const { margin } = defaultSettings();

  test.each([
    ["brought just within", margin + 10, margin - 0.1, /^The least that suffices: /, "fine"],
    ["still outside", margin + 10, margin + 1, /^With these settings /, "unknown"],
    ["turned round within", margin + 10, -1, /^With these settings /, "fine"],
    ["turned round beyond", margin + 10, -margin - 1, /^This is too much: /, "finding"],
    [
      "tolerable, and worse the other way",
      margin - 3,
      0.05 - margin,
      /^This is too much: /,
      "finding",
    ],
    ["tolerable, and worse", 1, margin - 0.1, /^With these settings /, "unknown"],
    ["tolerable, and nearer", margin - 1, 1, /^With these settings /, "plain"],
  ] as const)("%s", (_, before, end, sentence, tone) => {
    expect(headline(before, end)).toEqual({ sentence: expect.stringMatching(sentence), tone });
  });

  test.each([
    [
      "sales",
      0,
      60,
      "Their scores are lowered. To raise scores instead, choose “Back office” at “Who moves”.",
    ],
    [
      "sales",
      0,
      1,
      "Their scores are lowered. To raise scores instead, choose “Back office” at “Who moves”.",
    ],
    [
      "backOffice",
      2,
      60,
      "60 scores are lowered. To raise scores instead, choose “Sales” at “Who moves”.",
    ],
    ["sales", 60, 2, null],
    ["both", 20, 60, null],
  ] as const)("when %s move, %d up and %d down", (move, up, down, words) => {
    const state = { ...shown, settings: { ...shown.settings, move } };
    const changed = { ...analysis, moved: { ...analysis.moved, people: up + down, up, down } };
    const { sentence } = calibrateView(state, { ...shown.report, analysis: changed }, presses);
    expect(/ move(?:s)?\. (.*)$/.exec(sentence)?.[1] ?? null).toBe(words);
  });

  test("levers that do it all by themselves looked for no least", () => {
    expect(headline(margin + 10, 1, 0).sentence).toMatch(/^With these settings /);
  });
});

describe("a decision", () => {
  const shown = reportedState();
  const moved = shown.report.analysis.suggestions.find((each) => each.suggested !== each.original)!;

  test("accepting starts with the reason of its largest step, counts as discussed, and wants a note", () => {
    const made: Decision[] = [];
    const card = personView(
      shown,
      shown.report.analysis,
      moved.id,
      meetingPresses((d) => made.push(d)),
    )!;
    card.decision.choices.find(({ shortcut }) => shortcut === "A")!.onChoose();
    expect(made[0]).toMatchObject({ decision: "accept", discussed: true });
    expect(made[0]!.reasonCode).not.toBeNull();
    const decided = reduce(shown, { type: "decided", decision: made[0]! });
    const after = personView(decided, shown.report.analysis, moved.id, meetingPresses())!;
    expect(after.decision.incomplete).toBe("A change counts once it has a reason and a note.");
  });

  test("a change without a note moves nobody yet; with one it does", () => {
    const accept = { ...undecided(moved.id), decision: "accept" as const, reasonCode: "market" };
    const live = (decision: Decision): string[] => {
      const state = reduce(shown, { type: "decided", decision });
      return agendaView(state, shown.report.analysis, meetingPresses()).live.rows.map(
        ({ cells }) => cells[2]!,
      );
    };
    expect(live(accept)[2]).toBe("0, 0");
    expect(live({ ...accept, note: "Seen" })[2]).toMatch(/^(1, 0|0, 1)$/);
  });

  test("the agenda shows what was decided on a person once it counts, and the suggestion before", () => {
    const onAgenda = new Set(
      agenda(shown.report.analysis, shown.meeting.votes).map((item) => item.id),
    );
    const { id, original, suggested } = shown.report.analysis.suggestions.find(
      (each) => onAgenda.has(each.id) && each.suggested !== each.original,
    )!;
    const row = (decision: Partial<Decision> | null) => {
      const state = reduce(shown, { type: "allShown", on: true });
      const decided =
        decision === null
          ? state
          : reduce(state, { type: "decided", decision: { ...undecided(id), ...decision } });
      const rows = agendaView(decided, shown.report.analysis, meetingPresses()).rows;
      const { move, status } = rows.find((each) => each.id === id)!;
      return [move, status];
    };
    const said = { reasonCode: "peers", note: "Seen", discussed: true };
    const suggestion = `${original.toFixed(1)} → ${suggested.toFixed(1)}`;
    expect(row(null)).toEqual([suggestion, "open"]);
    expect(row({ discussed: true })).toEqual([original.toFixed(1), "discussed: keep"]);
    expect(row({ ...said, decision: "accept" })).toEqual([suggestion, "discussed: accept"]);
    expect(row({ ...said, decision: "override", override: 12 })).toEqual([
      `${original.toFixed(1)} → 12.0`,
      "discussed: override",
    ]);
    expect(row({ ...said, decision: "override", override: 12, note: null })).toEqual([
      suggestion,
      "needs a reason and a note",
    ]);
  });

  test("the card's rank is the one the sheet will show: this person as suggested, the others as decided", () => {
    const { analysis } = shown.report;
    const { suggestions } = analysis;
    const rankOn = (state: PaneState, id: string): string =>
      personView(state, analysis, id, meetingPresses())!.figures[1]!.figure;
    const others = suggestions.filter(({ id }) => id !== moved.id);
    const rankAmong = (score: number, scores: readonly number[]): number =>
      1 + scores.filter((each) => each > score).length;
    const expected = (scores: readonly number[]): string => {
      const [before, after] = [moved.original, moved.suggested].map((x) => rankAmong(x, scores));
      return before === after ? String(before) : `${before} → ${after}`;
    };
    expect(rankOn(shown, moved.id)).toBe(expected(others.map(({ original }) => original)));
    const accept = { decision: "accept", reasonCode: "peers", note: "Seen" } as const;
    const accepted = others.reduce<PaneState>(
      (state, { id }) =>
        reduce(state, { type: "decided", decision: { ...undecided(id), ...accept } }),
      shown,
    );
    expect(rankOn(accepted, moved.id)).toBe(expected(others.map(({ suggested }) => suggested)));
    expect(rankOn(accepted, moved.id)).toMatch(new RegExp(`(^|→ )${moved.suggestedRank}$`));
  });

  test("the card shows what was decided and the rank it gives, and beside it what was suggested", () => {
    const { analysis } = shown.report;
    const decided = (change: Partial<Decision>) => {
      const said = { reasonCode: "peers", note: "Seen", discussed: true };
      const decision = { ...undecided(moved.id), ...said, ...change };
      const state = reduce(shown, { type: "decided", decision });
      return personView(state, analysis, moved.id, meetingPresses())!.figures;
    };
    const best = Math.max(...analysis.suggestions.map(({ original }) => original)) + 1;
    const [score, rank] = decided({ decision: "override", override: best });
    expect(score).toMatchObject({
      label: "Score as decided",
      figure: `${moved.original.toFixed(1)} → ${best.toFixed(1)}`,
      note: `Suggested: ${moved.suggested.toFixed(1)}`,
    });
    expect(rank!.figure).toMatch(/ → 1$/);
    expect(decided({})[0]).toMatchObject({ figure: moved.original.toFixed(1) });
    const open = decided({ decision: "override", override: best, note: null })[0];
    expect(open).toMatchObject({ label: "Score", note: "" });
  });

  test("an override is discussed once its score is typed", () => {
    let state: PaneState = shown;
    const card = () =>
      personView(
        state,
        shown.report.analysis,
        moved.id,
        meetingPresses((decision) => (state = reduce(state, { type: "decided", decision }))),
      )!.decision;
    card()
      .choices.find(({ key }) => key === "override")!
      .onChoose();
    expect(card().discussed.on).toBe(false);
    card().override!.onCommit("");
    expect(card().discussed.on).toBe(false);
    card().override!.onCommit("88");
    expect(card().discussed.on).toBe(true);
    expect(state.meeting.decisions.get(moved.id)).toMatchObject({ override: 88 });
  });

  test("masked names are numbers everywhere on the card", () => {
    const masked = reduce(shown, { type: "masked", on: true });
    const card = personView(masked, shown.report.analysis, moved.id, meetingPresses())!;
    const names = shown.report.analysis.people.map(({ name }) => name!);
    const said = texts(card).join("\n");
    expect(names.filter((name) => said.includes(name))).toEqual([]);
    expect(card.name).toMatch(/^Person \d+$/);
  });
});

describe("waterfalls", () => {
  test("bars meet, and end where the total ends", () => {
    const parts = waterfallParts(
      { key: "t", label: "", amount: -3 },
      [
        { key: "a", label: "", amount: -5 },
        { key: "b", label: "", amount: 2 },
      ],
      String,
    );
    expect(parts[1]!.to).toBeCloseTo(parts[2]!.from, 12);
    expect(parts[2]!.to).toBeCloseTo(parts[0]!.to, 12);
    expect(parts.map(({ kind }) => kind)).toEqual(["total", "down", "up"]);
  });

  test.each([
    [1, [0.333, 0.333, 0.334], 1],
    [-0.1, [-0.04, -0.03, -0.03], 1],
    [2.5, [3.26, -0.76, 0], 1],
    [0, [0.04, -0.04], 1],
    [1092.76, [-452.59, 1545.35], 0],
  ])("figures of %d shown as %p add up", (total, parts, digits) => {
    const shown = roundedParts(total, parts, digits);
    const sum = shown.parts.reduce((so, part) => so + part, 0);
    expect(sum).toBeCloseTo(shown.total, 10);
    shown.parts.forEach((part, i) =>
      expect(Math.abs(part - parts[i]!)).toBeLessThanOrEqual(10 ** -digits),
    );
  });
});
