import type { MeetingPresses } from "../../src/taskpane/views/MeetingPresses";
import { agendaView } from "../../src/taskpane/views/agendaView";
import { personView } from "../../src/taskpane/views/personView";
import type { PaneEvent } from "../../src/taskpane/state/PaneEvent";
import { reduce } from "../../src/taskpane/state/reduce";
import { undecided } from "../../src/workbook/sheets/Decision";
import { readState, reportedState, tableOf } from "./fixtures";

const presses = new Proxy({} as MeetingPresses, { get: () => () => undefined });

/** A list that has letters and no figures: sales is rated lower. */
const letters = reportedState(
  { compareWithin: null },
  readState(
    tableOf(
      ["Employee ID", "Department", "Performance Rating"],
      Array.from({ length: 60 }, (_, i) => [
        `E${String(i)}`,
        i % 3 === 0 ? "Sales" : "Finance",
        i % 3 === 0 ? ["D", "C", "C", "b+"][i % 4]! : ["B", "b+", "A", "B"][i % 4]!,
      ]),
    ),
  ),
);
const { analysis } = letters.report;
const moved = analysis.suggestions.find(({ original, suggested }) => suggested > original)!;
const WORDS = ["D", "C", "B", "b+", "A"];
const wordOf = (score: number): string => WORDS[score - 1]!;

describe("a list of letters", () => {
  test("is discussed in its letters, written as the list writes them", () => {
    const card = personView(letters, analysis, moved.id, presses)!;
    const score = card.figures.find(({ key }) => key === "score")!;
    expect(score.figure).toBe(`${wordOf(moved.original)} → ${wordOf(moved.suggested)}`);
    expect(card.decision.choices[1]!.label).toContain(wordOf(moved.suggested));
    expect(card.peers.rows.map(({ cells }) => cells[2])).toContain(wordOf(moved.suggested));
    expect(card.note!.text).toContain(wordOf(moved.original));
    const rows = agendaView(letters, analysis, presses).rows;
    expect(rows.find(({ id }) => id === moved.id)!.move).toBe(score.figure);
  });

  test("takes a new score as the place of a grade, and says which is which", () => {
    const decision = { ...undecided(moved.id), decision: "override" as const };
    const chosen = { ...letters, ...reduce(letters, { type: "decided", decision }) };
    const typed: unknown[] = [];
    const entry = personView(chosen, analysis, moved.id, {
      ...presses,
      onDecide: ({ override }) => typed.push(override),
      onMistyped: (_, text) => typed.push(text),
    })!.decision.override!;
    expect(entry.hint).toBe("1 = D, 2 = C, 3 = B, 4 = b+, 5 = A");
    for (const text of ["4", "6", "3.5", "0"]) entry.onCommit(text);
    expect(typed).toEqual([4, "6", "3.5", "0"]);
  });

  test.each([
    ["en" as const, "Type the figure of a grade: 1 = D, 2 = C, 3 = B, 4 = b+, 5 = A."],
    ["zh-CN" as const, "请输入等级对应的数字：1 = D、2 = C、3 = B、4 = b+、5 = A。"],
  ])("says what a figure between two grades is refused for (%s)", (locale, sentence) => {
    const decision = { ...undecided(moved.id), decision: "override" as const };
    const chosen = { ...letters, ...reduce(letters, { type: "decided", decision }), locale };
    const entryOf = (state: typeof chosen) =>
      personView(state, analysis, moved.id, presses)!.decision.override!;
    let said: PaneEvent | null = null;
    const onMistyped = (field: string, text: string | null): void => {
      said = { type: "mistyped", field, text };
    };
    personView(chosen, analysis, moved.id, { ...presses, onMistyped })!.decision.override!.onCommit(
      "3.5",
    );
    expect(entryOf(chosen).error).toBeNull();
    expect(entryOf({ ...chosen, ...reduce(chosen, said!) }).error).toBe(sentence);
  });
});

test("a list of figures is shown in figures", () => {
  const figures = reportedState();
  const { id } = figures.report.analysis.suggestions[0]!;
  const card = personView(figures, figures.report.analysis, id, presses)!;
  expect(card.figures[0]!.figure).toMatch(/^\d+\.\d/);
});
