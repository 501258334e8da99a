import type { Zone } from "@odoo/o-spreadsheet";
import type { Area } from "../host/Cell";

/** The engine's inclusive rectangle for `area`. */
export function zoneOf(area: Area): Zone {
  return {
    top: area.row,
    left: area.column,
    bottom: area.row + area.rows - 1,
    right: area.column + area.columns - 1,
  };
}

export function areaOf(zone: Zone): Area {
  return {
    row: zone.top,
    column: zone.left,
    rows: zone.bottom - zone.top + 1,
    columns: zone.right - zone.left + 1,
  };
}

/** The part of `area` that lies inside a sheet of `rows` by `columns` cells, or null. */
export function clipped(area: Area, rows: number, columns: number): Area | null {
  const height = Math.min(area.rows, rows - area.row);
  const width = Math.min(area.columns, columns - area.column);
  return height > 0 && width > 0 ? { ...area, rows: height, columns: width } : null;
}
