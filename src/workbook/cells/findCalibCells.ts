import type { Area } from "../plan/address";
import { WorkbookError } from "../WorkbookError";
import { callsCalib, hasRemnant } from "./calibFormula";
import { gridOf } from "./gridOf";
import { isInside, scopeOf, type Part, type Scope } from "./scopeOf";
import { spillsOf } from "./spillsOf";

/** What a cell with a CALIB formula shows. */
export type Showing = "value" | "error" | "busy" | "name";

/** A formula that calls our functions, the cells it fills, and what they show. */
export interface CalibCell {
  readonly sheet: string;
  /** The formula's cell, and with a spill all cells it fills. */
  readonly area: Area;
  readonly formula: string;
  readonly values: readonly (readonly unknown[])[];
  readonly showing: Showing;
  readonly isProtected: boolean;
}

/** More cells than this are not searched at one press. */
const MOST_CELLS = 5_000_000;

/**
 * Every cell of the scope whose formula calls a function of ours. A cell of a spill stands for the whole spill.
 *
 * @throws {WorkbookError} "too-large" with the number of cells, "excel-too-old" where a spill could not be told from values
 */
export async function findCalibCells(
  context: Excel.RequestContext,
  scope: Scope,
): Promise<readonly CalibCell[]> {
  const parts = await scopeOf(context, scope);
  const cells = parts.reduce((sum, { used }) => sum + used.rows * used.columns, 0);
  if (cells > MOST_CELLS) throw new WorkbookError("too-large", { cells, limit: MOST_CELLS });
  const found: CalibCell[] = [];
  for (const part of parts) found.push(...(await cellsOf(context, part)));
  return found;
}

async function cellsOf(context: Excel.RequestContext, part: Part): Promise<readonly CalibCell[]> {
  const { sheet, used, isProtected } = part;
  const formulas = await gridOf(context, sheet, used, "formulas");
  const anchors = formulas.flatMap((line, row) =>
    line.flatMap((formula, column) =>
      callsCalib(formula) || hasRemnant(formula)
        ? [{ row: used.row + row, column: used.column + column, formula }]
        : [],
    ),
  );
  if (anchors.length === 0) return [];
  const areas = await spillsOf(context, sheet, anchors);
  const values = await gridOf(context, sheet, used, "values");
  const types = await gridOf(context, sheet, used, "valueTypes");
  const isOfAnother = spilledOver(areas);
  return anchors.flatMap(({ row, column, formula }, index): CalibCell[] => {
    const area = areas[index]!;
    // Text that merely looks like a formula has itself as its value.
    if (values[row - used.row]?.[column - used.column] === formula) return [];
    // Some spreadsheets tell a spill's formula for every cell it fills.
    if (isOfAnother(row, column) || !isInside(area, part)) return [];
    const held = (grid: readonly (readonly unknown[])[]): unknown[][] =>
      Array.from({ length: area.rows }, (_, down) =>
        Array.from(
          { length: area.columns },
          (__, right) =>
            grid[area.row - used.row + down]?.[area.column - used.column + right] ?? "",
        ),
      );
    const shown = held(values);
    return [
      { sheet, area, formula, values: shown, showing: showingOf(shown, held(types)), isProtected },
    ];
  });
}

/** Whether a cell is filled by a spill that begins elsewhere. */
function spilledOver(areas: readonly Area[]): (row: number, column: number) => boolean {
  const filled = new Set<string>();
  for (const { row, column, rows, columns } of areas) {
    for (let cell = 1; cell < rows * columns; cell++) {
      filled.add(`${row + Math.floor(cell / columns)},${column + (cell % columns)}`);
    }
  }
  return (row, column) => filled.has(`${row},${column}`);
}

function showingOf(
  values: readonly (readonly unknown[])[],
  types: readonly (readonly unknown[])[],
): Showing {
  let showing: Showing = "value";
  for (const [row, line] of values.entries()) {
    for (const [column, value] of line.entries()) {
      if (value === "#BUSY!" || value === "#GETTING_DATA") return "busy";
      if (value === "#NAME?") showing = "name";
      else if (types[row]?.[column] === "Error" && showing === "value") showing = "error";
    }
  }
  return showing;
}
