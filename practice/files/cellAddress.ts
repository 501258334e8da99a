import { formatArea } from "../host/addresses";
import type { Area } from "../host/Cell";

/** Addresses of several areas as the file format writes them: parted by blanks. */
export function joinedAddresses(areas: readonly Area[]): string {
  return areas.map(formatArea).join(" ");
}
