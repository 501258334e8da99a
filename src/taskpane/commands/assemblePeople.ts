import { attempt } from "./attempt";
import type { Pane } from "./Pane";

/** Puts the people together from the columns and labels as they are chosen now. */
export async function assemblePeople(pane: Pane): Promise<void> {
  const { revision, data, settings } = pane.state();
  const { table, mapping, sides, scale, attainment, countTo, keepOffScale, previous } = data;
  if (table === null || mapping.group === undefined) return;
  const said = { mapping, sides, scale, attainment, countTo, keepOffScale };
  const reading = { ...said, points: settings.scale, previous: previous?.cycle ?? null };
  await attempt(pane, "reading", async () => ({
    type: "assembled",
    revision,
    assembled: await pane.analyst.assemble(table, reading),
  }));
}
