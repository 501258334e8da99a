import type {
  Analysis,
  AnalysisSettings,
  ColumnMapping,
  Diagnosis,
  Field,
  LabelCount,
  MarketIndex,
  PeopleIssue,
  Person,
  Side,
} from "../../engine";
import type { SourceTable } from "../../workbook/read/Source";

/** Field → position of its column in the list. */
export type Mapping = ColumnMapping;

/** What a heading seems to mean. */
export interface Recognised {
  readonly mapping: Mapping;
  /** Fields whose heading can mean several things. */
  readonly unsure: readonly Field[];
}

/** The people a list holds, and what there is to say about it. */
export interface Assembled {
  readonly people: readonly Person[];
  readonly labels: readonly LabelCount[];
  readonly sides: ReadonlyMap<string, Side | null>;
  readonly problems: readonly PeopleIssue[];
  /** Market indices the list itself names, by territory. */
  readonly indices: readonly MarketIndex[];
  /** Rating scales that know every grade in the score column; none when it holds numbers. */
  readonly scales: readonly string[];
  /** The scale grades were read by. */
  readonly scale: string | null;
  readonly scores: {
    readonly least: number;
    readonly most: number;
    readonly missing: number;
  } | null;
  /** People with a score on each side. */
  readonly compared: Readonly<Record<Side, number>>;
}

/** What the engine made of the people under the settings. */
export interface Report {
  readonly analysis: Analysis;
  readonly diagnosis: Diagnosis;
}

/** Whoever does the arithmetic: beside the pane in the product, in its place in tests. */
export interface Analyst {
  readonly recognise: (table: SourceTable) => Promise<Recognised>;
  readonly assemble: (
    table: SourceTable,
    mapping: Mapping,
    sides: ReadonlyMap<string, Side | null>,
    scale: string | null,
  ) => Promise<Assembled>;
  /** The report on the people last assembled; null when a newer question overtook this one. */
  readonly report: (settings: AnalysisSettings) => Promise<Report | null>;
}
