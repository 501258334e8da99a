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
  PointScale,
  ReadingOptions,
  Side,
} from "../../engine";
import type { SourceTable } from "../../workbook/read/Source";

/** Field → position of its column in the list. */
export type Mapping = ColumnMapping;

/** A heading with several meanings, or one that only resembles a known one: nothing is taken from its column unasked. */
export interface HeaderQuestion {
  readonly column: number;
  /** Everything it may mean. */
  readonly candidates: readonly Field[];
}

/** What the headings mean, as far as they say it themselves. */
export interface Recognised {
  readonly mapping: Mapping;
  /** Fields without a heading of their own, for which another column is proposed. */
  readonly unsure: readonly Field[];
  readonly questions: readonly HeaderQuestion[];
}

/** The last cycle's list: who had which score. */
export interface PreviousCycle {
  readonly table: SourceTable;
  readonly id: number;
  readonly score: number;
}

/** What people said about a list. */
export interface Reading {
  readonly mapping: Mapping;
  /** Folded label → side; none chosen yet when empty. */
  readonly sides: ReadonlyMap<string, Side | null>;
  /** Rating scale of grades in the score column; null takes the first that fits. */
  readonly scale: string | null;
  /** Scale of scores in numbers, where somebody declared it. */
  readonly points: PointScale | null;
  /** How attainment is written; null takes what the column looks like. */
  readonly attainment: AttainmentUnit | null;
  /** Scores off their scale count as they are; until somebody says so they are left out. */
  readonly keepOffScale: boolean;
  /** Serial number of the day that years of service are counted to from hire dates; null leaves them uncounted. */
  readonly countTo: number | null;
  /** Where last cycle's scores are, when they are not in a column of the list. */
  readonly previous: PreviousCycle | null;
}

export type AttainmentUnit = NonNullable<ReadingOptions["attainment"]>;

/** A territory, and how many of its people can be compared. */
export interface TerritoryCount {
  readonly territory: string;
  readonly sales: number;
  readonly backOffice: number;
}

/** The people a list holds, and what there is to say about it. */
export interface Assembled {
  readonly people: readonly Person[];
  readonly labels: readonly LabelCount[];
  readonly sides: ReadonlyMap<string, Side | null>;
  readonly problems: readonly PeopleIssue[];
  /** Market indices the list itself names, by territory. */
  readonly indices: readonly MarketIndex[];
  readonly territories: readonly TerritoryCount[];
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
  /** What there is to look at in last cycle's own list. */
  readonly previousProblems: readonly PeopleIssue[];
  /** People whose score of the last cycle is known. */
  readonly withPrevious: number;
}

/** What the engine made of the people under the settings. */
export interface Report {
  readonly analysis: Analysis;
  readonly diagnosis: Diagnosis;
}

/** Whoever does the arithmetic: beside the pane in the product, in its place in tests. */
export interface Analyst {
  readonly recognise: (table: SourceTable) => Promise<Recognised>;
  readonly assemble: (table: SourceTable, reading: Reading) => Promise<Assembled>;
  /** The report on the people last assembled; null when a newer question overtook this one. */
  readonly report: (settings: AnalysisSettings) => Promise<Report | null>;
  /** Stops what is under way. Whoever waits for it learns that it failed. */
  readonly cancel: () => void;
}
