import type { PaneEvent } from "../state/PaneEvent";
import { quietly } from "./attempt";
import type { Pane } from "./Pane";

/** Looks whether a write stopped half-way, and whether one can be taken back; says nothing when it cannot look. */
export async function readJournal(pane: Pane): Promise<void> {
  const cause = pane.state().failure?.cause;
  const halfWritten = cause?.kind === "workbook" && cause.code === "half-written";
  if (cause !== undefined && !halfWritten) return;
  await quietly(pane, "reading", () => journalOf(pane));
  await watchLocked(pane);
}

/** The journal and the meeting as the workbook has them. */
export async function journalOf({ workbook }: Pane): Promise<PaneEvent> {
  const interrupted = await workbook.openWrite();
  const undoable = await workbook.canUndo();
  const calibration = await workbook.readCalibration();
  return { type: "journalRead", interrupted, undoable, calibration };
}

/** The sheet with locked decisions that is watched, and how to stop, by pane. */
const watched = new WeakMap<Pane, { readonly sheet: string; readonly stop: () => void }>();

/** While decisions are locked, looks again when somebody changes their sheet, so that this can be said. */
export async function watchLocked(pane: Pane): Promise<void> {
  const { meeting, write } = pane.state();
  const sheet = meeting.locked ? write.existing : null;
  const known = watched.get(pane);
  if ((known?.sheet ?? null) === sheet) return;
  known?.stop();
  watched.delete(pane);
  if (sheet === null) return;
  await quietly(pane, "reading", async () => {
    const onChange = (): void => {
      if (pane.state().busy === null) void readJournal(pane);
    };
    watched.set(pane, { sheet, stop: await pane.workbook.watchSheet(sheet, onChange) });
    return { type: "settled" };
  });
}
