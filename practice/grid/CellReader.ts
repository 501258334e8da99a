import type { CellPosition } from "@odoo/o-spreadsheet";
import type { Area, CellValue, Extent, Style } from "../host/Cell";
import type { Block } from "../host/Grid";
import { cellAt, contains, bounding } from "../host/areas";
import { areaOf, clipped } from "./areas";
import { cellValueOf, squeezed } from "./cellContent";
import type { Model } from "./engine";
import { excelStyle } from "./styleWords";
import { cellKey, type SidePlugin } from "./SidePlugin";

const PIXELS_PER_POINT = 96 / 72;

/** Everything the host reads of cells, from the engine's model. */
export class CellReader {
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  private get side(): ReturnType<SidePlugin["evenhandSide"]> {
    return (this.model.getters as unknown as SidePlugin).evenhandSide();
  }

  values(sheet: string, area: Area): Block<CellValue> {
    return this.block<CellValue>(sheet, area, null, (at) =>
      cellValueOf(this.model.getters.getEvaluatedCell(at)),
    );
  }

  texts(sheet: string, area: Area): Block<string> {
    return this.block(
      sheet,
      area,
      "",
      (at) => this.model.getters.getEvaluatedCell(at).formattedValue,
    );
  }

  formulas(sheet: string, area: Area): Block<string | null> {
    return this.block<string | null>(sheet, area, null, (at) => this.formulaAt(at));
  }

  formulaAt(at: CellPosition): string | null {
    const cell = this.model.getters.getCell(at);
    if (!cell?.isFormula) return null;
    const current = cell.compiledFormula.toFormulaString(this.model.getters);
    const written = this.side.written[at.sheetId]?.[cellKey(at.row, at.col)];
    return written && squeezed(written.computed) === squeezed(current) ? written.written : current;
  }

  numberFormats(sheet: string, area: Area): Block<string> {
    const layers = this.layersOf(sheet).filter(({ format }) => format !== undefined);
    return this.block(sheet, area, "General", (at) => {
      const layer = layers.findLast((one) => contains(one.area, cellAt(at.row, at.col)));
      const own = this.model.getters.getCell(at)?.format;
      return layer?.format ?? (own === undefined || own === "" ? "General" : own);
    });
  }

  styles(sheet: string, area: Area): Block<Style> {
    const layers = this.layersOf(sheet);
    const { getters } = this.model;
    return this.block<Style>(sheet, area, {}, (at) => {
      const style = excelStyle(getters.getCellStyle(at), getters.getCellBorder(at));
      return layers.reduce(
        (all, layer) =>
          contains(layer.area, cellAt(at.row, at.col)) ? { ...all, ...layer.style } : all,
        style,
      );
    });
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    const { getters } = this.model;
    let used: Area | null = null;
    const add = (row: number, column: number): void => {
      const cell = cellAt(row, column);
      used = used === null ? cell : bounding(used, cell);
    };
    for (const cell of getters.getCells(sheet)) {
      const filled = cell.isFormula || cell.content !== "";
      const looks = cell.format !== undefined || Object.keys(cell.style ?? {}).length > 0;
      if (!filled && (valuesOnly || !looks)) continue;
      const { row, col } = getters.getCellPosition(cell.id);
      add(row, col);
      if (!cell.isFormula) continue;
      const spread = getters.getSpreadZone({ sheetId: sheet, col, row });
      if (spread) add(spread.bottom, spread.right);
    }
    return used;
  }

  spillOf(sheet: string, row: number, column: number): Area | null {
    const zone = this.model.getters.getSpreadZone({ sheetId: sheet, col: column, row });
    return zone ? areaOf(zone) : null;
  }

  spillOver(sheet: string, row: number, column: number): Area | null {
    const anchor = this.model.getters.getArrayFormulaSpreadingOn({
      sheetId: sheet,
      col: column,
      row,
    });
    return anchor ? this.spillOf(sheet, anchor.row, anchor.col) : null;
  }

  extents(sheet: string, axis: "rows" | "columns", at: number, count: number): readonly Extent[] {
    const { getters } = this.model;
    const last = axis === "rows" ? getters.getNumberRows(sheet) : getters.getNumberCols(sheet);
    return Array.from({ length: count }, (_, offset) => {
      const index = Math.min(at + offset, last - 1);
      const inside = at + offset < last;
      const pixels =
        axis === "rows" ? getters.getRowSize(sheet, index) : getters.getColSize(sheet, index);
      const hidden =
        inside &&
        (axis === "rows" ? getters.isRowHidden(sheet, index) : getters.isColHidden(sheet, index));
      return { size: pixels / PIXELS_PER_POINT, hidden };
    });
  }

  /** The engine's ids of the cells of an area that hold formulas. */
  formulaCells(sheet: string, area: Area): number[] {
    const { getters } = this.model;
    const isInside = (id: number): boolean => {
      const { row, col } = getters.getCellPosition(id);
      return contains(area, cellAt(row, col));
    };
    const formulas = getters.getCells(sheet).filter((cell) => cell.isFormula);
    return formulas.map(({ id }) => id).filter(isInside);
  }

  private layersOf(sheet: string): ReturnType<SidePlugin["evenhandSide"]>["layers"] {
    return this.side.layers.filter((layer) => layer.sheet === sheet);
  }

  private block<T>(sheet: string, area: Area, blank: T, read: (at: CellPosition) => T): Block<T> {
    const { getters } = this.model;
    const inside = clipped(area, getters.getNumberRows(sheet), getters.getNumberCols(sheet));
    const blankRow = new Array<T>(area.columns).fill(blank);
    return Array.from({ length: area.rows }, (_, row) => {
      if (inside === null || row >= inside.rows) return blankRow;
      return Array.from({ length: area.columns }, (_, column) =>
        column < inside.columns
          ? read({ sheetId: sheet, row: area.row + row, col: area.column + column })
          : blank,
      );
    });
  }
}
