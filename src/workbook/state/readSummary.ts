import { isGradesTable } from "../sheets/tableNames";
import { inExcel } from "../write/inExcel";
import { tablesOf, type ReadTable } from "../write/readTables";
import { readOwnSheets, type OwnSheet } from "./readOwnSheets";

/** The newest summary's table of gaps as it stands; null where there is none, or nothing can be written into it. */
export async function readSummary(): Promise<ReadTable | null> {
  const own = await newest();
  return own === undefined ? null : writable(own.table);
}

/** The table of grades on the newest summary; null where there is none, or nothing can be written into it. */
export async function readSummaryGrades(): Promise<ReadTable | null> {
  const own = await newest();
  if (own === undefined) return null;
  const name = await inExcel("looking for the grades", async (context) => {
    const { tables } = context.workbook.worksheets.getItem(own.sheet);
    tables.load({ name: true });
    await context.sync();
    return tables.items.map((table) => table.name).find(isGradesTable);
  });
  return name === undefined ? null : writable(name);
}

const newest = async (): Promise<OwnSheet | undefined> =>
  (await readOwnSheets()).filter(({ kind }) => kind === "summary").at(-1);

async function writable(name: string): Promise<ReadTable | null> {
  const wanted = [{ table: name, keyColumn: "" }];
  const [table] = await inExcel("reading the summary", (context) => tablesOf(context, wanted));
  return table === undefined || table === null || table.isProtected || table.isFiltered
    ? null
    : table;
}
