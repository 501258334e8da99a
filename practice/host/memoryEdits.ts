import { LAST_COLUMN, LAST_ROW, type Area } from "./Cell";
import { overlaps } from "./areas";
import { translateFormula } from "./formulas";
import {
  cellOf,
  mergedStyle,
  type MemoryBand,
  type MemoryCell,
  type MemoryRow,
  type MemorySheet,
} from "./MemorySheet";

/** Lets an edit change a row in place when it is this undo step's own copy, and copies it otherwise. */
export type OwnRow = (sheet: MemorySheet, row: number) => MemoryRow;

/** Replaces cells of an area; whole rows and columns are only visited where they have cells. */
export function editCells(
  sheet: MemorySheet,
  area: Area,
  own: OwnRow,
  edit: (cell: MemoryCell) => MemoryCell | undefined,
  existingOnly = false,
): void {
  const lastRow = existingOnly
    ? Math.min(area.row + area.rows, sheet.rows.length)
    : area.row + area.rows;
  for (let row = area.row; row < lastRow; row += 1) {
    if (existingOnly && !sheet.rows[row]) continue;
    const cells = own(sheet, row);
    const lastColumn = existingOnly
      ? Math.min(area.column + area.columns, cells.length)
      : area.column + area.columns;
    for (let column = area.column; column < lastColumn; column += 1) {
      if (existingOnly && !cells[column]) continue;
      cells[column] = edit(cellOf(sheet, row, column));
    }
  }
}

/** Formats an area; entire rows and columns keep the format themselves, so that it costs nothing per cell. */
export function formatCells(
  sheet: MemorySheet,
  area: Area,
  own: OwnRow,
  format: Pick<MemoryBand, "format" | "style">,
): void {
  const wholeColumns = area.rows === LAST_ROW;
  const wholeRows = !wholeColumns && area.columns === LAST_COLUMN;
  const laid = (band: MemoryBand) => ({
    ...(format.format !== undefined && { format: format.format }),
    ...(format.style && { style: mergedStyle(band.style ?? {}, format.style) }),
  });
  editCells(sheet, area, own, (cell) => ({ ...cell, ...laid(cell) }), wholeColumns || wholeRows);
  if (wholeColumns)
    sheet.columnBands = editBands(sheet.columnBands, area.column, area.columns, laid);
  else if (wholeRows) sheet.rowBands = editBands(sheet.rowBands, area.row, area.rows, laid);
}

export function editBands(
  bands: ReadonlyMap<number, MemoryBand>,
  at: number,
  count: number,
  change: (band: MemoryBand) => MemoryBand,
): ReadonlyMap<number, MemoryBand> {
  const after = new Map(bands);
  for (let index = at; index < at + count; index += 1) {
    const band = bands.get(index) ?? {};
    after.set(index, { ...band, ...change(band) });
  }
  return after;
}

export function clearCells(
  sheet: MemorySheet,
  area: Area,
  what: "contents" | "formats" | "all",
  own: OwnRow,
): void {
  const edit = {
    contents: (cell: MemoryCell) => ({ ...cell, value: null, formula: null }),
    formats: (cell: MemoryCell) => ({ ...cell, format: "General", style: {} }),
    all: () => undefined,
  }[what];
  editCells(sheet, area, own, edit, true);
  if (what !== "formats")
    sheet.spills = sheet.spills.filter(
      (spill) => !overlaps({ ...spill, rows: 1, columns: 1 }, area),
    );
}

export function reorderRows(
  sheet: MemorySheet,
  area: Area,
  order: readonly number[],
  own: OwnRow,
): void {
  const before = order.map((from) =>
    Array.from({ length: area.columns }, (_, right) =>
      cellOf(sheet, area.row + from, area.column + right),
    ),
  );
  before.forEach((cells, down) => {
    const row = own(sheet, area.row + down);
    cells.forEach((cell, right) => {
      const formula =
        cell.formula === null ? null : translateFormula(cell.formula, down - order[down]!, 0);
      row[area.column + right] = { ...cell, formula };
    });
  });
}
