/** A place people's data is read from. */
export type Source =
  | { readonly kind: "table"; readonly table: string; readonly sheet: string }
  | { readonly kind: "range"; readonly sheet: string; readonly address: string }
  | { readonly kind: "sheet"; readonly sheet: string };

/** One place that could be read, for a list to choose from. */
export interface SourceOffer {
  readonly source: Source;
  /** "Scores!Table1", "Scores!A1:H40" or "Scores". */
  readonly label: string;
  /** Rows below the header, as far as is known without reading. */
  readonly rows: number | null;
}

export interface SourceList {
  /** What is at hand: the table or block the selection is in, or null on an empty sheet. */
  readonly active: Source | null;
  readonly offers: readonly SourceOffer[];
  /** Sheets of ours; they are not offered as people. */
  readonly ours: readonly string[];
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

/** What a cell says: an error keeps its code, a blank is null and never 0. */
export type SourceCell = number | string | boolean | null | { readonly error: string };

/** People's data as read, before any meaning is given to its columns. */
export interface SourceTable {
  readonly source: Source;
  readonly sheet: string;
  /** The block that was read, headers included. */
  readonly address: string;
  readonly headers: readonly string[];
  /** Data rows without blank, subtotal and repeated header rows. */
  readonly rows: readonly (readonly SourceCell[])[];
  /** The sheet's row number (1 is the first) of each of `rows`. */
  readonly rowNumbers: readonly number[];
  /** Zero-based column on the sheet of the first header. */
  readonly firstColumn: number;
  readonly skipped: {
    readonly blank: number;
    readonly subtotal: number;
    readonly repeatedHeader: number;
  };
  /** Rows that are hidden or filtered away on the sheet; they are read all the same. */
  readonly hiddenRows: number;
  /** Same headers, same fingerprint: the confirmed columns are remembered by it. */
  readonly headerFingerprint: string;
  /** Everything as it stood, to tell before a write whether it still does. */
  readonly raw: readonly (readonly unknown[])[];
}
