import type { SourceTable } from "./Source";
import { touchesList } from "./touchesList";
import { watchSheet } from "./watchSheet";

/**
 * Tells when cells of a list that was read may have changed.
 *
 * @returns a function that stops the watch
 */
export const watchSource = (
  { sheet, address }: Pick<SourceTable, "sheet" | "address">,
  onChange: () => void,
): Promise<() => void> =>
  watchSheet(sheet, (change) => {
    if (touchesList(address, change)) onChange();
  });
