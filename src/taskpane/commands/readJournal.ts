import type { PaneEvent } from "../state/PaneEvent";
import { quietly } from "./attempt";
import type { Pane } from "./Pane";
import { watchKeeper } from "./watchKeeper";

/** Looks whether a write stopped half-way, and whether one can be taken back; says nothing when it cannot look. */
export async function readJournal(pane: Pane): Promise<void> {
  if (!mayLook(pane)) return;
  await quietly(pane, "reading", () => journalOf(pane));
  await watchLocked(pane);
}

/** What failed is said until it is closed; only a write that stopped half-way is looked for meanwhile. */
function mayLook(pane: Pane): boolean {
  const cause = pane.state().failure?.cause;
  return cause === undefined || (cause.kind === "workbook" && cause.code === "half-written");
}

/** The journal and the meeting as the workbook has them. */
export async function journalOf({ workbook }: Pane): Promise<PaneEvent> {
  const interrupted = await workbook.openWrite();
  const undoable = await workbook.canUndo();
  const calibration = await workbook.readCalibration();
  const bonus = await workbook.readBonus();
  return { type: "journalRead", interrupted, undoable, calibration, bonus };
}

/** While decisions are locked, looks again when somebody changes their sheet, so that this can be said. */
export async function watchLocked(pane: Pane): Promise<void> {
  const { meeting, write } = pane.state();
  await watchDecisions(pane, meeting.locked ? write.existing : null);
}

const watchDecisions = watchKeeper((pane, sheet: string) =>
  pane.workbook.watchSheet(sheet, () => lookSoon(pane)),
);

/** Panes that look as soon as they are at rest. */
const waiting = new WeakSet<Pane>();

/** Looks once the pane is at rest: after whatever it is doing, and what that does next. */
function lookSoon(pane: Pane): void {
  if (waiting.has(pane)) return;
  waiting.add(pane);
  const look = (): void => {
    if (!waiting.has(pane) || pane.state().busy !== null || !mayLook(pane)) return;
    waiting.delete(pane);
    stop();
    void readJournal(pane);
  };
  const stop = pane.subscribe(() => setTimeout(look));
  look();
}
