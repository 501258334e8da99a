/** A block of cells: zero-based first row and column, and how many of each. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An error shown in a cell, such as `#N/A`; `message` is what Excel shows when the error flag is hovered. */
export interface CellError {
  readonly error: string;
  readonly message?: string;
}

/** What a cell holds or computes to. `null` is a blank cell; text is never `""` for a blank one. */
export type CellValue = string | number | boolean | null | CellError;

/** What is put into a cell: a finished value, or a formula with English names and comma separators. */
export type Entry = CellValue | { readonly formula: string };

export interface Border {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** How a cell looks, in Excel's words. Absent members have the workbook's default. */
export interface Style {
  readonly fill?: string | null;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  readonly shrink?: boolean;
  /** Excel locks every cell unless told otherwise; it matters only on a protected sheet. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  /** By Excel's edge names: EdgeTop, EdgeBottom, EdgeLeft, EdgeRight, DiagonalDown, DiagonalUp. */
  readonly borders?: Readonly<Record<string, Border>>;
  /** A named cell style, such as "Heading 1". */
  readonly named?: string;
}

/** One row's height or column's width in points, and whether it is hidden. */
export interface Extent {
  readonly size: number;
  readonly hidden: boolean;
}

/** Excel's own limits. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
