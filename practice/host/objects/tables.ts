import { intersection, overlaps } from "../areas";
import { flag, text } from "../args";
import { parseArea } from "../addresses";
import type { Area } from "../Cell";
import { EVENT } from "../events";
import { HostError } from "../HostError";
import {
  collectionMembers,
  define,
  event,
  link,
  method,
  scalar,
  type AnyClass,
  type ApiSet,
  type Member,
} from "../HostClass";
import type { TableRecord } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";
import { bodyOf, range, rangeArgument, sameName } from "./locate";
import { meets } from "./rangeMoves";
import { headerOf, renameColumns, requireRight, resizeTable } from "./writing";

/** Tables of the workbook, of one sheet, or of an area of it. */
interface TablesTarget extends Target {
  readonly sheet?: string;
  readonly area?: Area;
  readonly fully?: boolean;
}

const table = (id: string): RecordTarget => ({ type: "Table", id });

export const tableOf = ({ id }: RecordTarget, session: Session): TableRecord =>
  session.found(session.grid.get("tables", id), id);

const all = ({ sheet, area, fully }: TablesTarget, { grid }: Session): RecordTarget[] =>
  grid
    .list("tables")
    .filter((one) => sheet === undefined || one.sheet === sheet)
    .filter((one) => area === undefined || meets(area, one.area, fully === true))
    .map(({ id }) => table(id));

function find(target: TablesTarget, key: unknown, session: Session): RecordTarget | null {
  const found = session.grid
    .list("tables")
    .find(({ id, name }) => id === String(key) || sameName(name, key));
  return found && (target.sheet === undefined || target.sheet === found.sheet)
    ? table(found.id)
    : null;
}

