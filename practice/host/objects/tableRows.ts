import type { AnyClass } from "../HostClass";
import { tableOf } from "./tableEdits";
import { index } from "../args";
import { HostError } from "../HostError";
import { define, method, scalar, collectionMembers } from "../HostClass";
import type { Session } from "../Session";
import type { RecordTarget } from "../Target";
import { bodyOf, range } from "./locate";
import { requireRight, resizeTable } from "./writing";
import { wire, write } from "./tableCells";

interface RowTarget extends RecordTarget {
  readonly row: number;
}

const rowCount = (target: RecordTarget, session: Session): number =>
  bodyOf(tableOf(target, session)).rows;

export const rows = (target: RecordTarget, session: Session): RowTarget[] =>
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

export const TABLE_ROW_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["TableRowCollection", ROWS],
  ["TableRow", ROW],
];
