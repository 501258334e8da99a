import { attempt } from "./attempt";
import type { Pane } from "./Pane";
import { readJournal } from "./readJournal";
import type { ShareRequest } from "./Workbook";
import { hooksOf } from "./writeHooks";

/** Makes a clean copy, in a workbook of its own or on sheets here. */
export async function share(pane: Pane, place: ShareRequest["place"]): Promise<void> {
  const { locale, write } = pane.state();
  await attempt(pane, "writing", async () => {
    const request = { locale, place, people: write.sharedPeople };
    const shared = await pane.workbook.share(request, hooksOf(pane));
    return shared.written === null
      ? { type: "shared", shared }
      : { type: "written", result: shared.written };
  });
  await readJournal(pane);
}

/** Removes what travels inside the file unseen, once somebody said that nothing needs taking back. */
export async function purgeFile(pane: Pane): Promise<void> {
  if (!pane.state().write.purgeSure) return;
  await attempt(pane, "writing", async () => ({
    type: "purged",
    purged: await pane.workbook.purge(),
  }));
  await readJournal(pane);
}
