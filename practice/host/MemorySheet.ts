import type { Area, Border, CellValue, Extent, Style } from "./Cell";
import type { Sheet } from "./Records";

/** One cell in memory; cells are never changed, only replaced, so states may share them. */
export interface MemoryCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly style: Style;
}

export type MemoryRow = (MemoryCell | undefined)[];

/** How a whole row or column looks and how big it is, where a cell says nothing. */
export interface MemoryBand {
  readonly size?: number;
  readonly hidden?: boolean;
  readonly format?: string;
  readonly style?: Style;
}

export interface MemorySheet {
  sheet: Sheet;
  rows: (MemoryRow | undefined)[];
  merges: readonly Area[];
  rowBands: ReadonlyMap<number, MemoryBand>;
  columnBands: ReadonlyMap<number, MemoryBand>;
  /** Areas filled by dynamic arrays, by their anchor's cell. */
  spills: readonly Area[];
}

const PLAIN: Style = {};
const BLANK: MemoryCell = { value: null, formula: null, format: "General", style: PLAIN };

/** Points: simulated, the size of a new workbook's rows and columns. */
const STANDARD = { rows: 15, columns: 48 };

export const emptySheet = (sheet: Sheet): MemorySheet => ({
  sheet,
  rows: [],
  merges: [],
  rowBands: new Map(),
  columnBands: new Map(),
  spills: [],
});

/** A cell as it reads, with the look of its column or row where it has none of its own. */
export function cellOf(sheet: MemorySheet, row: number, column: number): MemoryCell {
  const own = sheet.rows[row]?.[column];
  if (own) return own;
  if (sheet.columnBands.size === 0 && sheet.rowBands.size === 0) return BLANK;
  const { format, style } = { ...sheet.columnBands.get(column), ...sheet.rowBands.get(row) };
  return format === undefined && style === undefined
    ? BLANK
    : { ...BLANK, format: format ?? "General", style: style ?? PLAIN };
}

export function readBlock<T>(sheet: MemorySheet, area: Area, read: (cell: MemoryCell) => T): T[][] {
  const block: T[][] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: T[] = [];
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      line.push(read(cellOf(sheet, row, column)));
    }
    block.push(line);
  }
  return block;
}

export function extentsOf(
  sheet: MemorySheet,
  axis: "rows" | "columns",
  at: number,
  count: number,
): Extent[] {
  const bands = axis === "rows" ? sheet.rowBands : sheet.columnBands;
  return Array.from({ length: count }, (_, index) => {
    const { size = STANDARD[axis], hidden = false } = bands.get(at + index) ?? {};
    return { size, hidden };
  });
}

const isBlank = (cell: MemoryCell | undefined): boolean =>
  !cell || (cell.value === null && cell.formula === null);
const isUnused = (cell: MemoryCell | undefined): boolean =>
  !cell || (isBlank(cell) && cell.format === "General" && Object.keys(cell.style).length === 0);

export function usedAreaOf(sheet: MemorySheet, valuesOnly: boolean): Area | null {
  const empty = valuesOnly ? isBlank : isUnused;
  let [top, bottom, left, right] = [-1, -1, Infinity, -1];
  sheet.rows.forEach((cells, row) => {
    if (!cells) return;
    const first = cells.findIndex((cell) => !empty(cell));
    if (first < 0) return;
    let last = cells.length - 1;
    while (empty(cells[last])) last -= 1;
    if (top < 0) top = row;
    bottom = row;
    left = Math.min(left, first);
    right = Math.max(right, last);
  });
  return top < 0
    ? null
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** `style` laid over `base`; borders are laid over edge by edge. */
export function mergedStyle(base: Style, style: Style): Style {
  const borders: Record<string, Border> | undefined =
    base.borders && style.borders ? { ...base.borders, ...style.borders } : undefined;
  return { ...base, ...style, ...(borders && { borders }) };
}
