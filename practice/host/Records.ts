import type { Area, Style } from "./Cell";

/** Plain data that survives JSON. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** `#RRGGBB`, or "" for none. */
  readonly tabColor: string;
  readonly gridlines: boolean;
  readonly headings: boolean;
}

/** An Excel table. `area` covers the header row, the body and the total row, whichever are shown. */
export interface TableRecord {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly { readonly id: number; readonly name: string }[];
  readonly style: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
  readonly showFilterButton: boolean;
  readonly highlightFirstColumn: boolean;
  readonly highlightLastColumn: boolean;
}

/** A filter over a table's or a sheet's area. `criteria` is Excel.FilterCriteria by column offset. */
export interface FilterRecord {
  /** The table's id, or the sheet's id for the sheet's own filter. */
  readonly id: string;
  readonly sheet: string;
  readonly area: Area;
  readonly criteria: Readonly<Record<number, Json>>;
}

/** A defined name; `formula` starts with "=". `scope` is a sheet id, or null for the workbook. */
export interface NameRecord {
  readonly id: string;
  readonly name: string;
  readonly scope: string | null;
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** `id` is the key. */
export interface SettingRecord {
  readonly id: string;
  readonly value: Json;
}

export interface XmlRecord {
  readonly id: string;
  readonly namespace: string;
  readonly xml: string;
}

/** One conditional format. `rule` is the Office.js rule of its `type` (Custom, CellValue, ColorScale, DataBar, …). */
export interface ConditionalFormatRecord {
  readonly id: string;
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly type: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly rule: Json;
  readonly style: Style;
  readonly numberFormat?: string;
}

/** Data validation of some cells: Excel.DataValidationRule, error alert and prompt as plain data. */
export interface ValidationRecord {
  readonly id: string;
  readonly sheet: string;
  readonly areas: readonly Area[];
  readonly rule: Json;
  readonly errorAlert: Json;
  readonly prompt: Json;
  readonly ignoreBlanks: boolean;
}

/** One chart series; `values`, `categories` and `bubbles` are addresses such as `Sheet1!A1:A9`. */
export interface ChartSeriesRecord {
  readonly id: string;
  readonly name: string;
  /** The cell the name is read from, when it is not typed in. */
  readonly nameAddress?: string;
  readonly values: string | null;
  readonly categories: string | null;
  readonly type: string | null;
  /** Everything else that was set, by Office.js path, such as `format.fill.color` or `gapWidth`. */
  readonly options: Readonly<Record<string, Json>>;
}

export interface ChartRecord {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  readonly type: string;
  /** The address the chart was made from, if any. */
  readonly source: string | null;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly series: readonly ChartSeriesRecord[];
  /** Everything else that was set, by Office.js path, such as `title.text` or `axes.valueAxis.minimum`. */
  readonly options: Readonly<Record<string, Json>>;
}

/** `id` is the sheet's id, or "workbook". Present only while protected; the password is a test's plain text. */
export interface ProtectionRecord {
  readonly id: string;
  readonly password: string | null;
  readonly options: Readonly<Record<string, Json>>;
}

/** Page setup of the sheet `id`, by Office.js path, such as `orientation` or `zoom`. */
export interface PageLayoutRecord {
  readonly id: string;
  readonly options: Readonly<Record<string, Json>>;
}

/** A note or a threaded comment on one cell. */
export interface NoteRecord {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly content: string;
  readonly kind: "note" | "comment";
  readonly replies: readonly {
    readonly id: string;
    readonly author: string;
    readonly content: string;
  }[];
  readonly resolved: boolean;
}

/** Frozen panes of the sheet `id`: how many rows at the top and columns at the left. */
export interface FreezeRecord {
  readonly id: string;
  readonly rows: number;
  readonly columns: number;
}

/** A link on one cell, as Excel.RangeHyperlink. `id` is `sheet!row,column`. */
export interface HyperlinkRecord {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly link: Json;
}

/** `id` is `worksheet id` + "/" + key; custom properties of a sheet. */
export interface SheetPropertyRecord {
  readonly id: string;
  readonly sheet: string;
  readonly key: string;
  readonly value: string;
}

/** Everything in a workbook that is neither a sheet nor a cell, by kind. */
export interface Records {
  readonly tables: TableRecord;
  readonly filters: FilterRecord;
  readonly names: NameRecord;
  readonly settings: SettingRecord;
  readonly xmlParts: XmlRecord;
  readonly conditionalFormats: ConditionalFormatRecord;
  readonly validations: ValidationRecord;
  readonly charts: ChartRecord;
  readonly protections: ProtectionRecord;
  readonly pageLayouts: PageLayoutRecord;
  readonly notes: NoteRecord;
  readonly freezes: FreezeRecord;
  readonly hyperlinks: HyperlinkRecord;
  readonly sheetProperties: SheetPropertyRecord;
}

export type RecordKind = keyof Records;
