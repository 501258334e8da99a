import { attempt } from "./attempt";
import { makeReport } from "./makeReport";
import type { Pane } from "./Pane";

/** Takes up what people changed on the settings sheet, and answers again what was asked. */
export async function readSettings(pane: Pane): Promise<void> {
  await attempt(pane, "reading", async () => {
    const found = await pane.workbook.readSettings();
    return found === null ? { type: "settled" } : { type: "settingsRead", ...found };
  });
  if (pane.state().failure === null && pane.state().report !== null) await makeReport(pane);
}
