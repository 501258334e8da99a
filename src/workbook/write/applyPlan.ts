import { utf8Length } from "../plan/digest";
import type { WritePlan } from "../plan/WritePlan";
import { sheetWords } from "../words/sheetWords";
import { inExcelAgain } from "./inExcel";
import { lastCommitted, readJournal } from "./journal";
import { sheetSteps } from "./queueSheet";
import { runWrite, type WriteOptions } from "./runWrite";
import { storedPlan } from "./StoredPlan";
import { realEnvironment, type WriteEnvironment } from "./WriteEnvironment";

/** What was written and checked. */
export interface WriteResult {
  readonly id: string;
  /** Sheets made, by name, in the plan's order. */
  readonly sheets: readonly string[];
  /** 0 when there was nothing to write: the workbook holds all of it already. */
  readonly cells: number;
  readonly bytes: number;
  readonly counts: WritePlan["counts"];
  readonly undoable: boolean;
}

export type ApplyOptions = Omit<WriteOptions, "environment"> & {
  readonly environment?: WriteEnvironment;
};

/**
 * Writes the plan, all of it or nothing, and reads every cell back before it says so.
 *
 * @throws {WorkbookError} "conflicts" or one obstacle's own code when something is in the way, "cancelled",
 *   "journal-failed", "taken-back" (nothing was changed in all these cases) or "half-written" (recover at next start)
 */
export async function applyPlan(plan: WritePlan, options: ApplyOptions = {}): Promise<WriteResult> {
  const environment = options.environment ?? realEnvironment;
  if (cellsOf(plan) === 0) return nothingToWrite(plan, environment);
  const steps = plan.newSheets.flatMap(sheetSteps);
  const { undoable } = await runWrite(
    {
      plan: storedPlan(plan),
      evidence: plan.evidence,
      sheetSteps: steps,
      locale: plan.locale,
      what: whatOf(plan),
    },
    { ...options, environment },
  );
  return {
    id: plan.id,
    sheets: plan.newSheets.map(({ name }) => name),
    cells: cellsOf(plan),
    bytes:
      steps.reduce((sum, { bytes }) => sum + bytes, 0) + utf8Length(JSON.stringify(plan.changes)),
    counts: plan.counts,
    undoable,
  };
}

/** A plan of nothing leaves no record: taking back takes back the write before. */
async function nothingToWrite(
  { id, counts }: WritePlan,
  environment: WriteEnvironment,
): Promise<WriteResult> {
  const journal = await inExcelAgain("looking", environment.wait, readJournal);
  const undoable = lastCommitted(journal) !== undefined;
  return { id, sheets: [], cells: 0, bytes: 0, counts, undoable };
}

const cellsOf = ({ newSheets, changes, places = [] }: WritePlan): number =>
  newSheets
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, { cells }) => sum + cells.length * (cells[0]?.length ?? 0), 0) +
  changes.reduce((sum, { cells, rows }) => sum + cells.length + rows.length, 0) +
  places.reduce((sum, { area }) => sum + area.rows * area.columns, 0);

/** For people who look at the journal: which sheets or tables, no one's name. */
const whatOf = ({ newSheets, changes, places = [], locale }: WritePlan): string =>
  [
    ...newSheets.map(({ name }) => name),
    ...new Set(places.map(({ sheet }) => sheet)),
    ...(changes.length > 0 && places.length === 0 ? [sheetWords(locale).sheets.calibration] : []),
  ].join("; ");
