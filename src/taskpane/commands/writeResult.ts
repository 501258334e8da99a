import type { RecoverChoice } from "../../workbook/write/recover";
import type { Decision } from "../../workbook/sheets/Decision";
import type { PaneEvent } from "../state/PaneEvent";
import { bonusPeople } from "../state/bonusPeople";
import { isComplete } from "../state/isComplete";
import { withoutLevers } from "../state/withoutLevers";
import { attempt } from "./attempt";
import type { Pane } from "./Pane";
import type { WriteHooks } from "./Workbook";

const stops = new WeakMap<Pane, AbortController>();

function hooksOf(pane: Pane): WriteHooks {
  const stop = new AbortController();
  stops.set(pane, stop);
  return {
    signal: stop.signal,
    onStep: (step) => pane.dispatch({ type: "progressed", step }),
  };
}

/** Writes suggestions and decisions to new sheets. */
export async function writeResult(pane: Pane): Promise<void> {
  const { locale, data, report, settings, changeNothing, meeting } = pane.state();
  if (data.table === null || report === null) return;
  const { table, mapping } = data;
  const decisions = [...meeting.decisions.values()].map(asCounted);
  const used = changeNothing ? withoutLevers(settings) : settings;
  await attempt(pane, "writing", async () => {
    const { analysis } = changeNothing ? ((await pane.analyst.report(used)) ?? report) : report;
    const request = { locale, table, analysis, settings: used, decisions, mapping };
    return { type: "written", result: await pane.workbook.write(request, hooksOf(pane)) };
  });
  await readJournal(pane);
}

/** Shares a bonus pool out by base and final score, and writes it to a sheet of its own. */
export async function writeBonus(pane: Pane): Promise<void> {
  const { locale, data, report, meeting, bonus } = pane.state();
  if (report === null || bonus.pool === null) return;
  const { pool, floor, cap } = bonus;
  const people = bonusPeople(report.analysis, meeting.decisions, { floor, cap });
  await attempt(pane, "writing", async () => {
    const request = { locale, pool, people, source: data.table?.address ?? "" };
    return { type: "written", result: await pane.workbook.writeBonus(request, hooksOf(pane)) };
  });
  await readJournal(pane);
}

/** Stops a write that has not begun to change anything. */
export function cancelWrite(pane: Pane): void {
  stops.get(pane)?.abort();
}

/** Takes the last write back. */
export async function takeBack(pane: Pane): Promise<void> {
  await attempt(pane, "undoing", async () => {
    const result = await pane.workbook.undo(pane.state().locale, hooksOf(pane));
    return { type: "undone", result, undoable: await pane.workbook.canUndo() };
  });
  await readJournal(pane);
}

/** Ends a write that stopped half-way. */
export async function recoverWrite(pane: Pane, choice: RecoverChoice): Promise<void> {
  await attempt(pane, "undoing", async () => {
    await pane.workbook.recover(choice, pane.state().locale);
    return journalOf(pane);
  });
}

/** Looks whether a write stopped half-way, and whether one can be taken back; says nothing when it cannot look. */
export async function readJournal(pane: Pane): Promise<void> {
  const cause = pane.state().failure?.cause;
  const halfWritten = cause?.kind === "workbook" && cause.code === "half-written";
  if (cause !== undefined && !halfWritten) return;
  await attempt(pane, "reading", () => journalOf(pane));
}

async function journalOf({ workbook }: Pane): Promise<PaneEvent> {
  const interrupted = await workbook.openWrite();
  const undoable = await workbook.canUndo();
  const calibration = await workbook.readCalibration();
  return { type: "journalRead", interrupted, undoable, calibration };
}

/** A change without its reason does not count: it is written as "keep", with what was said so far. */
const asCounted = (decision: Decision): Decision =>
  isComplete(decision) ? decision : { ...decision, decision: "keep", override: null };
