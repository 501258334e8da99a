import { WorkbookError } from "../WorkbookError";
import { inExcel } from "../write/inExcel";
import { readJournal } from "../write/journal";
import { removeSettings } from "./settingsStore";

/** What was removed before sharing. */
export interface Purged {
  /** Settings kept inside the file, which no sheet shows. */
  readonly settings: number;
  /** Records of writes: with them goes the taking back. */
  readonly records: number;
}

/**
 * Removes what travels inside the file unseen: settings of ours and the journal. Sheets that people see stay; they are
 * theirs to delete.
 *
 * @throws {WorkbookError} "open-write" while a write is neither finished nor taken back; nothing is removed then
 */
export async function purge(): Promise<Purged> {
  const records = await removeJournal();
  return { settings: await removeSettings(), records };
}

async function removeJournal(): Promise<number> {
  return inExcel("purging", async (context) => {
    const journal = await readJournal(context);
    if (journal === null) return 0;
    if (journal.records.some(({ state }) => state === "prepared")) {
      throw new WorkbookError("open-write", { sheet: journal.sheet });
    }
    context.workbook.worksheets.getItem(journal.sheet).delete();
    await context.sync();
    if ((await readJournal(context)) !== null) {
      throw new WorkbookError("excel-refused", { step: "purging", sheet: journal.sheet });
    }
    return journal.records.length;
  });
}
