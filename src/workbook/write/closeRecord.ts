import type { Locale } from "../../text/Locale";
import { WorkbookError } from "../WorkbookError";
import { inExcelStubbornly } from "./inExcel";
import { queueRemoval, queueState, readJournal } from "./journal";
import type { StoredPlan } from "./StoredPlan";
import type { WriteEnvironment } from "./WriteEnvironment";

/**
 * Marks the record as done. Writing an undo also closes the record it undoes.
 *
 * @returns false when somebody removed the record meanwhile, so that this write cannot be taken back by a press
 */
export async function commit(
  plan: StoredPlan,
  locale: Locale,
  environment: WriteEnvironment,
): Promise<boolean> {
  return inExcelStubbornly("finishing", environment.wait, async (context) => {
    const journal = await readJournal(context);
    const record = journal?.records.find(({ id }) => id === plan.id);
    if (journal === null || record === undefined) return false;
    if (plan.undoes === null) {
      queueState(context, journal, record, "committed", locale);
    } else {
      queueRemoval(context, journal, new Set([plan.id, plan.undoes]));
    }
    await context.sync();
    const after = await readJournal(context);
    const found = after?.records.find(({ id }) => id === plan.id);
    const done = plan.undoes === null ? found?.state === "committed" : found === undefined;
    if (!done) throw new WorkbookError("half-written", { step: "finishing" });
    return true;
  });
}

/** Takes a record out of the journal; nothing it speaks of was changed, or everything was put back. */
export async function dropRecord(id: string, environment: WriteEnvironment): Promise<void> {
  await inExcelStubbornly("closing", environment.wait, async (context) => {
    const journal = await readJournal(context);
    if (journal === null) return;
    queueRemoval(context, journal, new Set([id]));
    await context.sync();
    const after = await readJournal(context);
    if (after?.records.some((record) => record.id === id) === true) {
      throw new WorkbookError("half-written", { step: "closing" });
    }
  });
}
