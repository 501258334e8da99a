import { attempt } from "./attempt";
import type { Pane } from "./Pane";
import { listPeople } from "./readPeople";
import { readJournal } from "./readJournal";

/** What the pane does when it opens: looks for an unfinished write, takes up saved settings, offers the list at hand. */
export async function start(pane: Pane): Promise<void> {
  await readJournal(pane);
  await attempt(pane, "reading", async () => {
    const settings = await pane.workbook.loadSettings();
    return settings === null ? { type: "settled" } : { type: "settingsChanged", change: settings };
  });
  const { failure } = pane.state();
  await listPeople(pane);
  if (failure !== null && pane.state().failure === null) pane.dispatch({ type: "failed", failure });
}
