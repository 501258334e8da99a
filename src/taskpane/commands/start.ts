import { attempt } from "./attempt";
import type { Pane } from "./Pane";
import { listPeople } from "./readPeople";
import { journalOf, watchLocked } from "./readJournal";
import { readSettings } from "./readSettings";

/** What the pane does when it opens: looks for an unfinished write, takes up saved settings, offers the list at hand. */
export async function start(pane: Pane): Promise<void> {
  await attempt(pane, "reading", () => journalOf(pane));
  await watchLocked(pane);
  await readSettings(pane);
  const { failure } = pane.state();
  await listPeople(pane);
  if (failure !== null && pane.state().failure === null) pane.dispatch({ type: "failed", failure });
}
