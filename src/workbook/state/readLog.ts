import type { LogPlace } from "../plan/planDecisions";
import type { PlainCell } from "../plan/toCell";
import { readChain, type ChainReading } from "../sheets/logChain";
import { inExcel } from "../write/inExcel";
import { tablesOf } from "../write/readTables";
import { readOwnSheets } from "./readOwnSheets";

/** The log as it stands: where it is, its rows, and the state of its chain. */
export interface LogReading extends LogPlace {
  readonly sheet: string;
  /** Row on the sheet, counted from 1, from which on the checks are wrong; null when all are right. */
  readonly brokenRow: number | null;
  readonly chain: ChainReading;
  readonly rows: readonly (readonly PlainCell[])[];
}

/** The newest log with the state of its chain, or null when there is none. */
export async function readLog(): Promise<LogReading | null> {
  const own = (await readOwnSheets()).filter(({ kind }) => kind === "log").at(-1);
  if (own === undefined) return null;
  return inExcel("reading the log", async (context) => {
    const [found] = await tablesOf(context, [{ table: own.table, keyColumn: "" }]);
    if (found == null) return null;
    const rows = found.values as readonly (readonly PlainCell[])[];
    const chain = readChain(rows);
    const { name: table, sheet, headers, firstRow } = found;
    const brokenRow = chain.brokenAt === null ? null : firstRow + chain.brokenAt + 1;
    return { table, sheet, headers, head: chain.head, chain, rows, brokenRow };
  });
}
