import { areaOfAddress } from "../plan/address";
import type { SheetChange } from "./watchSheet";

/**
 * Whether a change on its sheet can have changed a list: one to cells beside its columns has not. Cells above and below
 * count, where headings and new rows stand; so does whatever moves cells, and every address that is no single block.
 *
 * @param address The block that was read
 */
export function touchesList(address: string, change: SheetChange): boolean {
  const list = areaOfAddress(address);
  const changed = areaOfAddress(change.address);
  if (change.kind !== "RangeEdited" || list === null || changed === null) return true;
  return (
    changed.column < list.column + list.columns && list.column < changed.column + changed.columns
  );
}
