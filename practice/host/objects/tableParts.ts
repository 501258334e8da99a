import { tableOf } from "./tableEdits";
import { index } from "../args";
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
import { bodyOf, range, sameName } from "./locate";
import { headerOf, renameColumns, requireRight } from "./writing";
import { write, wire } from "./tableCells";

interface ColumnTarget extends RecordTarget {
  /** The column's own id within its table. */
  readonly column: number;
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

export const cells = (part: Part) => (target: ColumnTarget, _args: unknown, session: Session) => {
  const { table, at } = place(target, session);
  const area = part(table);
  return range(table.sheet, { ...area, column: area.column + at, columns: 1 });
};

const whole1 = ({ area }: TableRecord): Area => area;

const total = (table: TableRecord): Area => {
  if (!table.showTotals) throw new HostError("ItemNotFound", "The table shows no total row");
  return { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 };
};

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

export const TABLE_PART_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["TableColumnCollection", define(COLUMNS)],
  ["TableColumn", COLUMN],
];
