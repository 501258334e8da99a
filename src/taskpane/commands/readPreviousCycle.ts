import type { Source } from "../../workbook/read/Source";
import { previousColumns } from "../analyst/previousColumns";
import type { PaneEvent } from "../state/PaneEvent";
import { sourceKey } from "../state/sourceKey";
import { assemblePeople } from "./assemblePeople";
import { attempt } from "./attempt";
import type { Pane } from "./Pane";
import type { RememberedCycle } from "./Workbook";

/** Reads last cycle's list; a column whose heading does not say what it holds is left to be asked for. */
export async function readPreviousCycle(pane: Pane, source: Source): Promise<void> {
  await attempt(pane, "reading", async () => {
    const table = await pane.workbook.readSource(source);
    const list = { source, table, ...previousColumns(table.headers) };
    return { type: "previousRead", list };
  });
  if (pane.state().failure === null) await assemblePeople(pane);
}

/**
 * Reads last cycle's list as it was chosen before, with the columns somebody said, if its headings are still the same.
 * One that is gone is told: people and decisions are there without it. It is of the list it was chosen for: where another
 * one is read meanwhile, nothing is taken up.
 */
export async function recallPreviousCycle(
  pane: Pane,
  people: Source,
  { source, headerFingerprint, id, score }: RememberedCycle,
): Promise<void> {
  const isWanted = (): boolean => {
    const { chosen } = pane.state().data;
    return chosen !== null && sourceKey(chosen) === sourceKey(people);
  };
  if (!isWanted()) return;
  const read = async (): Promise<PaneEvent> => {
    const table = await pane.workbook.readSource(source);
    const isSame = table.headerFingerprint === headerFingerprint;
    const columns = isSame ? { id, score } : previousColumns(table.headers);
    return { type: "previousRead", list: { source, table, ...columns } };
  };
  await attempt(pane, "reading", read, { isWanted });
  if (isWanted() && pane.state().failure === null) await assemblePeople(pane);
}

/** Says which column of last cycle's list holds the ids or the scores. */
export async function choosePreviousColumn(
  pane: Pane,
  field: "id" | "score",
  column: number | null,
): Promise<void> {
  const { previous } = pane.state().data;
  if (previous === null) return;
  const { source, table, id, score } = previous;
  const list = { source, table, id, score, [field]: column };
  pane.dispatch({ type: "previousRead", list });
  await assemblePeople(pane);
}

/** From now on last cycle's scores are those in a column of the list, if any. */
export async function forgetPreviousCycle(pane: Pane): Promise<void> {
  pane.dispatch({ type: "previousForgotten" });
  await assemblePeople(pane);
}
