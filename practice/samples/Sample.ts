/** One cell of a sample: blank is null. */
export type SampleCell = string | number | boolean | Date | null;

/** A sheet of a sample workbook: a heading row and the rows under it. */
export interface SampleSheet {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly SampleCell[])[];
  /** Name of the Excel table over headings and rows; none leaves a plain range. */
  readonly table?: string;
  /** Lines above the heading row, each in column A. */
  readonly preamble?: readonly string[];
  /** Number formats by heading. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Column widths in characters, by heading. */
  readonly widths?: Readonly<Record<string, number>>;
}

/** A workbook the practice page can open from its menu. */
export interface Sample {
  readonly file: string;
  readonly sheets: readonly SampleSheet[];
}
