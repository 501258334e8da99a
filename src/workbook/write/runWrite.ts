import type { Locale } from "../../text/Locale";
import type { ReadEvidence } from "../plan/WritePlan";
import { WorkbookError, type WorkbookErrorDetails } from "../WorkbookError";
import { inExcel, inExcelAgain, inExcelStubbornly, officeCode } from "./inExcel";
import { commit, dropRecord } from "./closeRecord";
import { queueRecord, readJournal } from "./journal";
import { inTheWayOf } from "./inTheWayOf";
import { placesNow } from "./places";
import { preflight } from "./preflight";
import { putBackStrays } from "./putBackStrays";
import type { Sent } from "./Sent";
import { cellsToSet, queueCells, queueRowRemoval, queueRows } from "./queueChanges";
import { queuePlaces } from "./queuePlaces";
import type { Step } from "./queueSheet";
import { requestsOf } from "./queueSheet";
import { tablesOf } from "./readTables";
import { resolved } from "./settle";
import { stillToDo } from "./stillToDo";
import type { StoredChanges, StoredPlan } from "./StoredPlan";
import type { WriteEnvironment } from "./WriteEnvironment";

/** What the write is doing; shown while it runs. */
export type WriteStep = "checking" | "preparing" | "writing" | "verifying" | "finishing";

export interface WriteOptions {
  readonly onStep?: (step: WriteStep) => void;
  /** Heeded until the first target is written; from then on a write is finished or taken back. */
  readonly signal?: AbortSignal;
  readonly environment: WriteEnvironment;
}

/** A write in the journal's form, with what makes its new sheets. */
export interface Work {
  readonly plan: StoredPlan;
  readonly evidence: readonly ReadEvidence[];
  readonly sheetSteps: readonly Step[];
  readonly locale: Locale;
  readonly what: string;
}

/**
 * Writes what the work says, all of it or nothing: look, write down what will be done, do it, look again, and only then
 * say so. Whatever fails on the way, the journal knows how to put it right.
 *
 * @returns whether the journal still has the record that can take this back
 */
export async function runWrite(asked: Work, options: WriteOptions): Promise<{ undoable: boolean }> {
  const { onStep, signal, environment } = options;
  onStep?.("checking");
  const { journal, obstacles, tables } = await inExcelAgain(
    "checking",
    environment.wait,
    (context) => preflight(context, asked.plan, asked.evidence),
  );
  stopIfCancelled(signal);
  if (obstacles.length > 0) {
    const [only] = obstacles;
    throw new WorkbookError(obstacles.length === 1 ? only!.code : "conflicts", { obstacles });
  }
  const work = { ...asked, plan: stillToDo(asked.plan, tables) };
  const { plan } = work;
  onStep?.("preparing");
  await prepare(work, journal === null, environment);
  if (signal?.aborted === true) {
    await dropRecord(plan.id, environment);
    throw new WorkbookError("cancelled", { step: "preparing" });
  }
  onStep?.("writing");
  const sent: Sent[] = [];
  const failure = await attempt(() => carryOut(work, sent));
  return orHalfWritten(async () => {
    onStep?.("verifying");
    await inExcelStubbornly("verifying", environment.wait, (context) =>
      putBackStrays(context, sent),
    );
    await verifyOrTakeBack(plan, failure, environment);
    onStep?.("finishing");
    return { undoable: await commit(plan, work.locale, environment) };
  });
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new WorkbookError("cancelled", { step: "checking" });
}

/** Runs a step whose failure must be looked at, not passed on. */
async function attempt(run: () => Promise<void>): Promise<WorkbookErrorDetails | null> {
  try {
    await run();
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error.details;
    const code = officeCode(error);
    return code === null ? { step: "writing" } : { step: "writing", officeCode: code };
  }
}

