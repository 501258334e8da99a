import { LAST_COLUMN, LAST_ROW, type Area } from "./Cell";
import type { Change } from "./Change";

/** Cells inserted (`count` > 0) or deleted (< 0) at `at`, moving what follows along one axis within a band of the other. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly at: number;
  readonly count: number;
  /** First and last+1 index on the other axis; the whole sheet for entire rows and columns. */
  readonly from: number;
  readonly to: number;
}

/** The shift a change makes, or null when it moves no cells. */
export function shiftOf(change: Change): Shift | null {
  if (change.kind === "insertCells" || change.kind === "deleteCells") {
    const { row, column, rows, columns } = change.area;
    const sign = change.kind === "insertCells" ? 1 : -1;
    return change.shift === "down" || change.shift === "up"
      ? { axis: "rows", at: row, count: sign * rows, from: column, to: column + columns }
      : { axis: "columns", at: column, count: sign * columns, from: row, to: row + rows };
  }
  if (change.kind === "insertRows" || change.kind === "deleteRows") {
    const count = change.kind === "insertRows" ? change.count : -change.count;
    return { axis: "rows", at: change.at, count, from: 0, to: LAST_COLUMN };
  }
  if (change.kind === "insertColumns" || change.kind === "deleteColumns") {
    const count = change.kind === "insertColumns" ? change.count : -change.count;
    return { axis: "columns", at: change.at, count, from: 0, to: LAST_ROW };
  }
  return null;
}

function shiftSpan(start: number, length: number, { at, count }: Shift): [number, number] | null {
  if (count > 0) {
    if (start >= at) return [start + count, length];
    return start + length > at ? [start, length + count] : [start, length];
  }
  const end = at - count;
  const removed = Math.max(0, Math.min(start + length, end) - Math.max(start, at));
  if (removed === length) return null;
  return [start >= end ? start + count : Math.min(start, at), length - removed];
}

/** Where an area is after a shift; null when all of it was deleted. An area only partly in the band stays. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const byRows = shift.axis === "rows";
  const [otherStart, otherLength] = byRows ? [area.column, area.columns] : [area.row, area.rows];
  if (otherStart < shift.from || otherStart + otherLength > shift.to) return area;
  const span = byRows
    ? shiftSpan(area.row, area.rows, shift)
    : shiftSpan(area.column, area.columns, shift);
  if (!span) return null;
  return byRows
    ? { ...area, row: span[0], rows: span[1] }
    : { ...area, column: span[0], columns: span[1] };
}
