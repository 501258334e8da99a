import { cellAt, contains } from "./areas";
import type { Change } from "./Change";
import {
  clearCells,
  editBands,
  editCells,
  formatCells,
  reorderRows,
  type OwnRow,
} from "./memoryEdits";
import { putEntries, type Evaluate } from "./memoryEntries";
import { shiftCells } from "./memoryShifts";
import { cellOf, type MemorySheet } from "./MemorySheet";
import { shiftOf } from "./shifts";

/** Changes that concern the workbook as a whole, not one sheet's cells. */
type BookChange = Extract<
  Change,
  { kind: "addSheet" | "setSheet" | "deleteSheet" | "put" | "remove" | "activate" | "select" }
>;

/** Changes of one sheet's cells. */
export type SheetChange = Exclude<Change, BookChange>;

type Edit<K extends SheetChange["kind"]> = (
  sheet: MemorySheet,
  change: SheetChange & { readonly kind: K },
  own: OwnRow,
  evaluate: Evaluate | undefined,
) => void;

const shiftBy = (sheet: MemorySheet, change: SheetChange, own: OwnRow) =>
  shiftCells(sheet, shiftOf(change)!, own);

const EDITS: { readonly [K in SheetChange["kind"]]: Edit<K> } = {
  cells: putEntries,
  numberFormats: (sheet, change, own) =>
    change.formats.forEach((line, down) =>
      line.forEach((format, right) => {
        if (format === undefined) return;
        formatCells(sheet, cellAt(change.row + down, change.column + right), own, { format });
      }),
    ),
  numberFormat: (sheet, { area, format }, own) => formatCells(sheet, area, own, { format }),
  style: (sheet, { area, style }, own) => formatCells(sheet, area, own, { style }),
  clear: (sheet, { area, what }, own) => clearCells(sheet, area, what, own),
  reorderRows: (sheet, { area, order }, own) => reorderRows(sheet, area, order, own),
  extents: setExtents,
  merge: mergeCells,
  unmerge: (sheet, { area }) => {
    sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  },
  insertRows: shiftBy,
  deleteRows: shiftBy,
  insertColumns: shiftBy,
  deleteColumns: shiftBy,
  insertCells: shiftBy,
  deleteCells: shiftBy,
};

/** Carries out a change of one sheet's cells. */
export function applyToSheet(
  sheet: MemorySheet,
  change: SheetChange,
  own: OwnRow,
  evaluate: Evaluate | undefined,
): void {
  (EDITS[change.kind] as Edit<SheetChange["kind"]>)(sheet, change, own, evaluate);
}

function setExtents(
  sheet: MemorySheet,
  { axis, at, count, size, hidden }: Extract<Change, { kind: "extents" }>,
): void {
  const key = axis === "rows" ? "rowBands" : "columnBands";
  sheet[key] = editBands(sheet[key], at, count, (band) => {
    const { size: before, ...rest } = band;
    const kept = size === undefined ? before : (size ?? undefined);
    return {
      ...rest,
      ...(kept !== undefined && { size: kept }),
      ...(hidden !== undefined && { hidden }),
    };
  });
}

/** Excel keeps only the upper-left cell's content when it merges. */
function mergeCells(
  sheet: MemorySheet,
  { area }: Extract<Change, { kind: "merge" | "unmerge" }>,
  own: OwnRow,
): void {
  const anchor = cellOf(sheet, area.row, area.column);
  sheet.merges = [...sheet.merges.filter((merge) => !contains(area, merge)), area];
  editCells(sheet, area, own, (cell) => ({ ...cell, value: null, formula: null }));
  own(sheet, area.row)[area.column] = anchor;
}
