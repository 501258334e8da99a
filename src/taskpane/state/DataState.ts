import type { Field, Side } from "../../engine";
import type {
  Assembled,
  AttainmentUnit,
  HeaderQuestion,
  Mapping,
  PreviousCycle,
} from "../analyst/Analyst";
import type { TypedScale } from "./TypedScale";
import type { Source, SourceList, SourceTable } from "../../workbook/read/Source";

/** The list of the last cycle, and what is known of its columns. */
export interface PreviousList {
  readonly source: Source;
  readonly table: SourceTable;
  readonly id: number | null;
  readonly score: number | null;
  /** Null until both columns are known. */
  readonly cycle: PreviousCycle | null;
}

/** What is known about the list of people: where it is, what its columns mean, who is who. */
export interface DataState {
  /** Lists found in the workbook, or null before anybody looked. */
  readonly sources: SourceList | null;
  readonly chosen: Source | null;
  readonly table: SourceTable | null;
  readonly mapping: Mapping;
  /** Fields that another column stands in for, and that nobody confirmed yet. */
  readonly unsure: ReadonlySet<Field>;
  /** Headings that can mean several things: asked, not guessed. */
  readonly questions: readonly HeaderQuestion[];
  /** Folded label → side; null is left out. */
  readonly sides: ReadonlyMap<string, Side | null>;
  /** Rating scale chosen for grades in the score column; null takes the first that fits. */
  readonly scale: string | null;
  /** The scale of points somebody is typing; null once none is, or it stands in the settings. */
  readonly typedScale: TypedScale | null;
  /** How attainment is written, when somebody said so. */
  readonly attainment: AttainmentUnit | null;
  /** Somebody said that the scores off their scale are meant as they are. */
  readonly keepOffScale: boolean;
  /** Serial number of the day that years of service are counted to from hire dates, when somebody said so. */
  readonly countTo: number | null;
  /** Last cycle's list, when its scores are not in a column of this one. */
  readonly previous: PreviousList | null;
  readonly assembled: Assembled | null;
  /** What was last put together of this list: in sight, and of no other use, until it is put together anew. */
  readonly lastAssembled: Assembled | null;
}

export const noData: DataState = {
  sources: null,
  chosen: null,
  table: null,
  mapping: {},
  unsure: new Set(),
  questions: [],
  sides: new Map(),
  scale: null,
  typedScale: null,
  attainment: null,
  keepOffScale: false,
  countTo: null,
  previous: null,
  assembled: null,
  lastAssembled: null,
};
