import type { Locale } from "../../text/Locale";
import { WorkbookError, type Obstacle } from "../WorkbookError";
import { assess, type Assessment } from "./assess";
import { inExcelAgain } from "./inExcel";
import { lastCommitted, readJournal } from "./journal";
import { referencesTo } from "./referencesTo";
import { runWrite, type WriteOptions } from "./runWrite";
import type { StoredPlan } from "./StoredPlan";
import { realEnvironment, type WriteEnvironment } from "./WriteEnvironment";
import { kindOfTable } from "../sheets/tableNames";

/** What taking back did. */
export interface UndoResult {
  readonly id: string;
  readonly purpose: StoredPlan["purpose"];
  readonly sheetsRemoved: readonly string[];
  readonly cellsRestored: number;
  /** Cells that somebody changed since they were written: they keep what they have. */
  readonly kept: readonly Obstacle[];
}

export type UndoOptions = Omit<WriteOptions, "environment"> & {
  readonly environment?: WriteEnvironment;
  readonly locale?: Locale;
};

/** The last write that can be taken back, or null. */
export async function lastWrite(
  environment: WriteEnvironment = realEnvironment,
): Promise<{ readonly id: string; readonly at: string; readonly what: string } | null> {
  const journal = await inExcelAgain("looking", environment.wait, readJournal);
  const record = lastCommitted(journal);
  return record === undefined ? null : { id: record.id, at: record.at, what: record.what };
}

/**
 * Takes back the last write through the same steps as a write. Sheets of ours go only if nobody changed them and no
 * formula elsewhere needs them; cells only if they still hold what was written.
 *
 * @throws {WorkbookError} "nothing-to-undo", "changed-since-written" or "referenced-elsewhere" with all places,
 *   and everything `applyPlan` throws
 */
export async function undoLast(options: UndoOptions = {}): Promise<UndoResult> {
  const environment = options.environment ?? realEnvironment;
  const { plan, kept } = await inExcelAgain("looking", environment.wait, async (context) => {
    const journal = await readJournal(context);
    const record = lastCommitted(journal);
    if (record?.plan == null) throw new WorkbookError("nothing-to-undo");
    const seen = await assess(context, record.plan);
    const undo = undoOf(record.plan, seen, environment.newId());
    const names = undo.plan.remove.map(({ name }) => name);
    const elsewhere = await referencesTo(context, names);
    if (elsewhere.length > 0) {
      throw new WorkbookError("referenced-elsewhere", { obstacles: elsewhere });
    }
    return undo;
  });
  await runWrite(
    { plan, evidence: [], sheetSteps: [], locale: options.locale ?? "en", what: "undo" },
    { ...options, environment },
  );
  return {
    id: plan.undoes!,
    purpose: plan.purpose,
    sheetsRemoved: plan.remove.map(({ name }) => name),
    cellsRestored: plan.changes.reduce((sum, { cells }) => sum + cells.length, 0),
    kept,
  };
}

/** The write that takes `done` back, and what it leaves because somebody changed it. */
function undoOf(
  done: StoredPlan,
  { targets }: Assessment,
  id: string,
): { readonly plan: StoredPlan; readonly kept: readonly Obstacle[] } {
  const created = targets.filter(({ kind }) => kind === "create");
  // A log that has grown since is evidence: it stays when the rest goes.
  const going = created.filter(({ at, standing }) => {
    const isLog = done.create[at[0]!]!.tables.some((name) => kindOfTable(name) === "log");
    return standing === "new" || !(isLog && standing === "other");
  });
  const changed = going.filter(({ standing }) => standing === "other" || standing === "partial");
  if (changed.length > 0) {
    throw new WorkbookError("changed-since-written", {
      obstacles: changed.map(({ sheet }) => ({ code: "changed-since-written", sheet })),
    });
  }
  const cells = targets.filter(({ kind }) => kind === "cell");
  const rows = targets.filter(({ kind }) => kind === "row");
  const kept = [...cells, ...rows].filter(({ standing }) => standing !== "new");
  return {
    plan: {
      schema: 1,
      id,
      purpose: "undo",
      undoes: done.id,
      create: [],
      remove: going
        .filter(({ standing }) => standing === "new")
        .map(({ at }) => done.create[at[0]!]!),
      changes: done.changes.map((changes, index) => ({
        ...changes,
        cells: cells
          .filter(({ at, standing }) => at[0] === index && standing === "new")
          .map(({ at }) => {
            const [key, column, before, after] = changes.cells[at[1]!]!;
            return [key, column, after, before] as const;
          }),
        added: [],
        removed: changes.appendOnly
          ? []
          : rows
              .filter(({ at, standing }) => at[0] === index && standing === "new")
              .map(({ at }) => changes.added[at[1]!]!),
      })),
    },
    kept: kept.map(({ sheet, address }) => ({
      code: "changed-since-written",
      sheet,
      ...(address === undefined ? {} : { address }),
    })),
  };
}
