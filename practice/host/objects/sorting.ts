import { bag, index } from "../args";
import type { Area, CellValue } from "../Cell";
import { HostError } from "../HostError";
import { define, method, scalar, type AnyClass } from "../HostClass";
import type { Session } from "../Session";
import type { RecordTarget, Target } from "../Target";
import { bodyOf, sameName } from "./locate";
import { requireRight } from "./writing";

interface Field {
  readonly key: number;
  readonly ascending: boolean;
}

/** Excel's order of kinds: numbers, text, FALSE before TRUE, errors; blanks come last either way. */
const kindOf = (value: CellValue): number => {
  if (value === null) return 4;
  if (typeof value === "object") return 3;
  return { number: 0, string: 1, boolean: 2 }[typeof value as "number"];
};

function compare(a: CellValue, b: CellValue, matchCase: boolean): number {
  const kinds = kindOf(a) - kindOf(b);
  if (kinds !== 0 || typeof a === "object" || typeof b === "object") return kinds;
  if (typeof a !== "string" || typeof b !== "string") return Number(a) - Number(b);
  const [first, second] = matchCase ? [a, b] : [a.toLowerCase(), b.toLowerCase()];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The order of an area's rows after sorting by the fields, as former row offsets; equal rows keep their order. */
export function sortedOrder(
  rows: readonly (readonly CellValue[])[],
  fields: readonly Field[],
  matchCase: boolean,
): number[] {
  return rows
    .map((_, row) => row)
    .sort((a, b) => {
      for (const { key, ascending } of fields) {
        const first = rows[a]![key] ?? null;
        const second = rows[b]![key] ?? null;
        const order = compare(first, second, matchCase);
        const blank = first === null || second === null;
        if (order !== 0) return ascending || blank ? order : -order;
      }
      return a - b;
    });
}

function fieldsOf(value: unknown, columns: number): Field[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new HostError("InvalidArgument", "fields must name a column");
  return value.map((field: unknown) => {
    const { key, ascending } = bag(field, "field");
    const column = index(key, "key");
    if (column >= columns)
      throw new HostError("InvalidArgument", `There is no column ${String(column)} to sort by`);
    return { key: column, ascending: ascending !== false };
  });
}

function sortArea(
  sheet: string,
  area: Area,
  fields: unknown,
  matchCase: unknown,
  session: Session,
): void {
  requireRight(sheet, "allowSort", session);
  const hidden = session.grid
    .merges(sheet)
    .some((merge) => merge.row < area.row + area.rows && merge.row + merge.rows > area.row);
  if (hidden) throw new HostError("InvalidOperation", "Merged cells cannot be sorted");
  const order = sortedOrder(
    session.grid.values(sheet, area),
    fieldsOf(fields, area.columns),
    matchCase === true,
  );
  if (order.some((from, row) => from !== row))
    session.apply({ kind: "reorderRows", sheet, area, order });
}

interface AreaTarget extends Target {
  readonly sheet: string;
  readonly area: Area;
}

const RANGE_SORT = define<AreaTarget>({
  members: {
    apply: method(
      "1.2",
      ({ sheet, area }, [fields, matchCase, hasHeaders, orientation], session) => {
        if (sameName("Columns", orientation))
          throw new HostError("NotImplemented", "Sorting from left to right");
        const body =
          hasHeaders === true ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
        if (body.rows > 0) sortArea(sheet, body, fields, matchCase, session);
      },
    ),
  },
});

/** The sort fields a table was last sorted by live in its filter record, beside its criteria. */
const TABLE_SORT = define<RecordTarget>({
  members: {
    fields: scalar(
      "1.2",
      ({ id }, { grid }) => grid.get("filters", `${id}/sort`)?.criteria[0] ?? [],
    ),
    matchCase: scalar("1.2", () => false),
    method: scalar("1.2", () => "PinYin"),
    apply: method("1.2", ({ id }, [fields, matchCase], session) => {
      const table = session.found(session.grid.get("tables", id), id);
      sortArea(table.sheet, bodyOf(table), fields, matchCase, session);
      const record = {
        id: `${id}/sort`,
        sheet: table.sheet,
        area: table.area,
        criteria: { 0: fields as never },
      };
      session.apply({ kind: "put", of: "filters", record });
    }),
    clear: method("1.2", ({ id }, _args, session) =>
      session.apply({ kind: "remove", of: "filters", id: `${id}/sort` }),
    ),
    reapply: method("1.2", ({ id }, _args, session) => {
      const fields = session.grid.get("filters", `${id}/sort`)?.criteria[0];
      const table = session.found(session.grid.get("tables", id), id);
      if (fields) sortArea(table.sheet, bodyOf(table), fields, false, session);
    }),
  },
});

export const SORT_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["RangeSort", RANGE_SORT],
  ["TableSort", TABLE_SORT],
];
