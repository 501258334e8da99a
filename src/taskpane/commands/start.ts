import type { Pane } from "./Pane";
import { listPeople } from "./readPeople";
import { readJournal } from "./writeResult";

/** What the pane does when it opens: looks for an unfinished write, takes up saved settings, offers the list at hand. */
export async function start(pane: Pane): Promise<void> {
  await readJournal(pane);
  await listPeople(pane);
}
