import type { MemoryGrid } from "../../../practice/host/MemoryGrid";
import type { OfficeHost } from "../../../practice/host/OfficeHost";
import type { TableRecord } from "../../../practice/host/Records";
import { kindOfTable } from "../../../src/workbook/sheets/tableNames";
import { lastCommitted, readJournal } from "../../../src/workbook/write/journal";
import type { StoredPlan } from "../../../src/workbook/write/StoredPlan";

/** The workbook a model run plays with, and where its Calibration table is now. */
export interface ModelBench {
  readonly grid: MemoryGrid;
  readonly host: OfficeHost;
  readonly calibration: () => TableRecord | undefined;
}

export const modelBench = (grid: MemoryGrid, host: OfficeHost): ModelBench => ({
  grid,
  host,
  calibration: () =>
    grid
      .list("tables")
      .filter(({ name }) => kindOfTable(name) === "calibration")
      .at(-1),
});

/** The write that is open, else the last that can be taken back. */
export async function journalPlan(): Promise<{
  readonly open: StoredPlan | null;
  readonly last: StoredPlan | null;
}> {
  const journal = await Excel.run(readJournal);
  const open = journal?.records.find(({ state }) => state === "prepared")?.plan ?? null;
  return { open, last: lastCommitted(journal)?.plan ?? null };
}
