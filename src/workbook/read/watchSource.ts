import { inExcel } from "../write/inExcel";
import type { Source } from "./Source";

/**
 * Tells when cells of the source's sheet change, whoever changes them. It only ever tells: nothing is read or written.
 *
 * @returns a function that stops the watch
 */
export async function watchSource(
  source: Source,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const handler = await inExcel("watching", async (context) => {
    const sheet = context.workbook.worksheets.getItem(source.sheet);
    const added = sheet.onChanged.add(() => {
      onChange();
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
