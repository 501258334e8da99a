import { fingerprintOf } from "../write/fingerprintsOf";
import type { ReadEvidence } from "../plan/WritePlan";
import type { SourceTable } from "./Source";

/**
 * What a plan relies on having been read.
 *
 * @param columns Offsets of the columns whose values matter; a change elsewhere does not stop a write
 */
export const evidenceOf = (
  { sheet, address, raw }: SourceTable,
  columns: readonly number[] | null = null,
): ReadEvidence => ({
  sheet,
  address,
  rows: raw.length,
  columnCount: raw[0]?.length ?? 0,
  columns,
  fingerprint: fingerprintOf(raw, columns),
});
