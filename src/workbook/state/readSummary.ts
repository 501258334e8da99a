import { inExcel } from "../write/inExcel";
import { tablesOf, type ReadTable } from "../write/readTables";
import { readOwnSheets } from "./readOwnSheets";

/** The newest summary's table of gaps as it stands; null where there is none, or nothing can be written into it. */
export async function readSummary(): Promise<ReadTable | null> {
  const own = (await readOwnSheets()).filter(({ kind }) => kind === "summary").at(-1);
  if (own === undefined) return null;
  const wanted = [{ table: own.table, keyColumn: "" }];
  const [table] = await inExcel("reading the summary", (context) => tablesOf(context, wanted));
  return table === undefined || table === null || table.isProtected || table.isFiltered
    ? null
    : table;
}