/** Excel's rules for a table's name: letters, digits, "_" and ".", no address, taken by no name or table. */
function requireName(name: unknown, session: Session, own?: string): string {
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

function add(
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

const put = (target: RecordTarget, set: Partial<TableRecord>, session: Session): void => {
  const before = tableOf(target, session);
  requireRight(before.sheet, null, session);
  session.apply({ kind: "put", of: "tables", record: { ...before, ...set } });
};

type Flag = {
  [K in keyof TableRecord]: TableRecord[K] extends boolean ? K : never;
}[keyof TableRecord];

const look = (since: ApiSet, key: Flag): Member<RecordTarget> =>
  scalar(
    since,
    (target, session) => tableOf(target, session)[key],
    (target, value, session) => put(target, { [key]: flag(value, key) }, session),
  );

/** Showing or hiding the total row inserts or deletes cells below the table. */
function showTotals(target: RecordTarget, value: unknown, session: Session): void {
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

function resize(target: RecordTarget, newRange: unknown, session: Session): void {
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
function dropTable(target: RecordTarget, session: Session): void {
  const record = tableOf(target, session);
  requireRight(record.sheet, null, session);
  const filter = session.grid.get("filters", record.id);
  if (filter) session.apply({ kind: "remove", of: "filters", id: record.id });
  session.apply({ kind: "remove", of: "tables", id: record.id });
}

const TABLE = define<RecordTarget>({
  identity: (target, session) => ({ Id: tableOf(target, session).id }),
  members: {
    id: scalar("1.1", ({ id }) => id),
    legacyId: scalar("1.8", ({ id }) => id.replaceAll(/\D/g, "")),
    name: scalar(
      "1.1",
      (target, session) => tableOf(target, session).name,
      (target, value, session) =>
        put(target, { name: requireName(value, session, target.id) }, session),
    ),
    style: scalar(
      "1.1",
      (target, session) => tableOf(target, session).style,
      (target, value, session) => put(target, { style: String(value) }, session),
    ),
    showHeaders: look("1.1", "showHeaders"),
    showTotals: scalar("1.1", (target, session) => tableOf(target, session).showTotals, showTotals),
    showBandedRows: look("1.3", "showBandedRows"),
    showBandedColumns: look("1.3", "showBandedColumns"),
    showFilterButton: look("1.3", "showFilterButton"),
    highlightFirstColumn: look("1.3", "highlightFirstColumn"),
    highlightLastColumn: look("1.3", "highlightLastColumn"),
    columns: link("1.1", ({ id }) => ({ type: "TableColumnCollection", id }) as Target),
    rows: link("1.1", ({ id }) => ({ type: "TableRowCollection", id }) as Target),
    sort: link("1.2", ({ id }) => ({ type: "TableSort", id }) as Target),
    autoFilter: link(
      "1.9",
      (target, session) =>
        ({ type: "AutoFilter", id: target.id, sheet: tableOf(target, session).sheet }) as Target,
    ),
    worksheet: link(
      "1.2",
      (target, session) => ({ type: "Worksheet", id: tableOf(target, session).sheet }) as Target,
    ),
    getRange: method("1.1", (target, _args, session) =>
      range(tableOf(target, session).sheet, tableOf(target, session).area),
    ),
    getHeaderRowRange: method("1.1", (target, _args, session) =>
      range(tableOf(target, session).sheet, headerOf(tableOf(target, session))),
    ),
    getDataBodyRange: method("1.1", (target, _args, session) =>
      range(tableOf(target, session).sheet, bodyOf(tableOf(target, session))),
    ),
    getTotalRowRange: method("1.1", (target, _args, session) => {
      const { sheet, area, showTotals: shown } = tableOf(target, session);
      if (!shown) throw new HostError("ItemNotFound", "The table shows no total row");
      return range(sheet, { ...area, row: area.row + area.rows - 1, rows: 1 });
    }),
    resize: method("1.13", (target, [newRange], session) => resize(target, newRange, session)),
    convertToRange: method("1.2", (target, _args, session) => {
      const { sheet, area } = tableOf(target, session);
      dropTable(target, session);
      return range(sheet, area);
    }),
    clearFilters: method("1.2", (target, _args, session) => {
      const filter = session.grid.get("filters", target.id);
      if (!filter) return;
      session.apply({ kind: "put", of: "filters", record: { ...filter, criteria: {} } });
      const { sheet, area } = bodyRange(target, session);
      session.apply({
        kind: "extents",
        sheet,
        axis: "rows",
        at: area.row,
        count: area.rows,
        hidden: false,
      });
    }),
    delete: method("1.1", (target, _args, session) => {
      const { sheet, area } = tableOf(target, session);
      dropTable(target, session);
      session.apply({ kind: "clear", sheet, area, what: "all" });
    }),
    onChanged: event("1.7", EVENT.tableChanged, ({ id }) => id),
    onSelectionChanged: event("1.7", EVENT.tableSelectionChanged, ({ id }) => id),
  },
});

const bodyRange = (target: RecordTarget, session: Session) => {
  const record = tableOf(target, session);
  return { sheet: record.sheet, area: bodyOf(record) };
};

const eventId = ({ sheet }: TablesTarget): string => sheet ?? "Workbook";

const TABLES = define<TablesTarget>({
  items: all,
  item: find,
  members: {
    ...collectionMembers<TablesTarget>(
      { getItem: "1.1", getItemAt: "1.1", getCount: "1.4", orNull: "1.4", count: "1.1" },
      all,
      find,
    ),
    add: method("1.1", (target, [address, hasHeaders], session) =>
      add(target, address, hasHeaders, session),
    ),
    onChanged: event("1.7", EVENT.tableChanged, eventId),
    onAdded: event("1.9", EVENT.tableAdded, eventId),
    onDeleted: event("1.9", EVENT.tableDeleted, eventId),
  },
});

const SCOPED = define<TablesTarget>({
  items: all,
  item: find,
  members: {
    ...collectionMembers<TablesTarget>(
      { getItem: "1.9", getCount: "1.9", orNull: "1.14" },
      all,
      find,
    ),
    getFirst: method("1.9", (target, _args, session) =>
      session.found(all(target, session)[0], "first table"),
    ),
  },
});

export const TABLE_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["Table", TABLE],
  ["TableCollection", TABLES],
  ["TableScopedCollection", SCOPED],
];
