import { areaOfAddress } from "../plan/address";

/** What Excel tells of a change on a sheet. */
interface Change {
  /** "RangeEdited" for cells typed into; anything else moves cells about. */
  readonly kind: string;
  readonly address: string;
}

/**
 * Whether a change on its sheet can have changed a list: one to cells beside its columns has not. Cells above and below
 * count, where headings and new rows stand; so does whatever moves cells, and every address that is no single block.
 *
 * @param address The block that was read
 */
export function touchesList(address: string, change: Change): boolean {
  const list = areaOfAddress(address);
  const changed = areaOfAddress(change.address);
  if (change.kind !== "RangeEdited" || list === null || changed === null) return true;
  return (
    changed.column < list.column + list.columns && list.column < changed.column + changed.columns
  );
}
