import type {
  Cell,
  CellErrorValue,
  CellValue as FileValue,
  Worksheet,
} from "@cj-tech-master/excelts";
import { formatArea } from "../host/addresses";
import type { Area, CellValue, Style } from "../host/Cell";
import { bounding, overlaps } from "../host/areas";
import type { OdooGrid } from "../grid/OdooGrid";
import { fileStyle } from "./fileStyle";
import type { StandardFont } from "./standardFont";
import { storedFormula } from "./storedFormula";

interface Block {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
  readonly formats: readonly (readonly string[])[];
  readonly styles: readonly (readonly Style[])[];
}

/** Writes the cells that are not as the file had them; `standard` are the letters of those without a look. */
export function saveCells(
  worksheet: Worksheet,
  grid: OdooGrid,
  id: string,
  before: OdooGrid | null,
  standard: StandardFont,
): void {
  const area = areaToCompare(grid, id, before);
  if (area === null) return;
  const now = readBlock(grid, id, area);
  const was = before && readBlock(before, id, area);
  for (let down = 0; down < area.rows; down += 1) {
    for (let right = 0; right < area.columns; right += 1) {
      const [row, column] = [area.row + down, area.column + right];
      const at = [down, right] as const;
      if (!was || contentAt(now, at) !== contentAt(was, at)) {
        const value = fileValue(grid, id, [row, column], now, at);
        if (value !== null || was) worksheet.getCell(row + 1, column + 1).value = value;
      }
      if (!was || lookAt(now, at) !== lookAt(was, at))
        saveLook(worksheet.getCell(row + 1, column + 1), now, at, was === null, standard);
    }
  }
}

function areaToCompare(grid: OdooGrid, id: string, before: OdooGrid | null): Area | null {
  const now = grid.usedArea(id, false);
  const was = before?.usedArea(id, false) ?? null;
  return now && was ? bounding(now, was) : (now ?? was);
}

function readBlock(grid: OdooGrid, id: string, area: Area): Block {
  return {
    values: grid.values(id, area),
    formulas: grid.formulas(id, area),
    formats: grid.numberFormats(id, area),
    styles: grid.styles(id, area),
  };
}

type At = readonly [down: number, right: number];

function contentAt({ values, formulas }: Block, [down, right]: At): string {
  return JSON.stringify([formulas[down]![right], values[down]![right]]);
}

function lookAt({ formats, styles }: Block, [down, right]: At): string {
  return JSON.stringify([formats[down]![right], styles[down]![right]]);
}

function fileValue(
  grid: OdooGrid,
  id: string,
  [row, column]: readonly [number, number],
  { values, formulas }: Block,
  [down, right]: At,
): FileValue {
  const value: CellValue = values[down]?.[right] ?? null;
  const formula = formulas[down]![right] ?? null;
  if (formula === null) return value === null ? null : plainValue(value);
  const text = storedFormula(formula, tableAt(grid, id, row, column));
  const result = value === null ? {} : { result: plainValue(value) };
  const spill = grid.spillOf(id, row, column);
  if (spill === null) return { formula: text, ...result };
  const array = { shareType: "array", ref: formatArea(spill), isDynamicArray: true } as const;
  return { formula: text, ...result, ...array };
}

/** Name of the table a cell belongs to, for `[@Score]` in it. */
function tableAt(grid: OdooGrid, id: string, row: number, column: number): string | null {
  const cell = { row, column, rows: 1, columns: 1 };
  const table = grid.list("tables").find(({ sheet, area }) => sheet === id && overlaps(area, cell));
  return table?.name ?? null;
}

type Plain = string | number | boolean | CellErrorValue;

function plainValue(value: CellValue): Plain {
  if (value === null) return "";
  if (typeof value !== "object") return value;
  // The file format has a fixed list of errors; a cell that was still waiting for its answer has none yet.
  const known = ["#N/A", "#VALUE!", "#REF!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"];
  return { error: (known.includes(value.error) ? value.error : "#N/A") as "#N/A" };
}

function saveLook(
  cell: Cell,
  { formats, styles }: Block,
  [down, right]: At,
  fresh: boolean,
  standard: StandardFont,
): void {
  const format = formats[down]![right]!;
  const style = styles[down]![right]!;
  if (format !== "General") cell.numFmt = format;
  else if (!fresh && cell.numFmt !== undefined) cell.numFmt = "General";
  if (fresh && Object.keys(style).length === 0) return;
  const { font, fill, alignment, border, protection } = fileStyle(style);
  // Letters without a name or a size are other letters in every program.
  if (font) cell.font = { ...standard, ...cell.font, ...font };
  if (fill) cell.fill = fill;
  if (alignment) cell.alignment = { ...cell.alignment, ...alignment };
  if (border) cell.border = border;
  if (protection) cell.protection = protection;
}
