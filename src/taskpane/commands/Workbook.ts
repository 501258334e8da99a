import type { Analysis, AnalysisSettings } from "../../engine";
import type { Locale } from "../../text/Locale";
import type { Source, SourceList, SourceTable } from "../../workbook/read/Source";
import type { BonusPerson } from "../../workbook/plan/planBonus";
import type { CellsOutcome } from "../../workbook/cells/CellsOutcome";
import type { Scope } from "../../workbook/cells/scopeOf";
import type { ReportRequest } from "../../workbook/plan/planReport";
import type { Decision } from "../../workbook/sheets/Decision";
import type { FinishedCycle } from "../../workbook/sheets/FinishedCycle";
import type { SharedPeople } from "../../workbook/sheets/sharedSheets";
import type { BonusReading } from "../../workbook/state/readBonus";
import type { SettingsReading } from "../../workbook/state/settings";
import type { Purged } from "../../workbook/state/purge";
import type { LeftOutPerson } from "../../workbook/sheets/leftOutSheet";
import type { MeetingRecord } from "../../workbook/sheets/MeetingRecord";
import type { MinutesCircumstances } from "../../workbook/sheets/minutesFacts";
import type { ApplyOptions, WriteResult } from "../../workbook/write/applyPlan";
import type { OpenWrite, Recovery, RecoverChoice } from "../../workbook/write/recover";
import type { UndoResult } from "../../workbook/write/undoLast";
import type { SampleList } from "../sample/samplePeople";
import type { WrittenCalibration } from "../state/WriteEvent";
import type { Mapping } from "../analyst/Analyst";
import type { Said } from "../state/PaneEvent";

/** What was confirmed about a list's columns and labels before. */
export interface Remembered extends Said {
  readonly mapping: Mapping;
  /** Last cycle's list; null when its scores are in a column of this one, or there are none. */
  readonly previous: RememberedCycle | null;
}

/** Where last cycle's scores are, and which columns of that list hold what while its headings are the same. */
export interface RememberedCycle {
  readonly source: Source;
  readonly headerFingerprint: string;
  readonly id: number | null;
  readonly score: number | null;
}

/** What a sheet rests on: when it has changed since it was read, nothing is written. */
export interface ReportBasis {
  readonly table: SourceTable;
  readonly mapping: Mapping;
  /** The decisions as the sheet held them when it was last read. */
  readonly base: ReadonlyMap<string, Decision>;
}

/** Everything a write is made of. */
export interface WriteRequest extends ReportBasis {
  readonly locale: Locale;
  readonly analysis: Analysis;
  readonly settings: AnalysisSettings;
  readonly decisions: readonly Decision[];
  /** Rows of the list that take no part. */
  readonly leftOut: readonly LeftOutPerson[];
  readonly meeting: MeetingRecord;
  /** Locks the decisions and writes the minutes; null leaves them open. */
  readonly minutes: MeetingClose | null;
}

/** What the minutes say that only the meeting knows. */
export interface MeetingClose {
  readonly began: string | null;
  readonly ended: string;
  readonly outcome: MinutesCircumstances["outcome"];
}

/** A pool and who takes part in it, by what. */
export interface BonusRequest extends ReportBasis {
  readonly locale: Locale;
  readonly pool: number;
  readonly people: readonly BonusPerson[];
  readonly source: string;
}

/** A sheet beside the calibration: talk notes, the feedback report, a list. */
export type ReportWrite = ReportBasis &
  Omit<ReportRequest, "id" | "at" | "by" | "evidence" | "sheetNames" | "tableNames">;

/** What a finished cycle is called, and who finished it. */
export interface FinishRequest {
  readonly locale: Locale;
  readonly cycle: string;
  readonly by: string | null;
}

/** What a clean copy has in it, and where it goes. */
export interface ShareRequest {
  readonly locale: Locale;
  readonly people: SharedPeople;
  /** A workbook of its own, which nothing else of this one can come along in, or sheets in this one. */
  readonly place: "new-workbook" | "here";
}

