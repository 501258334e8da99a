import { report as reportOn } from "../../src/taskpane/analyst/calculate";
import { agenda } from "../../src/taskpane/state/agenda";
import { lockBlockers } from "../../src/taskpane/state/lockBlockers";
import type { PaneState } from "../../src/taskpane/state/PaneState";
import { reduce } from "../../src/taskpane/state/reduce";
import { shownAgenda } from "../../src/taskpane/state/shownAgenda";
import { actionsView, type FootPresses } from "../../src/taskpane/views/actionsView";
import { agendaView } from "../../src/taskpane/views/agendaView";
import { agreedNotice } from "../../src/taskpane/views/agreedNotice";
import type { MeetingPresses } from "../../src/taskpane/views/MeetingPresses";
import { undecided } from "../../src/workbook/sheets/Decision";
import { finalOf } from "../../src/workbook/sheets/finalOf";
import { reportedState } from "./fixtures";

const none = (): void => undefined;
const presses = new Proxy({} as MeetingPresses, { get: () => none });
const foot = new Proxy({} as FootPresses, { get: () => none });

const shown = { ...reportedState(), step: "decide" as const };
const { suggestions } = shown.report.analysis;
const person = suggestions.find((each) => each.suggested !== each.original)!;

const accepted = reduce(shown, {
  type: "decided",
  decision: {
    ...undecided(person.id),
    decision: "accept",
    reasonCode: "peers",
    note: "Seen",
    discussed: true,
  },
});

/** The list read again, with a limit so that other scores are suggested, or as it was. */
function readAgain(state: PaneState, maxMove: number | null): PaneState {
  const set = reduce(state, { type: "settingsChanged", change: { maxMove } });
  const report = reportOn(set.data.assembled!.people, set.settings);
  return reduce({ ...set, report: null }, { type: "reported", revision: set.revision, report });
}

const finalScore = ({ meeting, report }: PaneState): number => {
  const { original, suggested } = report!.analysis.suggestions.find(({ id }) => id === person.id)!;
  return finalOf(meeting.decisions.get(person.id), original, suggested);
};

const notice = (state: PaneState) => agreedNotice(state, none)[0] ?? null;

describe("a score agreed to by accepting a suggestion", () => {
  const later = readAgain(accepted, 0.5);
  const now = later.report!.analysis.suggestions.find(({ id }) => id === person.id)!.suggested;

  test("stays when another one is suggested, and whoever it is about is named", () => {
    expect(now).not.toBe(person.suggested);
    expect(finalScore(later)).toBe(person.suggested);
    expect(later.meeting.decisions.get(person.id)).toMatchObject({ note: "Seen", discussed: true });
    const name = later.report!.analysis.people.find(({ id }) => id === person.id)!.name!;
    const [agreed, suggested] = [person.suggested, now].map((score) => score.toFixed(1));
    expect(notice(later)!.text).toContain(`${name}: agreed ${agreed}, suggested now ${suggested}`);
    expect(notice({ ...later, locale: "zh-CN" })!.text).toContain(
      `${name}：商定 ${agreed}，现建议 ${suggested}`,
    );
    expect(notice(reduce(later, { type: "masked", on: true }))!.text).not.toContain(name);
    expect(notice(accepted)).toBeNull();
  });

  test("keeps the lock open until it is confirmed", () => {
    const kinds = (state: PaneState) =>
      lockBlockers(state, state.report!.analysis).map(({ kind }) => kind);
    expect(kinds(later)).toContain("unconfirmed");
    const confirmed = reduce(later, { type: "agreedConfirmed", by: "agreed" });
    expect(kinds(confirmed)).not.toContain("unconfirmed");
    expect(finalScore(confirmed)).toBe(person.suggested);
    expect(notice(confirmed)).toBeNull();
  });

  test("gives way where the new suggestion is accepted", () => {
    const taken = reduce(later, { type: "agreedConfirmed", by: "suggested" });
    expect(taken.meeting.decisions.get(person.id)).toMatchObject({ decision: "accept" });
    expect(finalScore(taken)).toBe(now);
    expect(notice(taken)).toBeNull();
  });

  test("is an accepted suggestion again once that score is suggested again", () => {
    const back = readAgain(later, shown.settings.maxMove);
    expect(back.meeting.decisions).toEqual(accepted.meeting.decisions);
    expect(notice(back)).toBeNull();
  });

  test("is settled by deciding on that person", () => {
    const decision = { ...later.meeting.decisions.get(person.id)!, override: 12 };
    expect(notice(reduce(later, { type: "decided", decision }))).toBeNull();
  });
});

describe("whoever was discussed, and whoever is being discussed", () => {
  const { analysis } = shown.report;
  const listed = new Set(agenda(analysis, shown.meeting.votes).map(({ id }) => id));
  const beyond = suggestions.filter(({ id }) => !listed.has(id)).map(({ id }) => id);
  const [spoken, open] = [beyond[0]!, beyond[1]!];

  test("keep their place on the agenda though no longer on the list", () => {
    const decision = { ...undecided(spoken), discussed: true };
    const discussed = reduce(shown, { type: "decided", decision });
    const opened = reduce(discussed, { type: "personOpened", id: open, at: 0 });
    const ids = shownAgenda(analysis, opened.meeting).map(({ id }) => id);
    expect(ids.slice(-2).sort()).toEqual([spoken, open].sort());
    expect(ids).toHaveLength(Math.min(12, listed.size) + 2);
    const rows = agendaView(opened, analysis, presses).rows;
    expect(rows.find(({ id }) => id === spoken)!.status).toBe("discussed: keep");
    const last = reduce(opened, { type: "personOpened", id: ids.at(-2)!, at: 0 });
    expect(actionsView(last, foot).secondary[0]!.disabled).toBe(false);
  });
});
