import type { PointScale } from "../../engine";
import { attempt } from "./attempt";
import { makeReport } from "./makeReport";
import { assemblePeople } from "./assemblePeople";
import type { Pane } from "./Pane";

const isSameScale = (one: PointScale | null, other: PointScale | null): boolean =>
  one?.lowest === other?.lowest && one?.highest === other?.highest && one?.step === other?.step;

/** Takes up what people changed on the settings sheet, and answers again what was asked. */
export async function readSettings(pane: Pane): Promise<void> {
  const before = pane.state().settings.scale;
  await attempt(pane, "reading", async () => {
    const found = await pane.workbook.readSettings();
    return found === null ? { type: "settled" } : { type: "settingsRead", ...found };
  });
  if (!isSameScale(before, pane.state().settings.scale)) await assemblePeople(pane);
  if (pane.state().failure === null && pane.state().report !== null) await makeReport(pane);
}
