import { decidedGrades } from "../../src/engine";
import type { MeetingPresses } from "../../src/taskpane/views/MeetingPresses";
import { personView } from "../../src/taskpane/views/personView";
import type { PaneState } from "../../src/taskpane/state/PaneState";
import { reduce } from "../../src/taskpane/state/reduce";
import type { Report } from "../../src/taskpane/analyst/Analyst";
import { report as reportOf } from "../../src/taskpane/analyst/calculate";
import type { Locale } from "../../src/text/Locale";
import { undecided } from "../../src/workbook/sheets/Decision";
import { reportedState } from "./fixtures";

const presses = new Proxy({} as MeetingPresses, { get: () => () => undefined });
type Reported = PaneState & { readonly report: Report };

/** Ten in a hundred are rated A, most B, the lowest C; A may be 20 % at most. */
function graded(): Reported {
  const shown = reportedState({
    grades: ["A", "B", "C"],
    distribution: [{ grades: ["A"], operator: "<=", share: 0.2, hard: true }],
  });
  const { people } = shown.report.analysis;
  const best = [...people].sort((a, b) => b.score! - a.score!);
  const rated = people.map((person) => {
    const share = best.indexOf(person) / people.length;
    return { ...person, rating: share < 0.1 ? "A" : share < 0.8 ? "B" : "C" };
  });
  return { ...shown, report: reportOf(rated, shown.settings) };
}

const gradeOf = (state: Reported, id: string) =>
  personView(state, state.report.analysis, id, presses)!.figures.find(({ key }) => key === "grade");

const decide = (state: Reported, id: string, override: number): Reported => ({
  ...reduce(state, {
    type: "decided",
    decision: {
      ...undecided(id),
      ...{ decision: "override", override, reasonCode: "peers", note: "Seen", discussed: true },
    },
  }),
  report: state.report,
});

describe("the grade on the card", () => {
  test("comes from no rating of another scale", () => {
    const state = graded();
    const people = state.report.analysis.people.map((one) => ({ ...one, rating: "Excellent" }));
    const rated = { ...state, report: reportOf(people, state.settings) };
    expect(gradeOf(rated, people[0]!.id)!.figure).toMatch(/^[ABC]$/);
  });

  test("is the one before, and becomes the one by the decision", () => {
    const state = graded();
    const { people, suggestions } = state.report.analysis;
    const at = people.findIndex(({ rating }) => rating === "C");
    const { id } = people[at]!;
    const decided = decide(state, id, 100);
    const finals = suggestions.map(({ original }, i) => (i === at ? 100 : original));
    const then = decidedGrades(state.report.analysis, finals)[at]!;
    expect(then).not.toBe("C");
    expect(gradeOf(decided, id)).toMatchObject({
      label: "Grade, others as decided so far",
      figure: `C → ${then}`,
    });
  });

  test("stays where the score is kept", () => {
    const state = graded();
    const { people, suggestions } = state.report.analysis;
    const at = people.findIndex(({ rating }) => rating === "B");
    const { id } = people[at]!;
    const kept = decide(state, id, suggestions[at]!.original);
    expect(gradeOf(kept, id)).toMatchObject({ figure: "B" });
  });

  test("says which one it would be if every suggestion were accepted, in both languages", () => {
    const state = graded();
    const { analysis } = state.report;
    const { people, suggestions } = analysis;
    const then = decidedGrades(
      analysis,
      suggestions.map(({ suggested }) => suggested),
    );
    const at = then.findIndex((grade, i) => grade !== people[i]!.rating);
    const { id } = people[at]!;
    const kept = decide(state, id, suggestions[at]!.original);
    const figure = (locale: Locale) => gradeOf({ ...kept, locale }, id);
    expect(figure("en")?.note).toBe(`${then[at]!} if every suggestion is accepted`);
    expect(figure("zh-CN")).toMatchObject({
      label: "等级（他人按目前决定）",
      note: `若采纳全部建议为 ${then[at]!}`,
    });
  });

  test("promises nobody another grade than accepting every suggestion gives", () => {
    const state = graded();
    const { people, suggestions } = state.report.analysis;
    const accepted = suggestions
      .filter(({ original, suggested }) => original !== suggested)
      .reduce<Reported>(
        (now, { id }) => ({
          ...reduce(now, {
            type: "decided",
            decision: { ...undecided(id), decision: "accept", reasonCode: "peers", note: "Seen" },
          }),
          report: state.report,
        }),
        state,
      );
    const notes = people.map(({ id }) => gradeOf(accepted, id)?.note);
    expect(notes).toEqual(people.map(() => ""));
  });

  test("is not there where nobody is graded", () => {
    const state = reportedState();
    expect(gradeOf(state, state.report.analysis.people[0]!.id)).toBeUndefined();
  });
});
