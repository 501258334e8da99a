import { cellText } from "../plan/cellText";
import type { LogPlace } from "../plan/planDecisions";
import type { PlainCell } from "../plan/toCell";
import { readChain, type ChainReading } from "../sheets/logChain";
import { WorkbookError } from "../WorkbookError";
import { inExcel } from "../write/inExcel";
import { tablesOf, type ReadTable } from "../write/readTables";
import { readOwnSheets } from "./readOwnSheets";

/** The log as it stands: where it is, its rows, and the state of its chain. */
export interface LogReading extends LogPlace {
  readonly sheet: string;
  /** Row on the sheet, counted from 1, from which on the checks are wrong; null when all are right. */
  readonly brokenRow: number | null;
  readonly chain: ChainReading;
  readonly rows: readonly (readonly PlainCell[])[];
}

/**
 * The newest log with the state of its chain, or null when there is none.
 *
 * @throws {WorkbookError} "copied-sheet" with both when another one begins with the same row
 */
export async function readLog(): Promise<LogReading | null> {
  const own = (await readOwnSheets()).filter(({ kind }) => kind === "log");
  if (own.length === 0) return null;
  const tables = await inExcel("reading the log", (context) =>
    tablesOf(
      context,
      own.map(({ table }) => ({ table, keyColumn: "" })),
    ),
  );
  const logs = tables.flatMap((table) => table ?? []);
  const found = logs.at(-1);
  if (found === undefined) return null;
  const same = logs.filter((log) => firstCheck(log) === firstCheck(found));
  if (same.length > 1) {
    const obstacles = same.map(({ sheet }) => ({ code: "copied-sheet", sheet }) as const);
    throw new WorkbookError("copied-sheet", { obstacles });
  }
  const rows = found.values as readonly (readonly PlainCell[])[];
  const chain = readChain(rows);
  const { name: table, sheet, headers, firstRow } = found;
  const brokenRow = chain.brokenAt === null ? null : firstRow + chain.brokenAt + 1;
  return { table, sheet, headers, head: chain.head, chain, rows, brokenRow };
}

/** The check of the first row tells a log from every other; a copy has the same. */
const firstCheck = ({ values }: ReadTable): string => cellText(values[0]?.[7]);
