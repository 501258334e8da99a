import { LAST_COLUMN, LAST_ROW, type Area, type Entry } from "./Cell";
import type { Change } from "./Change";
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
import { shiftArea, type Shift } from "./shifts";

/** Lets an edit change a row in place when it is this undo step's own copy, and copies it otherwise. */
export type OwnRow = (sheet: MemorySheet, row: number) => MemoryRow;

/** Gives a formula's result where a test supplies one; rows of results spill. */
export type Evaluate = (
  formula: string,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
) => MemoryCell["value"] | readonly (readonly MemoryCell["value"][])[];

export function putEntries(
  sheet: MemorySheet,
  change: Extract<Change, { kind: "cells" }>,
  own: OwnRow,
  evaluate: Evaluate | undefined,
): void {
  if (sheet.spills.length > 0) dropSpills(sheet, change, own);
  const spilling: (() => void)[] = [];
  change.entries.forEach((line, down) => {
    if (line.every((entry) => entry === undefined)) return;
    const row = own(sheet, change.row + down);
    line.forEach((entry, right) => {
      if (entry === undefined) return;
      const at = { sheet: change.sheet, row: change.row + down, column: change.column + right };
      const cell = cellOf(sheet, at.row, at.column);
      const result = isFormula(entry) ? evaluate?.(entry.formula, at) : undefined;
      const rows = Array.isArray(result) ? (result as Spilled) : null;
      const value = rows === null ? (result as MemoryCell["value"] | undefined) : rows[0]?.[0];
      row[at.column] = { ...cell, ...contentOf(entry, cell, value) };
      if (rows !== null) spilling.push(() => fillSpill(sheet, at, rows, own));
    });
  });
  for (const fill of spilling) fill();
}

type Spilled = readonly (readonly MemoryCell["value"][])[];

/** Fills the cells a formula spills over, or shows why it cannot. */
function fillSpill(
  sheet: MemorySheet,
  { row, column }: { readonly row: number; readonly column: number },
  rows: Spilled,
  own: OwnRow,
): void {
  const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  const others = rows.flatMap((line, down) =>
    line.flatMap((value, right) =>
      down + right === 0 ? [] : [{ at: row + down, column: column + right, value }],
    ),
  );
  if (others.length === 0) return;
  const isBlocked = others.some(({ at, column: right }) => {
    const { value, formula } = cellOf(sheet, at, right);
    return value !== null || formula !== null;
  });
  if (isBlocked) {
    own(sheet, row)[column] = { ...cellOf(sheet, row, column), value: { error: "#SPILL!" } };
    return;
  }
  for (const { at, column: right, value } of others) {
    own(sheet, at)[right] = { ...cellOf(sheet, at, right), value };
  }
  sheet.spills = [...sheet.spills, area];
}

const isFormula = (entry: Entry): entry is { readonly formula: string } =>
  typeof entry === "object" && entry !== null && "formula" in entry;

function contentOf(entry: Entry, was: MemoryCell, result: MemoryCell["value"] | undefined) {
  if (!isFormula(entry)) return { value: entry, formula: null };
  const { formula } = entry;
  return { formula, value: result ?? (was.formula === formula ? was.value : null) };
}

/** A spill whose anchor was written over is gone with all it filled. */
function dropSpills(
  sheet: MemorySheet,
  change: Extract<Change, { kind: "cells" }>,
  own: OwnRow,
): void {
  for (const spill of sheet.spills) {
    const entry = change.entries[spill.row - change.row]?.[spill.column - change.column];
    if (entry === undefined) continue;
    sheet.spills = sheet.spills.filter((kept) => kept !== spill);
    editCells(sheet, spill, own, (cell) =>
      cell.formula === null ? { ...cell, value: null } : cell,
    );
  }
}

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
