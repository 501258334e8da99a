import type { Area, Entry, Style } from "./Cell";
import type { RecordKind, Records, Sheet } from "./Records";

interface OnSheet {
  readonly sheet: string;
}

interface InArea extends OnSheet {
  readonly area: Area;
}

type Put = {
  readonly [K in RecordKind]: { readonly kind: "put"; readonly of: K; readonly record: Records[K] };
}[RecordKind];

/**
 * One change of a workbook as plain data. The host has already checked it (protection, merges, overlaps, names),
 * so a grid carries it out as it stands; ids are given, never made up by the grid.
 */
export type Change =
  /** Adds a sheet at the end, or before the sheet now at `position`. */
  | { readonly kind: "addSheet"; readonly sheet: Sheet; readonly position?: number }
  | {
      readonly kind: "setSheet";
      readonly id: string;
      readonly set: Partial<Omit<Sheet, "id">>;
      readonly position?: number;
    }
  /** Deletes the sheet with everything on it (its records too); references to it become #REF!. */
  | { readonly kind: "deleteSheet"; readonly id: string }
  /** Puts entries into cells from (row, column) on; `undefined` leaves a cell as it is, `null` blanks its content. */
  | (OnSheet & {
      readonly kind: "cells";
      readonly row: number;
      readonly column: number;
      readonly entries: readonly (readonly (Entry | undefined)[])[];
    })
  | (OnSheet & {
      readonly kind: "numberFormats";
      readonly row: number;
      readonly column: number;
      readonly formats: readonly (readonly (string | undefined)[])[];
    })
  /** One number format for a whole area, which may be entire columns. */
  | (InArea & { readonly kind: "numberFormat"; readonly format: string })
  /** Merges `style` into the style of every cell of the area; `borders` merge by edge. */
  | (InArea & { readonly kind: "style"; readonly style: Style })
  | (InArea & { readonly kind: "clear"; readonly what: "contents" | "formats" | "all" })
  | (OnSheet & {
      readonly kind: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";
      readonly at: number;
      readonly count: number;
    })
  /** Inserts blank cells, moving what is there down or right. */
  | (InArea & { readonly kind: "insertCells"; readonly shift: "down" | "right" })
  /** Deletes cells, moving what is below or right of them up or left. */
  | (InArea & { readonly kind: "deleteCells"; readonly shift: "up" | "left" })
  /** Row i of the area gets content, number format and style of its former row order[i]; formulas follow their row. */
  | (InArea & { readonly kind: "reorderRows"; readonly order: readonly number[] })
  | (OnSheet & {
      readonly kind: "extents";
      readonly axis: "rows" | "columns";
      readonly at: number;
      readonly count: number;
      /** In points; null is the sheet's standard size. */
      readonly size?: number | null;
      readonly hidden?: boolean;
    })
  | (InArea & { readonly kind: "merge" | "unmerge" })
  | Put
  | { readonly kind: "remove"; readonly of: RecordKind; readonly id: string }
  | { readonly kind: "activate"; readonly sheet: string }
  | (OnSheet & { readonly kind: "select"; readonly areas: readonly Area[] });

/** Something a person did in the grid itself, told to whoever listens. */
export type Notice =
  | (InArea & { readonly kind: "edited" })
  | (OnSheet & {
      readonly kind: "rowsInserted" | "rowsDeleted" | "columnsInserted" | "columnsDeleted";
      readonly area: Area;
    })
  | (InArea & { readonly kind: "selected" })
  | (OnSheet & { readonly kind: "activated" | "deactivated" | "added" | "deleted" | "calculated" })
  /** A table's or a sheet's filter or sort order was changed. */
  | (OnSheet & { readonly kind: "filtered" | "sorted"; readonly area?: Area });
