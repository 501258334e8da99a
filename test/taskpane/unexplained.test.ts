/** @jest-environment node */
import { diagnose, goTo } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { start } from "../../src/taskpane/commands/start";
import { writeResult } from "../../src/taskpane/commands/writeResult";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { writeView, type WritePresses } from "../../src/taskpane/views/writeView";
import { undecided, type Decision } from "../../src/workbook/sheets/Decision";
import { startOfficeHost } from "../support/officeHost";
import { openPane, withTable } from "./officePane";

const presses = {} as WritePresses;

/** The pane as it opens on the workbook at hand, up to the decisions. */
async function opened(): Promise<Pane> {
  const pane = openPane();
  await start(pane);
  await diagnose(pane);
  await goTo(pane, "decide");
  return pane;
}

const sentence = (pane: Pane): string => writeView(pane.state(), presses).sentence;

/** Somebody is accepted with a reason, and nobody wrote the note. */
async function unexplained(): Promise<{ pane: Pane; made: Decision }> {
  startOfficeHost();
  const { headers, rows } = samplePeople("en");
  await withTable("Scores", [headers, ...rows]);
  const pane = await opened();
  const [first] = pane
    .state()
    .report!.analysis.suggestions.filter(({ original, suggested }) => original !== suggested);
  const made: Decision = {
    ...undecided(first!.id),
    decision: "accept",
    reasonCode: "market",
    decidedBy: "Li",
    discussed: true,
  };
  pane.dispatch({ type: "decided", decision: made });
  return { pane, made };
}

test("an accepted suggestion without a note is not on record as discussed and kept", async () => {
  const { pane, made } = await unexplained();
  await writeResult(pane);
  expect(pane.state().failure).toBeNull();
  // The pane still has it as it was chosen; the file has nothing that says the opposite.
  expect(pane.state().meeting.decisions.get(made.id)).toMatchObject({ decision: "accept" });
  const again = await opened();
  expect(again.state().meeting.decisions.get(made.id) ?? undecided(made.id)).toEqual(
    undecided(made.id),
  );
});

test("a note without a reason is kept, and the row stays open", async () => {
  const { pane, made } = await unexplained();
  const half: Decision = { ...made, reasonCode: null, note: "As the committee sees it" };
  pane.dispatch({ type: "decided", decision: half });
  await writeResult(pane);
  const again = await opened();
  expect(again.state().meeting.decisions.get(made.id)).toEqual({
    ...undecided(made.id),
    note: half.note,
  });
});

test("step 5 says how many changes will not be written", async () => {
  const { pane, made } = await unexplained();
  expect(sentence(pane)).toContain(
    "One change lacks a reason or a note and is not written: until then that person counts as before.",
  );
  pane.dispatch({ type: "decided", decision: { ...made, note: "Seen" } });
  expect(sentence(pane)).not.toContain("lacks");
});
