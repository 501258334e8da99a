import { LAST_COLUMN, LAST_ROW, type Area } from "./Cell";
import type { MemoryBand, MemoryRow, MemorySheet } from "./MemorySheet";
import type { OwnRow } from "./memoryEdits";
import { shiftArea, type Shift } from "./shifts";

/** Moves cells, merges, spills and row or column sizes as a shift demands. */
export function shiftCells(sheet: MemorySheet, shift: Shift, own: OwnRow): void {
  const whole = shift.to - shift.from >= (shift.axis === "rows" ? LAST_COLUMN : LAST_ROW);
  if (shift.axis === "rows" && whole) spliceRows(sheet.rows, shift);
  else if (shift.axis === "rows") shiftDown(sheet, shift, own);
  else shiftRight(sheet, shift, own);
  const moved = (areas: readonly Area[]) =>
    areas.map((area) => shiftArea(area, shift)).filter((area): area is Area => area !== null);
  sheet.merges = moved(sheet.merges);
  sheet.spills = moved(sheet.spills);
  if (!whole) return;
  const key = shift.axis === "rows" ? "rowBands" : "columnBands";
  const bands = new Map<number, MemoryBand>();
  for (const [index, band] of sheet[key]) {
    if (index < shift.at) bands.set(index, band);
    else if (index >= shift.at - Math.min(0, shift.count)) bands.set(index + shift.count, band);
  }
  sheet[key] = bands;
}

function spliceRows(rows: (MemoryRow | undefined)[], { at, count }: Shift): void {
  if (at >= rows.length) return;
  if (count < 0) rows.splice(at, -count);
  else rows.splice(at, 0, ...new Array<undefined>(count));
}

function shiftDown(sheet: MemorySheet, { at, count, from, to }: Shift, own: OwnRow): void {
  const height = sheet.rows.length;
  const before = sheet.rows.map((row) => row?.slice(from, to));
  for (let row = at; row < height + Math.max(0, count); row += 1) {
    const source = count > 0 && row < at + count ? undefined : before[row - count];
    if (!source && !sheet.rows[row]) continue;
    const cells = own(sheet, row);
    for (
      let column = from;
      column < to && column - from < Math.max(source?.length ?? 0, cells.length - from);
      column += 1
    ) {
      cells[column] = source?.[column - from];
    }
  }
}

function shiftRight(sheet: MemorySheet, { at, count, from, to }: Shift, own: OwnRow): void {
  for (let row = from; row < Math.min(to, sheet.rows.length); row += 1) {
    const length = sheet.rows[row]?.length ?? 0;
    if (at >= length) continue;
    const cells = own(sheet, row);
    if (count < 0) cells.splice(at, -count);
    else cells.splice(at, 0, ...new Array<undefined>(count));
  }
}
