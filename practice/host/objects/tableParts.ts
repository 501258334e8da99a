import { block, index, whole } from "../args";
import type { Area } from "../Cell";
import { HostError } from "../HostError";
import {
  collectionMembers,
  define,
  link,
  method,
  scalar,
  type AnyClass,
  type HostClass,
} from "../HostClass";
import type { TableRecord } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";
import { entryOf } from "../wireValues";
import { bodyOf, range, sameName } from "./locate";
import { tableOf } from "./tables";
import { headerOf, renameColumns, requireRight, resizeTable, writeEntries } from "./writing";

interface ColumnTarget extends RecordTarget {
  /** The column's own id within its table. */
  readonly column: number;
}

interface RowTarget extends RecordTarget {
  readonly row: number;
}

const columns = (target: RecordTarget, session: Session): ColumnTarget[] =>
  tableOf(target, session).columns.map(({ id }) => ({
    type: "TableColumn",
    id: target.id,
    column: id,
  }));

function column(target: RecordTarget, key: unknown, session: Session): ColumnTarget | null {
  const all = tableOf(target, session).columns;
  const found = all.find(({ id, name }) =>
    typeof key === "number" ? id === key : sameName(name, key),
  );
  return found ? { type: "TableColumn", id: target.id, column: found.id } : null;
}

function place(target: ColumnTarget, session: Session): { table: TableRecord; at: number } {
  const table = tableOf(target, session);
  const at = table.columns.findIndex(({ id }) => id === target.column);
  if (at < 0) throw new HostError("ItemNotFound", "The column was deleted");
  return { table, at };
}

type Part = (table: TableRecord) => Area;

const cells = (part: Part) => (target: ColumnTarget, _args: unknown, session: Session) => {
  const { table, at } = place(target, session);
  const area = part(table);
  return range(table.sheet, { ...area, column: area.column + at, columns: 1 });
};

const whole1 = ({ area }: TableRecord): Area => area;
const total = (table: TableRecord): Area => {
  if (!table.showTotals) throw new HostError("ItemNotFound", "The table shows no total row");
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
};

function write(sheet: string, area: Area, value: unknown, session: Session): void {
  const rows = Array.isArray(value)
    ? block(value, area.rows, area.columns, "values")
    : Array.from({ length: area.rows }, () => new Array<unknown>(area.columns).fill(value));
  const formats = session.grid.numberFormats(sheet, area);
  writeEntries(
    sheet,
    area,
    rows.map((line, row) => line.map((one, at) => entryOf(one, formats[row]![at]!))),
    session,
  );
}

const wire = (target: RecordTarget, area: Area, { grid }: Session) =>
  grid
    .values(target.id, area)
    .map((line) =>
      line.map((value) => (value === null ? "" : typeof value === "object" ? value.error : value)),
    );

function addColumn(
  target: RecordTarget,
  [at, values, name]: readonly unknown[],
  session: Session,
): ColumnTarget {
  const table = tableOf(target, session);
  requireRight(table.sheet, null, session);
  const { length } = table.columns;
  const given = at === null || at === undefined || at === -1 ? length : index(at, "index");
  if (given > length) throw new HostError("InvalidArgument", "There are not so many columns");
  const area = { ...table.area, column: table.area.column + given, columns: 1 };
  session.apply({ kind: "insertCells", sheet: table.sheet, area, shift: "right" });
  const id = Math.max(0, ...table.columns.map((one) => one.id)) + 1;
  const added = { id, name: "" };
  const grown = {
    ...table,
    area: { ...table.area, columns: length + 1 },
    columns: [...table.columns.slice(0, given), added, ...table.columns.slice(given)],
  };
  session.apply({ kind: "put", of: "tables", record: grown });
  if (Array.isArray(values)) write(table.sheet, area, values, session);
  if (typeof name === "string") write(table.sheet, { ...area, rows: 1 }, name, session);
  renameColumns(tableOf(target, session), session);
  return { type: "TableColumn", id: target.id, column: id };
}

function deleteColumn(target: ColumnTarget, session: Session): void {
  const { table, at } = place(target, session);
  requireRight(table.sheet, null, session);
  if (table.columns.length === 1)
    throw new HostError("InvalidOperation", "A table keeps one column");
  const area = { ...table.area, column: table.area.column + at, columns: 1 };
  session.apply({ kind: "deleteCells", sheet: table.sheet, area, shift: "left" });
  const left = {
    ...table,
    area: { ...table.area, columns: table.columns.length - 1 },
    columns: table.columns.filter((_, index1) => index1 !== at),
  };
  session.apply({ kind: "put", of: "tables", record: left });
}

const COLUMNS: HostClass<RecordTarget> = {
  items: columns,
  item: column,
  members: {
    ...collectionMembers<RecordTarget>(
      { getItem: "1.1", getItemAt: "1.1", getCount: "1.4", orNull: "1.4", count: "1.1" },
      columns,
      column,
    ),
    add: method("1.1", (target, args, session) => addColumn(target, args, session)),
  },
};

