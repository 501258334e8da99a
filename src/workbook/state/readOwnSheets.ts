import type { SheetKind } from "../plan/WritePlan";
import { kindOfTable, numberOfTable } from "../sheets/tableNames";
import { inExcel } from "../write/inExcel";

/** A sheet of ours, known by its table. */
export interface OwnSheet {
  readonly kind: SheetKind;
  readonly sheet: string;
  readonly table: string;
}

/** Our sheets in the workbook, the newest of each kind last. Two syncs. */
export async function readOwnSheets(): Promise<readonly OwnSheet[]> {
  return inExcel("looking", async (context) => {
    const { tables } = context.workbook;
    tables.load({ name: true });
    await context.sync();
    const ours = tables.items.flatMap((table) => {
      const kind = kindOfTable(table.name);
      return kind === null ? [] : [{ kind, table }];
    });
    for (const { table } of ours) table.worksheet.load({ name: true });
    await context.sync();
    const found = ours.map(({ kind, table }) => ({
      kind,
      sheet: table.worksheet.name,
      table: table.name,
    }));
    return found.sort((a, b) => numberOfTable(a.table) - numberOfTable(b.table));
  });
}
