import type { Locale } from "../../text/Locale";
import type { Area } from "./address";
import type { Formula } from "./Formula";
import type { PlainCell } from "./toCell";

/** A cell to be written: data, or a formula of our own. */
export type PlannedCell = PlainCell | Formula;

/** The kinds of sheets that are ours. Each is known by its table's name, whatever the sheet is called. */
export type SheetKind =
  | "calibration"
  | "summary"
  | "log"
  | "settings"
  | "leftOut"
  | "history"
  | "bonus"
  | "minutes"
  | "notes"
  | "feedback"
  | "pay"
  | "promotion"
  | "training"
  | "share"
  | "sharedPeople"
  | "formulas"
  | "sample";

/** Cells with their content, from (row, column) on. Rows are of equal length. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly PlannedCell[])[];
}

export interface PlannedTable {
  readonly name: string;
  readonly area: Area;
  readonly style: string;
}

export interface PlannedStyle {
  readonly area: Area;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  /** Rows are as high as the spreadsheet finds their wrapped texts to be, then and when people change them. */
  readonly grows?: true;
  readonly align?: "Left" | "Center" | "Right";
  /** How far a text stands from the cell's left edge, in Excel's steps: where figures stand on the right before it. */
  readonly indent?: number;
  readonly top?: boolean;
}

export interface PlannedValidation {
  readonly area: Area;
  /** A list of words to choose from, or a number. */
  readonly rule: { readonly words: readonly string[] } | { readonly number: true };
  readonly title: string;
  readonly message: string;
}

/** Colours the area where the cell of `column` in the same row holds `word`: a plain value, so every spreadsheet can do it. */
export interface PlannedHighlight {
  readonly area: Area;
  readonly column: number;
  readonly word: string;
  readonly fill: string;
  readonly color: string;
}

export interface PlannedChart {
  readonly type: "ColumnClustered" | "BarClustered" | "Line" | "XYScatterLinesNoMarkers";
  readonly title: string;
  readonly source: Area;
  readonly place: Area;
  readonly colors: readonly string[];
  readonly axes: {
    readonly category: string;
    readonly value: string;
    /** Upper end of the value axis; left to the spreadsheet when not given. */
    readonly most?: number;
  };
}

export interface PlannedPage {
  readonly orientation: "Portrait" | "Landscape";
  readonly area: Area | null;
  /** Whole sheet on one page, or as wide as so many pages side by side. */
  readonly fit: "page" | { readonly wide: number };
  readonly titleRow: number | null;
  /** How many of the first columns are repeated where a sheet is more than one page wide. */
  readonly titleColumns?: number;
}

/** A sheet that does not exist yet. */
export interface NewSheet {
  readonly kind: SheetKind;
  readonly name: string;
  readonly tabColor: string;
  readonly blocks: readonly Block[];
  readonly tables: readonly PlannedTable[];
  readonly numberFormats: readonly { readonly area: Area; readonly format: string }[];
  readonly styles: readonly PlannedStyle[];
  /** Characters wide, by column from A on; null leaves the standard width. */
  readonly widths: readonly (number | null)[];
  readonly validations: readonly PlannedValidation[];
  readonly highlights: readonly PlannedHighlight[];
  readonly charts: readonly PlannedChart[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly page: PlannedPage | null;
  readonly gridlines: boolean;
}

/** One cell of a table of ours, named by its row's key and its column's header, so that a moved row cannot misplace it. */
export interface CellChange {
  readonly key: string;
  readonly column: string;
  readonly before: PlainCell;
  readonly after: PlainCell;
}

/** Changes in one table of ours. Formulas are never changed. */
export interface TableChanges {
  readonly table: string;
  readonly keyColumn: string;
  readonly cells: readonly CellChange[];
  /** Rows added, in the table's column order: at the end of a log, else above the last row. Each has a key no row has. */
  readonly rows: readonly (readonly PlannedCell[])[];
  /** Position of the key in `rows`. */
  readonly keyPosition: number;
  /** A log is never shortened: taking back a write leaves its rows and adds others. */
  readonly appendOnly: boolean;
  /** Key of the row the new ones are chained to: when another is the last by now, somebody else wrote meanwhile. */
  readonly follows?: string;
  /** Rows go below the last one, in the order of time; a taking back removes them again. */
  readonly atEnd?: true;
}

/** What a place holds: a formula in its first cell, which may fill the others, or a value in every cell. */
export type PlaceContent =
  { readonly formula: string } | { readonly values: readonly (readonly PlainCell[])[] };

/**
 * A formula of the user's turned into what it shows, put back, or entered again: the one change on sheets that are not
 * ours, and only on a press that asks for just that; or a cell of ours outside its table. Both sides are kept, so that it
 * can be taken back.
 */
export interface PlaceChange {
  readonly sheet: string;
  /** On the sheet, or seen from the first heading of the table `from`: the row above the headings is -1. */
  readonly area: Area;
  /** A table of ours: the place moves with it, to whatever row or sheet name. */
  readonly from?: string;
  readonly before: PlaceContent;
  readonly after: PlaceContent;
}

/** What was read to make the plan, so that a change of it is noticed before anything is written. */
export interface ReadEvidence {
  readonly sheet: string;
  readonly address: string;
  readonly rows: number;
  readonly columnCount: number;
  /** Offsets of the columns that were used, or all of them. */
  readonly columns: readonly number[] | null;
  /** SHA-256 of the values of those columns, headers included. */
  readonly fingerprint: string;
}

/** What a write is for, in words a person knows. */
export type WritePurpose =
  | "calibration"
  | "decisions"
  | "reanalysis"
  | "bonus"
  | "report"
  | "share"
  | "history"
  | "sample"
  | "freeze"
  | "restore"
  | "repair";

/** Everything one press will write. Plain data; nothing else touches the workbook. */
export interface WritePlan {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly purpose: WritePurpose;
  readonly locale: Locale;
  readonly evidence: readonly ReadEvidence[];
  readonly newSheets: readonly NewSheet[];
  readonly changes: readonly TableChanges[];
  readonly places?: readonly PlaceChange[];
  readonly counts: {
    readonly people: number;
    readonly suggestions: number;
    readonly decisions: number;
    readonly skipped: number;
  };
}
