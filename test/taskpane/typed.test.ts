import type { PaneEvent } from "../../src/taskpane/state/PaneEvent";
import type { PaneState } from "../../src/taskpane/state/PaneState";
import { reduce } from "../../src/taskpane/state/reduce";
import { bonusView, type BonusPresses } from "../../src/taskpane/views/bonusView";
import type { CalibratePresses } from "../../src/taskpane/views/CalibratePresses";
import { guardrailsView } from "../../src/taskpane/views/guardrailsView";
import { reportedState } from "./fixtures";

/** The offer of the bonus sheet and the limits of step 3, whose presses reach the pane. */
function opened() {
  const shown = reportedState();
  const { report } = shown;
  const people = report.analysis.people.map((person) => ({ ...person, bonusBase: 1_000 }));
  let state: PaneState = {
    ...shown,
    report: { ...report, analysis: { ...report.analysis, people } },
  };
  const dispatch = (event: PaneEvent): void => {
    state = reduce(state, event);
  };
  const onMistyped = (field: string, text: string | null): void =>
    dispatch({ type: "mistyped", field, text });
  const bonusPresses: BonusPresses = {
    onBonus: (change) => dispatch({ type: "bonusSet", change }),
    onMistyped,
    onWriteBonus: () => undefined,
  };
  const calibratePresses: CalibratePresses = {
    onChange: (change) => dispatch({ type: "settingsChanged", change }),
    onMistyped,
    onMarket: () => undefined,
  };
  return {
    bonus: () => bonusView(state, bonusPresses)!,
    limits: () => guardrailsView(state, calibratePresses),
    state: () => state,
  };
}

test.each([
  ["3,000,000.01", 3_000_000.01],
  ["３，０００，０００．０１", 3_000_000.01],
  [" 12,000 ", 12_000],
  ["1234567", 1_234_567],
])("%s is an amount", (text, pool) => {
  const { bonus, state } = opened();
  bonus().entries[0]!.onCommit(text);
  expect(state().bonus.pool).toBe(pool);
  expect(bonus().entries[0]!.error).toBeNull();
});

test.each(["0,5", "12,34", "1,2345", "1,234,56", "3.000,01", "1,,000", ",000"])(
  "%s may mean something else and is asked again",
  (text) => {
    const { bonus, state } = opened();
    bonus().entries[0]!.onCommit(text);
    expect(state().bonus.pool).toBeNull();
    expect(bonus().entries[0]).toMatchObject({ value: text, error: expect.any(String) });
  },
);

test("what was not understood stays in its entry whatever else is typed, and says why nothing can be written", () => {
  const { bonus } = opened();
  expect(bonus()).toMatchObject({ missing: "Type the pool first.", button: { disabled: true } });
  bonus().entries[0]!.onCommit("3 million");
  bonus().entries[1]!.onCommit("50");
  expect(bonus().entries.map(({ value }) => value)).toEqual(["3 million", "50", ""]);
  expect(bonus()).toMatchObject({
    missing: "A figure was not understood as typed; type it again first.",
    button: { disabled: true },
  });
  bonus().entries[0]!.onCommit("3,000,000");
  expect(bonus()).toMatchObject({ missing: null, button: { disabled: false } });
  bonus().entries[2]!.onCommit("12o");
  expect(bonus().button.disabled).toBe(true);
  bonus().entries[2]!.onCommit("");
  expect(bonus()).toMatchObject({ missing: null, button: { disabled: false } });
});

test("a limit that was not understood stays while others are set, until it is emptied", () => {
  const { limits, state } = opened();
  limits().maxMove.onCommit("fve");
  limits().margin.onCommit("6");
  expect(state().settings.margin).toBe(6);
  expect(limits().maxMove).toMatchObject({ value: "fve", error: expect.any(String) });
  limits().maxMove.onCommit("");
  expect(limits().maxMove).toMatchObject({ value: "", error: null });
  limits().protect.onAdd("nobody at all");
  expect(limits().protect.error).not.toBeNull();
  limits().protect.onAdd("S001");
  expect(limits().protect.error).toBeNull();
});

describe("a pool that cannot be shared out says what it would have to be", () => {
  const count = reportedState().report.analysis.people.length;
  test.each([
    [
      "floors above it",
      "50000",
      "50",
      "",
      `too small: .* comes to ${(count * 500).toLocaleString("en")}.00`,
    ],
    [
      "caps below it",
      "999999999",
      "",
      "120",
      `too large: .* comes to ${(count * 1_200).toLocaleString("en")}.00`,
    ],
    ["floors above caps", "60000", "120", "50", "At least is above at most"],
  ])("%s", (_, pool, floor, cap, sentence) => {
    const { bonus } = opened();
    [pool, floor, cap].forEach((text, i) => bonus().entries[i]!.onCommit(text));
    expect(bonus().missing).toMatch(new RegExp(sentence));
    expect(bonus().button.disabled).toBe(true);
    bonus().entries[0]!.onCommit(String(count * 1_000));
    bonus().entries[1]!.onCommit("50");
    bonus().entries[2]!.onCommit("120");
    expect(bonus()).toMatchObject({ missing: null, button: { disabled: false } });
  });
});
