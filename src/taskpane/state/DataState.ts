import type { Field, Side } from "../../engine";
import type { Assembled, Mapping } from "../analyst/Analyst";
import type { Source, SourceList, SourceTable } from "../../workbook/read/Source";

/** What is known about the list of people: where it is, what its columns mean, who is who. */
export interface DataState {
  /** Lists found in the workbook, or null before anybody looked. */
  readonly sources: SourceList | null;
  readonly chosen: Source | null;
  readonly table: SourceTable | null;
  readonly mapping: Mapping;
  /** Fields whose heading can mean several things and that nobody confirmed yet. */
  readonly unsure: ReadonlySet<Field>;
  /** Folded label → side; null is left out. */
  readonly sides: ReadonlyMap<string, Side | null>;
  /** Rating scale chosen for grades in the score column; null takes the first that fits. */
  readonly scale: string | null;
  readonly assembled: Assembled | null;
}

export const noData: DataState = {
  sources: null,
  chosen: null,
  table: null,
  mapping: {},
  unsure: new Set(),
  sides: new Map(),
  scale: null,
  assembled: null,
};
