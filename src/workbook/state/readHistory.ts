import type { FinishedCycle } from "../sheets/FinishedCycle";
import { finishedCycleOf, HISTORY_COLUMNS } from "../sheets/historyColumns";
import type { SheetWords } from "../words/en";
import { everyLanguage } from "../words/sheetWords";
import { inExcel } from "../write/inExcel";
import { tablesOf } from "../write/readTables";
import { readOwnSheets } from "./readOwnSheets";

/** The history as it stands. */
export interface HistoryReading {
  readonly table: string;
  /** Headings as they are now, and as a row of ours has its cells. */
  readonly headers: readonly string[];
  readonly ours: readonly string[];
  readonly words: SheetWords;
  /** Finished cycles, the latest last. */
  readonly cycles: readonly FinishedCycle[];
}

/** The newest history sheet, or null when there is none or its headings are no longer ours. Four syncs. */
export async function readHistory(): Promise<HistoryReading | null> {
  const own = (await readOwnSheets()).filter(({ kind }) => kind === "history").at(-1);
  if (own === undefined) return null;
  const table = await inExcel("reading the history", async (context) => {
    const [found] = await tablesOf(context, [{ table: own.table, keyColumn: "" }]);
    return found ?? null;
  });
  if (table === null) return null;
  const words = everyLanguage.find(({ history: { columns } }) =>
    [columns.cycle, columns.finished, columns.record].every((name) => table.headers.includes(name)),
  );
  if (words === undefined) return null;
  const cycles = table.values
    .map((line) => finishedCycleOf(table.headers, line, words))
    .filter(({ cycle, finished }) => cycle !== "" || finished !== "")
    .sort((a, b) => (a.finished < b.finished ? -1 : a.finished > b.finished ? 1 : 0));
  return {
    table: table.name,
    headers: table.headers,
    ours: [...HISTORY_COLUMNS.map(({ header }) => header(words)), words.history.columns.record],
    words,
    cycles,
  };
}
