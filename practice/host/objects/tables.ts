import { flag } from "../args";
import { EVENT } from "../events";
import { HostError } from "../HostError";
import {
  define,
  event,
  link,
  method,
  scalar,
  type AnyClass,
  type ApiSet,
  type Member,
  collectionMembers,
} from "../HostClass";
import type { TableRecord } from "../Records";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";
import { bodyOf, range, sameName } from "./locate";
import { meets } from "./rangeMoves";
import { headerOf } from "./writing";
import {
  type TablesTarget,
  table,
  tableOf,
  requireName,
  add,
  put,
  showTotals,
  resize,
  dropTable,
} from "./tableEdits";

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

type Flag = {
  [K in keyof TableRecord]: TableRecord[K] extends boolean ? K : never;
}[keyof TableRecord];

export const look = (since: ApiSet, key: Flag): Member<RecordTarget> =>
  scalar(
    since,
    (target, session) => tableOf(target, session)[key],
    (target, value, session) => put(target, { [key]: flag(value, key) }, session),
  );

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
