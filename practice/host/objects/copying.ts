import { oneOf } from "../args";

import { translateFormula } from "../formulas";
import type { Area, CellValue, Entry } from "../Cell";
import type { Session } from "../Session";
import type { RangeTarget } from "../Target";
import { range } from "./locate";
import { requireRight, writeEntries } from "./writing";

export interface CopyOptions {
  readonly type?: unknown;
  readonly skipBlanks?: unknown;
  readonly transpose?: unknown;
}

/** Copies a range into another, which it fills over and over when that is a multiple of its size, as `copyFrom` does. */
export function copyInto(
  target: RangeTarget,
  source: RangeTarget,
  options: CopyOptions,
  session: Session,
): void {
  const type = oneOf(
    options.type ?? "All",
    ["All", "Formulas", "Values", "Formats", "Link"],
    "copyType",
  );
  const turned = options.transpose === true;
  const size = turned ? { rows: source.area.columns, columns: source.area.rows } : source.area;
  const area = filled(target.area, size);
  range(target.sheet, area);
  const from = (row: number, column: number): [number, number] => {
    const [down, right] = [row % size.rows, column % size.columns];
    return turned ? [right, down] : [down, right];
  };
  if (type !== "Formats")
    copyContent({ target, source, area, from }, type, options.skipBlanks === true, session);
  if (type === "All" || type === "Formats") copyLook({ target, source, area, from }, session);
}

const filled = (area: Area, { rows, columns }: { rows: number; columns: number }): Area =>
  area.rows % rows === 0 && area.columns % columns === 0 ? area : { ...area, rows, columns };

interface Copy {
  readonly target: RangeTarget;
  readonly source: RangeTarget;
  readonly area: Area;
  readonly from: (row: number, column: number) => [number, number];
}

function copyContent(
  { target, source, area, from }: Copy,
  type: string,
  skipBlanks: boolean,
  session: Session,
): void {
  const values = session.grid.values(source.sheet, source.area);
  const formulas = session.grid.formulas(source.sheet, source.area);
  const entry = (row: number, column: number): Entry | undefined => {
    const [down, right] = from(row, column);
    const value = values[down]![right] as CellValue;
    const formula = type === "Values" ? null : (formulas[down]![right] ?? null);
    if (skipBlanks && value === null && formula === null) return undefined;
    if (formula === null) return value;
    return {
      formula: translateFormula(
        formula,
        area.row + row - source.area.row - down,
        area.column + column - source.area.column - right,
      ),
    };
  };
  const entries = grid2(area, entry);
  writeEntries(target.sheet, area, entries, session);
}

function copyLook({ target, source, area, from }: Copy, session: Session): void {
  requireRight(target.sheet, "allowFormatCells", session);
  const formats = session.grid.numberFormats(source.sheet, source.area);
  const styles = session.grid.styles(source.sheet, source.area);
  session.apply({
    kind: "numberFormats",
    sheet: target.sheet,
    row: area.row,
    column: area.column,
    formats: grid2(area, (row, column) => pick(formats, from(row, column))),
  });
  grid2(area, (row, column) => {
    const style = pick(styles, from(row, column));
    const cell = { row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
    if (Object.keys(style).length > 0)
      session.apply({ kind: "style", sheet: target.sheet, area: cell, style });
  });
}

const pick = <T>(rows: readonly (readonly T[])[], [row, column]: [number, number]): T =>
  rows[row]![column]!;

const grid2 = <T>(area: Area, make: (row: number, column: number) => T): T[][] =>
  Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) => make(row, column)),
  );
