import type { Locale } from "../../text/Locale";
import { logChanges } from "../plan/planDecisions";
import type { PlainCell } from "../plan/toCell";
import { readChain } from "../sheets/logChain";
import { everyLanguage, sheetWords } from "../words/sheetWords";
import { WorkbookError, type Obstacle } from "../WorkbookError";
import { assess } from "./assess";
import { inExcelAgain } from "./inExcel";
import { lastCommitted, readJournal, type JournalRecord } from "./journal";
import { referencesTo } from "./referencesTo";
import { runWrite, type WriteOptions } from "./runWrite";
import { tablesOf } from "./readTables";
import { storedChanges, type StoredChanges, type StoredPlan } from "./StoredPlan";
import { undoOf } from "./undoOf";
import { realEnvironment, type WriteEnvironment } from "./WriteEnvironment";

/** What taking back did. */
export interface UndoResult {
  readonly id: string;
  readonly purpose: StoredPlan["purpose"];
  readonly sheetsRemoved: readonly string[];
  readonly cellsRestored: number;
  /** Formulas of the user's, or their values, that are back. */
  readonly places: number;
  /** Cells that somebody changed since they were written: they keep what they have. */
  readonly kept: readonly Obstacle[];
}

export type UndoOptions = Omit<WriteOptions, "environment"> & {
  readonly environment?: WriteEnvironment;
  readonly locale?: Locale;
};

/** A write that can be taken back. */
interface LastWrite {
  readonly id: string;
  readonly at: string;
  readonly what: string;
  /** What it was for; null when its record cannot be read. */
  readonly purpose: StoredPlan["purpose"] | null;
}

/** The last write that can be taken back, or null. */
export async function lastWrite(
  environment: WriteEnvironment = realEnvironment,
): Promise<LastWrite | null> {
  const journal = await inExcelAgain("looking", environment.wait, readJournal);
  const record = lastCommitted(journal);
  if (record === undefined) return null;
  const { id, at, what, plan } = record;
  return { id, at, what, purpose: plan?.purpose ?? null };
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
  const { locale = "en" } = options;
  const { plan, kept, what } = await inExcelAgain("looking", environment.wait, async (context) => {
    const journal = await readJournal(context);
    const record = lastCommitted(journal);
    if (record?.plan == null) throw new WorkbookError("nothing-to-undo");
    const seen = await assess(context, record.plan);
    const undo = undoOf(record.plan, seen, environment.newId());
    const names = undo.plan.remove.map(({ name }) => name);
    const entry = await logEntry(context, undo.log, record, environment.now());
    const elsewhere = await referencesTo(context, names);
    if (elsewhere.length > 0) {
      throw new WorkbookError("referenced-elsewhere", { obstacles: elsewhere });
    }
    const plan = { ...undo.plan, changes: [...undo.plan.changes, ...entry] };
    return { ...undo, plan, what: `${sheetWords(locale).log.takenBack}: ${record.what}` };
  });
  await runWrite({ plan, evidence: [], sheetSteps: [], locale, what }, { ...options, environment });
  return {
    id: plan.undoes!,
    purpose: plan.purpose,
    sheetsRemoved: plan.remove.map(({ name }) => name),
    cellsRestored: plan.changes.reduce((sum, { cells }) => sum + cells.length, 0),
    places: plan.places?.length ?? 0,
    kept,
  };
}

/** The row that tells the log of the taking back; a log is never shortened. */
async function logEntry(
  context: Excel.RequestContext,
  log: string | null,
  record: JournalRecord,
  time: string,
): Promise<readonly StoredChanges[]> {
  if (log === null) return [];
  const [table] = await tablesOf(context, [{ table: log, keyColumn: "" }]);
  const words = everyLanguage.find(({ log: { headers } }) =>
    table?.headers.includes(headers[7] ?? ""),
  );
  if (table == null || words === undefined) return [];
  const { head } = readChain(table.values as readonly (readonly PlainCell[])[]);
  const entry = {
    time,
    who: null,
    person: null,
    field: words.log.takenBack,
    before: record.what,
    after: null,
    reason: null,
  };
  const place = { table: log, head, headers: table.headers };
  return logChanges(place, [entry]).map(storedChanges);
}
