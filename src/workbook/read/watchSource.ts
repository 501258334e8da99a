import { inExcel } from "../write/inExcel";
import type { SourceTable } from "./Source";
import { touchesList } from "./touchesList";

/**
 * Tells when cells of a list that was read may have changed, whoever changes them. It only ever tells: nothing is read or written.
 *
 * @returns a function that stops the watch
 */
export async function watchSource(
  { sheet: name, address }: Pick<SourceTable, "sheet" | "address">,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const handler = await inExcel("watching", async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const added = sheet.onChanged.add((event) => {
      if (touchesList(address, { kind: event.changeType, address: event.address })) onChange();
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return async () => {
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
}
