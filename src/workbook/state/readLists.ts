import type { SheetKind } from "../plan/WritePlan";
import { inExcel } from "../write/inExcel";
import { tablesOf, type ReadTable } from "../write/readTables";
import { readOwnSheets } from "./readOwnSheets";

/** The sheets of one kind as they stand, the newest last. */
export async function readLists(kind: SheetKind): Promise<readonly ReadTable[]> {
  const own = (await readOwnSheets()).filter((sheet) => sheet.kind === kind);
  const wanted = own.map(({ table }) => ({ table, keyColumn: "" }));
  const tables = await inExcel("reading lists", (context) => tablesOf(context, wanted));
  return tables.filter((table) => table !== null);
}
