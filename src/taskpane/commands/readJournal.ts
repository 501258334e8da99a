import type { PaneEvent } from "../state/PaneEvent";
import { quietly } from "./attempt";
import type { Pane } from "./Pane";

/** Looks whether a write stopped half-way, and whether one can be taken back; says nothing when it cannot look. */
export async function readJournal(pane: Pane): Promise<void> {
  const cause = pane.state().failure?.cause;
  const halfWritten = cause?.kind === "workbook" && cause.code === "half-written";
  if (cause !== undefined && !halfWritten) return;
  await quietly(pane, "reading", () => journalOf(pane));
}

/** The journal and the meeting as the workbook has them. */
export async function journalOf({ workbook }: Pane): Promise<PaneEvent> {
  const interrupted = await workbook.openWrite();
  const undoable = await workbook.canUndo();
  const calibration = await workbook.readCalibration();
  return { type: "journalRead", interrupted, undoable, calibration };
}