/** Writes the record and reads it back. Without a record that reads back whole, no target is touched. */
async function prepare(work: Work, isFirst: boolean, environment: WriteEnvironment): Promise<void> {
  const { plan, locale, what } = work;
  const at = environment.now();
  const failure = await attempt(() =>
    inExcel("preparing", async (context) => {
      const journal = isFirst ? null : await readJournal(context);
      queueRecord(context, journal, { plan, at, what }, locale);
      await context.sync();
    }),
  );
  const journal = await inExcelAgain("preparing", environment.wait, readJournal);
  const record = journal?.records.find(({ id }) => id === plan.id);
  const others = journal?.records.filter(({ id, state }) => id !== plan.id && state === "prepared");
  if (record?.plan != null && others?.length === 0) return;
  await attempt(() => dropRecord(plan.id, environment));
  throw others !== undefined && others.length > 0
    ? new WorkbookError("another-writer", { step: "preparing" })
    : new WorkbookError("journal-failed", { ...failure, step: "preparing" });
}

/**
 * One request, or as many as five megabytes each allow. Cells are found again by their keys just before; `sent` tells
 * afterwards which rows they were found in.
 */
async function carryOut(work: Work, sent: Sent[]): Promise<void> {
  const { plan } = work;
  await inExcel("writing", async (context) => {
    const tables = await tablesOf(
      context,
      plan.changes.map(({ table, keyColumn }) => ({ table, keyColumn })),
    );
    plan.changes.forEach((changes, index) => {
      const table = tables[index];
      const obstacles = inTheWayOf(changes, table ?? null);
      if (table == null || obstacles.length > 0) {
        throw new WorkbookError("conflicts", { step: "writing", obstacles });
      }
      const all = changes.cells.map((_, at) => at);
      const cells = cellsToSet(changes, table, all, "after");
      queueCells(context, table, cells);
      sent.push({ table, cells, ...movedRows(changes) });
      queueRows(
        context,
        table,
        changes.added.map(([, , row]) => row),
        changes.appendOnly || changes.atEnd === true,
      );
      queueRowRemoval(
        context,
        table,
        changes.removed.map(([key]) => key),
      );
    });
    await carryOutPlaces(context, plan);
    const requests = requestsOf(work.sheetSteps);
    for (const [index, steps] of requests.entries()) {
      for (const step of steps) step.queue(context);
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync per two megabytes: a bigger request is refused
      if (index < requests.length - 1) await context.sync();
    }
    for (const { name } of plan.remove) context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}

/** Places are looked at again just before, as cells are found again by their keys. */
async function carryOutPlaces(context: Excel.RequestContext, plan: StoredPlan): Promise<void> {
  const { places = [] } = plan;
  const now = await placesNow(context, places);
  const obstacles = now.flatMap(({ obstacle }) => obstacle ?? []);
  if (obstacles.length > 0) throw new WorkbookError("conflicts", { step: "writing", obstacles });
  queuePlaces(
    context,
    now.map(({ place, singly }) => ({ place, side: "after", singly })),
  );
}

const movedRows = ({ added, removed }: StoredChanges): Pick<Sent, "added" | "removed"> => ({
  added: added.map(([key]) => key),
  removed: removed.map(([key]) => key),
});

/** Reads every target back. All as planned is success, however the write itself ended; anything else is taken back. */
async function verifyOrTakeBack(
  plan: StoredPlan,
  failure: WorkbookErrorDetails | null,
  environment: WriteEnvironment,
): Promise<void> {
  const outcome = await inExcelStubbornly("verifying", environment.wait, async (context) =>
    resolved(context, plan, plan.undoes === null ? "back" : "forward"),
  );
  if (outcome === "complete") return;
  if (outcome === "between") throw new WorkbookError("half-written", { step: "verifying" });
  await dropRecord(plan.id, environment);
  throw new WorkbookError("taken-back", { ...failure, step: "verifying" });
}

/** From the first target on, whatever fails is either taken back or for recovery to end: the journal is open. */
async function orHalfWritten<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof WorkbookError)) {
      throw new WorkbookError("half-written", { step: "verifying" }, error);
    }
    if (error.code === "taken-back") throw error;
    throw new WorkbookError("half-written", error.details, error);
  }
}
