import type { AnalysisSettings } from "../../engine";
import type { Step } from "../state/PaneState";
import { isOpen } from "../state/isOpen";
import { isReady } from "../state/isReady";
import { settingsUsed } from "../state/settingsUsed";
import type { PreviousList } from "../state/DataState";
import { attempt } from "./attempt";
import type { Pane } from "./Pane";
import type { RememberedCycle } from "./Workbook";

/** Makes the report on the people under the settings as they are now. */
export async function makeReport(pane: Pane): Promise<void> {
  if (!isReady(pane.state())) return;
  const { revision } = pane.state();
  const settings = settingsUsed(pane.state());
  await attempt(pane, "analysing", async () => {
    const report = await pane.analyst.report(settings);
    return report === null ? null : { type: "reported", revision, report };
  });
}

/** Goes to a step; what it shows is made first when it is not there yet. */
export async function goTo(pane: Pane, step: Step): Promise<void> {
  if (step !== "data" && pane.state().report === null) await diagnose(pane);
  if (isOpen(pane.state(), step)) pane.dispatch({ type: "stepChosen", step });
}

/** Step 1's press: what was confirmed is remembered in the workbook, then the evidence is weighed. */
export async function diagnose(pane: Pane): Promise<void> {
  const { table, ...said } = pane.state().data;
  const { mapping, sides, scale, attainment, keepOffScale, countTo } = said;
  const previous = said.previous && cycleOf(said.previous);
  pane.dispatch({ type: "stepChosen", step: "diagnose" });
  await makeReport(pane);
  if (table === null || pane.state().report === null) return;
  await attempt(pane, "reading", async () => {
    await pane.workbook.remember(table, {
      ...{ mapping, sides, scale, attainment, keepOffScale, countTo, previous },
    });
    await pane.workbook.saveSettings(pane.state().settings);
    return { type: "settled" };
  });
}

const cycleOf = ({ source, table, id, score }: PreviousList): RememberedCycle => ({
  ...{ source, headerFingerprint: table.headerFingerprint, id, score },
});

/** Changes settings and shows at once what that does. */
export async function changeSettings(pane: Pane, change: Partial<AnalysisSettings>): Promise<void> {
  pane.dispatch({ type: "settingsChanged", change });
  if (pane.state().report !== null) await makeReport(pane);
}

/** Sets the levers aside, or takes them up again: from then on the report is the one without, or with, suggestions. */
export async function changeNothing(pane: Pane, on: boolean): Promise<void> {
  pane.dispatch({ type: "nothingChosen", on });
  if (pane.state().report !== null) await makeReport(pane);
}