/** The clean copy that was made. */
export interface Shared {
  /** The write, when it went here; a new workbook is nobody's file until it is saved. */
  readonly written: WriteResult | null;
  readonly sheets: readonly string[];
  readonly people: number;
  /** Groups held back, so that nothing about fewer than five people can be read or worked out. */
  readonly hiddenGroups: number;
}

/** Progress and cancelling of one write. */
export type WriteHooks = Pick<ApplyOptions, "onStep" | "signal">;

/** What can be done to the cells with CALIB formulas. */
export interface CalibCells {
  readonly freeze: (scope: Scope, locale: Locale) => Promise<CellsOutcome>;
  readonly restore: (locale: Locale) => Promise<CellsOutcome>;
  readonly repair: (locale: Locale) => Promise<CellsOutcome>;
  readonly recalculate: () => Promise<CellsOutcome>;
  /** Takes the write back, if no other one came after it. */
  readonly takeBack: (write: string, locale: Locale) => Promise<CellsOutcome>;
}

/** The workbook as the commands see it. */
export interface Workbook {
  readonly listSources: () => Promise<SourceList>;
  readonly readSource: (source: Source) => Promise<SourceTable>;
  readonly recall: (table: SourceTable) => Promise<Remembered | null>;
  readonly remember: (table: SourceTable, remembered: Remembered) => Promise<void>;
  /** Tells of every change of a sheet. */
  readonly watchSheet: (sheet: string, onChange: () => void) => Promise<() => void>;
  readonly watch: (table: SourceTable, onChange: () => void) => Promise<() => void>;
  readonly show: (sheet: string, address: string) => Promise<void>;
  /** Puts fictional people on a sheet of their own. */
  readonly addSample: (list: SampleList, locale: Locale) => Promise<Source>;
  readonly readSettings: () => Promise<SettingsReading | null>;
  readonly saveSettings: (settings: AnalysisSettings) => Promise<void>;
  /** The Calibration sheet there is, with what was decided in it; null when there is none. */
  readonly readCalibration: () => Promise<WrittenCalibration | null>;
  /** What the newest bonus sheet was settled from; null when there is none. */
  readonly readBonus: () => Promise<BonusReading | null>;
  /** Writes to new sheets, or into the Calibration sheet there is. */
  readonly write: (request: WriteRequest, hooks: WriteHooks) => Promise<WriteResult>;
  /** Opens locked decisions again; the log says why. */
  readonly unlock: (
    meeting: MeetingRecord,
    reason: string,
    locale: Locale,
    hooks: WriteHooks,
  ) => Promise<WriteResult>;
  /** Shares a pool out over the people and writes the Bonus sheet. */
  readonly writeBonus: (request: BonusRequest, hooks: WriteHooks) => Promise<WriteResult>;
  readonly writeReport: (request: ReportWrite, hooks: WriteHooks) => Promise<WriteResult>;
  /** Adds the cycle to the history, from the Calibration sheet as it stands; a "sheet-missing" refusal without one. */
  readonly finishCycle: (request: FinishRequest, hooks: WriteHooks) => Promise<WriteResult>;
  /** Finished cycles, the latest last. */
  readonly readHistory: () => Promise<readonly FinishedCycle[]>;
  /** Makes a clean copy of the Calibration sheet: values only, small groups held back. */
  readonly share: (request: ShareRequest, hooks: WriteHooks) => Promise<Shared>;
  /** Removes what travels inside the file unseen: our settings and the journal. Nothing can be taken back after it. */
  readonly purge: () => Promise<Purged>;
  readonly undo: (locale: Locale, hooks: WriteHooks) => Promise<UndoResult>;
  readonly openWrite: () => Promise<OpenWrite | null>;
  readonly canUndo: () => Promise<boolean>;
  readonly cells: CalibCells;
  readonly recover: (choice: RecoverChoice, locale: Locale) => Promise<Recovery>;
}
