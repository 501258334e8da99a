import { fullAddress, parseArea, splitAddress } from "../addresses";
import { bounding, isOnSheet, isWholeColumns, isWholeRows } from "../areas";
import type { Area } from "../Cell";
import { HostError } from "../HostError";
import type { Session } from "../Session";
import type { RangeTarget } from "../Target";

/** A range; InvalidArgument when it would leave the sheet. */
export function range(sheet: string, area: Area): RangeTarget {
  if (!isOnSheet(area)) throw new HostError("InvalidArgument", "The range would leave the sheet");
  return { type: "Range", sheet, area };
}

export const sameName = (a: string, b: unknown): boolean =>
  typeof b === "string" && a.toLowerCase() === b.toLowerCase();

/** A sheet's id by its id or name, or null. */
export function sheetId(key: unknown, { grid }: Session): string | null {
  const sheets = grid.sheets();
  return (
    (sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => sameName(name, key)))?.id ??
    null
  );
}

/** The range an address, a defined name or a table's name stands for, seen from a sheet; null when there is none. */
export function locate(address: string, home: string | null, session: Session): RangeTarget | null {
  const { sheet: named, cells } = splitAddress(address);
  const sheet = named === null ? home : sheetId(named, session);
  const area = parseArea(cells);
  if (area) return sheet === null ? null : range(sheet, area);
  const names = session.grid.list("names").filter(({ name }) => sameName(name, cells));
  const name =
    names.find(({ scope }) => scope === sheet) ?? names.find(({ scope }) => scope === null);
  if (name) return locate(name.formula, sheet, session);
  const table = session.grid.list("tables").find((one) => sameName(one.name, cells));
  return table ? range(table.sheet, bodyOf(table)) : null;
}

/** A range given as itself or as an address. */
export function rangeArgument(value: unknown, home: string | null, session: Session): RangeTarget {
  if (isRange(value)) return value;
  const found = typeof value === "string" ? locate(value, home, session) : null;
  if (found) return found;
  throw new HostError("InvalidArgument", `No range at ${String(value)}`);
}

export const isRange = (value: unknown): value is RangeTarget =>
  typeof value === "object" && value !== null && "type" in value && value.type === "Range";

export const addressOf = (target: RangeTarget, session: Session): string =>
  fullAddress(session.sheet(target.sheet).name, target.area);

/** Rows of a table between its header and its total row. */
export function bodyOf(table: {
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}): Area {
  const head = table.showHeaders ? 1 : 0;
  const foot = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + head, rows: table.area.rows - head - foot };
}

/** An area cut down to what the sheet uses, so that whole columns cost no more than their content; null when unused. */
export function clipped(sheet: string, area: Area, session: Session): Area | null {
  if (!isWholeRows(area) && !isWholeColumns(area)) return area;
  const used = session.grid.usedArea(sheet, false);
  if (!used) return null;
  const inside = bounding(used, { row: 0, column: 0, rows: 1, columns: 1 });
  const rows = Math.min(area.row + area.rows, inside.row + inside.rows) - area.row;
  const columns =
    Math.min(area.column + area.columns, inside.column + inside.columns) - area.column;
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
}
