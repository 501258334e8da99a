import { intersection, overlaps } from "../areas";
import { flag, text } from "../args";
import { parseArea } from "../addresses";
import type { Area } from "../Cell";
import { HostError } from "../HostError";
import type { TableRecord } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";
import { rangeArgument, sameName } from "./locate";
import { renameColumns, requireRight, resizeTable } from "./writing";

/** Tables of the workbook, of one sheet, or of an area of it. */
export interface TablesTarget extends Target {
  readonly sheet?: string;
  readonly area?: Area;
  readonly fully?: boolean;
}

export const table = (id: string): RecordTarget => ({ type: "Table", id });

export const tableOf = ({ id }: RecordTarget, session: Session): TableRecord =>
  session.found(session.grid.get("tables", id), id);

/** Excel's rules for a table's name: letters, digits, "_" and ".", no address, taken by no name or table. */
export function requireName(name: unknown, session: Session, own?: string): string {
  const given = text(name, "name");
  if (given.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(given) || parseArea(given)) {
    throw new HostError("InvalidArgument", "Excel does not take this name for a table");
  }
  const taken =
    session.grid.list("tables").some((one) => one.id !== own && sameName(one.name, given)) ||
    session.grid.list("names").some((one) => sameName(one.name, given));
  if (taken) throw new HostError("ItemAlreadyExists", "The name is taken");
  return given;
}

function freshName({ grid }: Session): string {
  let n = 1;
  while (grid.list("tables").some(({ name }) => sameName(name, `Table${String(n)}`))) n += 1;
  return `Table${String(n)}`;
}

export function add(
  target: TablesTarget,
  address: unknown,
  hasHeaders: unknown,
  session: Session,
): RecordTarget {
  const { sheet, area: given } = rangeArgument(
    address,
    target.sheet ?? session.grid.activeSheet(),
    session,
  );
  requireRight(sheet, null, session);
  const headers = flag(hasHeaders, "hasHeaders");
  const { grid } = session;
  if (!headers)
    session.apply({ kind: "insertCells", sheet, area: { ...given, rows: 1 }, shift: "down" });
  // A table has at least one row below its header.
  const area = { ...given, rows: Math.max(2, given.rows + (headers ? 0 : 1)) };
  const clash =
    grid.list("tables").some((one) => one.sheet === sheet && overlaps(one.area, area)) ||
    grid.merges(sheet).some((merge) => overlaps(merge, area));
  if (clash) throw new HostError("MergedRangeConflict");
  const id = `{T${session.freshId("")}}`;
  const columns = Array.from({ length: area.columns }, (_, column) => ({
    id: column + 1,
    name: "",
  }));
  const look = {
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  const record = {
    id,
    sheet,
    name: freshName(session),
    area,
    columns,
    style: "TableStyleMedium2",
    showHeaders: true,
    showTotals: false,
    ...look,
  };
  session.apply({ kind: "put", of: "tables", record });
  renameColumns(record, session);
  return table(id);
}

export const put = (target: RecordTarget, set: Partial<TableRecord>, session: Session): void => {
  const before = tableOf(target, session);
  requireRight(before.sheet, null, session);
  session.apply({ kind: "put", of: "tables", record: { ...before, ...set } });
};

/** Showing or hiding the total row inserts or deletes cells below the table. */
export function showTotals(target: RecordTarget, value: unknown, session: Session): void {
  const before = tableOf(target, session);
  const show = flag(value, "showTotals");
  if (show === before.showTotals) return;
  const below = {
    ...before.area,
    row: before.area.row + before.area.rows - (show ? 0 : 1),
    rows: 1,
  };
  if (show) session.apply({ kind: "insertCells", sheet: before.sheet, area: below, shift: "down" });
  const area = { ...before.area, rows: before.area.rows + (show ? 1 : -1) };
  put(target, { showTotals: show, area }, session);
  if (!show) session.apply({ kind: "deleteCells", sheet: before.sheet, area: below, shift: "up" });
  else
    session.apply({
      kind: "cells",
      sheet: before.sheet,
      row: below.row,
      column: below.column,
      entries: [["Total"]],
    });
}

export function resize(target: RecordTarget, newRange: unknown, session: Session): void {
  const before = tableOf(target, session);
  requireRight(before.sheet, null, session);
  const { sheet, area } = rangeArgument(newRange, before.sheet, session);
  const sameHeader = sheet === before.sheet && area.row === before.area.row && area.rows >= 2;
  if (!sameHeader || !intersection(area, before.area)) {
    throw new HostError(
      "InvalidArgument",
      "The header row must stay where it is and the ranges must overlap",
    );
  }
  const clash = session.grid
    .list("tables")
    .some((one) => one.id !== before.id && one.sheet === sheet && overlaps(one.area, area));
  if (clash) throw new HostError("MergedRangeConflict");
  const offset = area.column - before.area.column;
  const next = Math.max(0, ...before.columns.map(({ id }) => id)) + 1;
  const columns = Array.from(
    { length: area.columns },
    (_, at) => before.columns[at + offset] ?? { id: next + at, name: "" },
  );
  resizeTable({ ...before, columns }, area, session);
  renameColumns(tableOf(target, session), session);
}

/** Rows a filter hid become visible when the table goes. */
export function dropTable(target: RecordTarget, session: Session): void {
  const record = tableOf(target, session);
  requireRight(record.sheet, null, session);
  const filter = session.grid.get("filters", record.id);
  if (filter) session.apply({ kind: "remove", of: "filters", id: record.id });
  session.apply({ kind: "remove", of: "tables", id: record.id });
}
