import { inExcel } from "../write/inExcel";

/** What Excel tells of a change on a sheet. */
export interface SheetChange {
  /** "RangeEdited" for cells typed into; anything else moves cells about. */
  readonly kind: string;
  readonly address: string;
}

/**
 * Tells of every change of a sheet, whoever makes it. It only ever tells: nothing is read or written.
 *
 * @returns a function that stops the watch
 */
export async function watchSheet(
  name: string,
  onChange: (change: SheetChange) => void,
): Promise<() => void> {
  const handler = await inExcel("watching", async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const added = sheet.onChanged.add(({ changeType, address }) => {
      onChange({ kind: changeType, address });
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  const stop = (): Promise<void> =>
    Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  return () => void stop();
}