const COLUMN = define<ColumnTarget>({
  identity: ({ column: id }) => ({ Id: id }),
  members: {
    id: scalar("1.1", ({ column: id }) => id),
    index: scalar("1.1", (target, session) => place(target, session).at),
    name: scalar(
      "1.1",
      (target, session) => place(target, session).table.columns[place(target, session).at]!.name,
      (target, value, session) => {
        const { table, at } = place(target, session);
        write(
          table.sheet,
          { ...headerOf(table), column: table.area.column + at, columns: 1 },
          value,
          session,
        );
      },
    ),
    values: scalar(
      "1.1",
      (target, session) => {
        const { sheet, area } = cells(whole1)(target, [], session);
        return wire({ type: "", id: sheet }, area, session);
      },
      (target, value, session) => {
        const { sheet, area } = cells(whole1)(target, [], session);
        write(sheet, area, value, session);
      },
    ),
    filter: link(
      "1.2",
      (target, session) =>
        ({ type: "Filter", id: target.id, at: place(target, session).at }) as Target,
    ),
    getRange: method("1.1", cells(whole1)),
    getHeaderRowRange: method("1.1", cells(headerOf)),
    getDataBodyRange: method("1.1", cells(bodyOf)),
    getTotalRowRange: method("1.1", cells(total)),
    delete: method("1.1", (target, _args, session) => deleteColumn(target, session)),
  },
});

const rowCount = (target: RecordTarget, session: Session): number =>
  bodyOf(tableOf(target, session)).rows;
const rows = (target: RecordTarget, session: Session): RowTarget[] =>
  Array.from({ length: rowCount(target, session) }, (_, row) => ({
    type: "TableRow",
    id: target.id,
    row,
  }));
const rowAt = (target: RecordTarget, key: unknown, session: Session): RowTarget | null =>
  rows(target, session)[Number(key)] ?? null;

/** Adds rows at an index, or after the last row, moving cells below the table down as Excel does. */
function addRows(
  target: RecordTarget,
  [at, values]: readonly unknown[],
  session: Session,
): RowTarget {
  const table = tableOf(target, session);
  requireRight(table.sheet, "allowInsertRows", session);
  const body = bodyOf(table);
  const row = at === null || at === undefined || at === -1 ? body.rows : index(at, "index");
  if (row > body.rows) throw new HostError("InvalidArgument", "There are not so many rows");
  const count = Array.isArray(values) && Array.isArray(values[0]) ? values.length : 1;
  const area = { ...body, row: body.row + row, rows: count };
  session.apply({ kind: "insertCells", sheet: table.sheet, area, shift: "down" });
  resizeTable(tableOf(target, session), { ...table.area, rows: table.area.rows + count }, session);
  if (values !== null && values !== undefined) {
    const given = Array.isArray(values) && !Array.isArray(values[0]) ? [values] : values;
    write(table.sheet, area, given, session);
  }
  return { type: "TableRow", id: target.id, row };
}

function deleteRows(target: RecordTarget, first: number, count: number, session: Session): void {
  const table = tableOf(target, session);
  requireRight(table.sheet, "allowDeleteRows", session);
  const body = bodyOf(table);
  if (first + count > body.rows)
    throw new HostError("InvalidArgument", "There are not so many rows");
  // A table keeps one row: deleting the last one empties it.
  const kept = count === body.rows ? 1 : 0;
  const area = { ...body, row: body.row + first, rows: count };
  if (kept)
    session.apply({
      kind: "clear",
      sheet: table.sheet,
      area: { ...area, rows: 1 },
      what: "contents",
    });
  if (count - kept > 0)
    session.apply({
      kind: "deleteCells",
      sheet: table.sheet,
      area: { ...area, row: area.row + kept, rows: count - kept },
      shift: "up",
    });
  resizeTable(
    tableOf(target, session),
    { ...table.area, rows: table.area.rows - count + kept },
    session,
  );
}

const ROWS = define<RecordTarget>({
  items: rows,
  item: rowAt,
  members: {
    ...collectionMembers<RecordTarget>(
      { getItemAt: "1.1", getCount: "1.4", count: "1.1" },
      rows,
      rowAt,
    ),
    add: method("1.1", (target, args, session) => addRows(target, args, session)),
  },
});

const rowArea = ({ id, row }: RowTarget, session: Session) => {
  const table = tableOf({ type: "Table", id }, session);
  return range(table.sheet, { ...bodyOf(table), row: bodyOf(table).row + row, rows: 1 });
};

const ROW = define<RowTarget>({
  identity: ({ row }) => ({ _Id: row }),
  members: {
    index: scalar("1.1", ({ row }) => row),
    values: scalar(
      "1.1",
      (target, session) =>
        wire(
          { type: "", id: rowArea(target, session).sheet },
          rowArea(target, session).area,
          session,
        ),
      (target, value, session) =>
        write(rowArea(target, session).sheet, rowArea(target, session).area, value, session),
    ),
    getRange: method("1.1", (target, _args, session) => rowArea(target, session)),
    delete: method("1.1", (target, _args, session) => deleteRows(target, target.row, 1, session)),
  },
});

export const TABLE_PART_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["TableColumnCollection", define(COLUMNS)],
  ["TableColumn", COLUMN],
  ["TableRowCollection", ROWS],
  ["TableRow", ROW],
];
