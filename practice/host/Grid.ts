import type { Area, CellValue, Extent, Style } from "./Cell";
import type { Change, Notice } from "./Change";
import type { RecordKind, Records, Sheet } from "./Records";

/** Rows of cells, as many as the area asked for. */
export type Block<T> = readonly (readonly T[])[];

/**
 * The workbook behind the host: what any spreadsheet engine must offer so that Microsoft's Office.js client can work on it.
 * Two grids exist: one in memory for tests, one over a real spreadsheet engine for the practice workbook.
 *
 * Everything is read as plain data and changed by plain data. A grid needs no checks of its own: the host refuses
 * what Excel would refuse before it calls `apply`. Areas asked for are inside Excel's limits and may be mostly blank.
 */
export interface Grid {
  /** File name of the workbook, such as `people.xlsx`. */
  readonly name: string;

  /** Sheets from left to right, hidden ones included. */
  sheets(): readonly Sheet[];
  activeSheet(): string;
  selection(): { readonly sheet: string; readonly areas: readonly Area[] };

  /** Computed values; a spilled cell has the value spilled into it. */
  values(sheet: string, area: Area): Block<CellValue>;
  /** Formulas with their "=", null where a cell holds a plain value or is part of a spill. */
  formulas(sheet: string, area: Area): Block<string | null>;
  /** What the cells show. */
  texts(sheet: string, area: Area): Block<string>;
  /** Number formats in Excel's code, "General" by default. */
  numberFormats(sheet: string, area: Area): Block<string>;
  styles(sheet: string, area: Area): Block<Style>;
  /** The smallest area that holds every cell with content (and with any format, unless `valuesOnly`), or null. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  /** The area a dynamic array anchored in this cell fills, or null. */
  spillOf(sheet: string, row: number, column: number): Area | null;
  /** The dynamic array that fills this cell, as its anchor's whole area, or null. */
  spillOver(sheet: string, row: number, column: number): Area | null;
  merges(sheet: string): readonly Area[];
  /** Heights (rows) or widths (columns) from `at` on. */
  extents(sheet: string, axis: "rows" | "columns", at: number, count: number): readonly Extent[];

  /** All records of a kind in the order they were first put. */
  list<K extends RecordKind>(kind: K): readonly Records[K][];
  get<K extends RecordKind>(kind: K, id: string): Records[K] | undefined;

  /**
   * Carries out changes in order. Structure is visible to the readers above at once; recalculation may wait for the next
   * read of a value or for `commit`, so that one Office.js sync costs one recalculation.
   */
  apply(changes: readonly Change[]): void;
  /** Recalculates what is due and ends one undo step: everything applied since the last commit. Nothing applied, no step. */
  commit(): void;
  /** Takes back, or does again, one step. @returns false when there is none */
  undo(): boolean;
  redo(): boolean;
  /** Recalculates the cells' formulas anew (all of the workbook's without an area). */
  recalculate(sheet?: string, area?: Area): void;

  /**
   * Tells `listener` what people do in the grid itself (never what `apply` did: the host knows that).
   * @returns a function that stops it
   */
  listen(listener: (notice: Notice) => void): () => void;
}
