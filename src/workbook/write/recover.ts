import type { Locale } from "../../text/Locale";
import { WorkbookError } from "../WorkbookError";
import { assess } from "./assess";
import { commit, dropRecord } from "./closeRecord";
import { inExcelAgain, inExcelStubbornly } from "./inExcel";
import { readJournal } from "./journal";
import { canFinish, mustFinish, outcomeOf, resolved, type Outcome } from "./settle";
import type { StoredPlan } from "./StoredPlan";
import { realEnvironment, type WriteEnvironment } from "./WriteEnvironment";

/** A write that was begun and not ended, as found at start. */
export interface OpenWrite {
  readonly id: string;
  readonly purpose: StoredPlan["purpose"] | null;
  /** When it was begun. */
  readonly at: string;
  /** Sheets it speaks of. */
  readonly what: string;
  /** "damaged": the record itself cannot be read; nothing is done to the workbook. */
  readonly state: Outcome | "damaged";
  readonly canFinish: boolean;
  readonly canTakeBack: boolean;
  /** Targets that are neither as before nor as planned. */
  readonly disturbed: number;
}

export type RecoverChoice = "take-back" | "finish" | "leave-as-is";

/** What recovery did. */
export type Recovery =
  /** There was nothing open. */
  | "nothing"
  /** The write is whole; it counts as written. */
  | "written"
  /** The workbook is as before the write. */
  | "taken-back"
  /** The record was closed on somebody's word; the cells are as they were found. */
  | "left";

/** The write that was begun and not ended, or null. Looks only. */
export async function openJournal(
  environment: WriteEnvironment = realEnvironment,
): Promise<OpenWrite | null> {
  return inExcelAgain("looking", environment.wait, async (context) => {
    const journal = await readJournal(context);
    const record = journal?.records.find(({ state }) => state === "prepared");
    if (journal === null || record === undefined) return null;
    const { id, at, what, plan } = record;
    if (plan === null) {
      const state = record.complete ? "damaged" : "untouched";
      const none = { canFinish: false, canTakeBack: false, disturbed: 0, purpose: null };
      return { id, at, what, state, ...none };
    }
    const { targets } = await assess(context, plan);
    return {
      id,
      purpose: plan.purpose,
      at,
      what,
      state: outcomeOf(targets),
      canFinish: canFinish(targets),
      canTakeBack: !mustFinish(targets),
      disturbed: targets.filter(({ standing }) => standing === "other").length,
    };
  });
}

/**
 * Ends the write that was begun and not ended. A write that is whole is kept, one of which nothing is there is closed;
 * only one in between follows the choice.
 *
 * @throws {WorkbookError} "half-written" when it is still neither; the journal stays open
 */
export async function recover(
  choice: RecoverChoice = "take-back",
  locale: Locale = "en",
  environment: WriteEnvironment = realEnvironment,
): Promise<Recovery> {
  const open = await openJournal(environment);
  if (open === null) {
    await dropEmptyJournal(environment);
    return "nothing";
  }
  if (open.state === "damaged" || choice === "leave-as-is") {
    if (choice !== "leave-as-is") throw new WorkbookError("half-written", { step: "recover" });
    await dropRecord(open.id, environment);
    return "left";
  }
  const plan = open.purpose === null ? null : await storedOf(open.id, environment);
  if (plan === null) {
    await dropRecord(open.id, environment);
    return "taken-back";
  }
  const outcome = await inExcelStubbornly("recover", environment.wait, (context) =>
    resolved(context, plan, directionOf(choice, open)),
  );
  if (outcome === "between") throw new WorkbookError("half-written", { step: "recover" });
  if (outcome === "untouched") {
    await dropRecord(open.id, environment);
    return "taken-back";
  }
  await commit(plan, locale, environment);
  return "written";
}

const directionOf = (choice: RecoverChoice, open: OpenWrite): "back" | "forward" =>
  open.purpose === "undo" || (choice === "finish" && open.canFinish) ? "forward" : "back";

async function storedOf(id: string, environment: WriteEnvironment): Promise<StoredPlan | null> {
  const journal = await inExcelAgain("recover", environment.wait, readJournal);
  return journal?.records.find((record) => record.id === id)?.plan ?? null;
}

/** A journal of ours without a single record is what a failed first step leaves. */
async function dropEmptyJournal(environment: WriteEnvironment): Promise<void> {
  await inExcelAgain("recover", environment.wait, async (context) => {
    const journal = await readJournal(context);
    if (journal === null || journal.records.length > 0) return;
    context.workbook.worksheets.getItem(journal.sheet).delete();
    await context.sync();
  });
}
