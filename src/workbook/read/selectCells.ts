import { inExcel } from "../write/inExcel";

/** Shows cells to the person: brings their sheet to the front and selects them. */
export async function selectCells(sheet: string, address: string): Promise<void> {
  await inExcel("selecting", async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
