import { formatArea } from "../host/addresses";
import type { Area } from "../host/Cell";

export function cellAddress(row: number, column: number): string {
  return formatArea({ row, column, rows: 1, columns: 1 });
}

/** Addresses of several areas as the file format writes them: parted by blanks. */
export function joinedAddresses(areas: readonly Area[]): string {
  return areas.map(formatArea).join(" ");
}
