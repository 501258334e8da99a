import { bag, index } from "../args";
import type { Area, CellValue } from "../Cell";
import { HostError } from "../HostError";
import { define, method, scalar, type AnyClass, type Member } from "../HostClass";
import type { FilterRecord, Json } from "../Records";
import type { Session } from "../Session";
import type { Target } from "../Target";
import { bodyOf, range, rangeArgument } from "./locate";
import { requireRight } from "./writing";

/** The filter of a table or a sheet, by the owner's id. */
interface FilterTarget extends Target {
  readonly id: string;
  readonly sheet: string;
}

/** The filter of one table column. */
interface ColumnFilter extends Target {
  readonly id: string;
  readonly at: number;
}

type Test = (value: CellValue, text: string) => boolean;

/** Simulated: value lists, and comparisons with =, <>, >, >=, <, <= and the wildcards * and ?. */
function testOf(criteria: Readonly<Record<string, unknown>>): Test {
  switch (criteria["filterOn"]) {
    case "Values": {
      const wanted = new Set(
        (criteria["values"] as readonly unknown[]).map((value) => String(value).toLowerCase()),
      );
      return (_value, text) => wanted.has(text.toLowerCase());
    }
    case "Custom": {
      const { criterion1, criterion2 } = criteria as { criterion1?: string; criterion2?: string };
      const first = comparison(criterion1 ?? "");
      const second = criterion2 === undefined ? null : comparison(criterion2);
      if (!second) return first;
      return criteria["operator"] === "Or"
        ? (value, text) => first(value, text) || second(value, text)
        : (value, text) => first(value, text) && second(value, text);
    }
    default:
      throw new HostError(
        "NotImplemented",
        `This host cannot filter on ${String(criteria["filterOn"])}`,
      );
  }
}

function comparison(criterion: string): Test {
  const [, operator = "=", operand = ""] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criterion)!;
  const number = operand.trim() === "" ? NaN : Number(operand);
  const pattern = operand
    .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const like = new RegExp(`^${pattern}$`, "is");
  const same: Test = (value, text) =>
    typeof value === "number" && !Number.isNaN(number) ? value === number : like.test(text);
  if (operator === "=") return same;
  if (operator === "<>") return (value, text) => !same(value, text);
  const holds = {
    ">": (a: number) => a > number,
    ">=": (a: number) => a >= number,
    "<": (a: number) => a < number,
    "<=": (a: number) => a <= number,
  }[operator]!;
  return (value) => typeof value === "number" && holds(value);
}

/** Shows the rows that meet every criterion and hides the others. */
function refilter(record: FilterRecord, session: Session): void {
  const { sheet, area, criteria } = record;
  const body: Area = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const tests = Object.entries(criteria).map(([at, given]) => ({
    at: Number(at),
    test: testOf(bag(given, "criteria")),
  }));
  session.apply({ kind: "put", of: "filters", record });
  if (body.rows < 1) return;
  const values = session.grid.values(sheet, body);
  const texts = session.grid.texts(sheet, body);
  values.forEach((line, row) => {
    const shown = tests.every(({ at, test }) => test(line[at]!, texts[row]![at]!));
    const hidden = session.grid.extents(sheet, "rows", body.row + row, 1)[0]!.hidden;
    if (shown === hidden)
      session.apply({
        kind: "extents",
        sheet,
        axis: "rows",
        at: body.row + row,
        count: 1,
        hidden: !shown,
      });
  });
}

function tableFilter(id: string, session: Session): FilterRecord {
  const table = session.found(session.grid.get("tables", id), id);
  const { area } = table;
  const body = bodyOf(table);
  return (
    session.grid.get("filters", id) ?? {
      id,
      sheet: table.sheet,
      area: { ...area, rows: body.row + body.rows - area.row },
      criteria: {},
    }
  );
}

const recordOf = ({ id }: FilterTarget, session: Session): FilterRecord | undefined =>
  session.grid.get("tables", id) ? tableFilter(id, session) : session.grid.get("filters", id);

function withCriteria(record: FilterRecord, at: number, criteria: unknown): FilterRecord {
  if (at >= record.area.columns)
    throw new HostError("InvalidArgument", "There are not so many columns");
  return { ...record, criteria: { ...record.criteria, [at]: criteria as Json } };
}

function withoutCriteria(record: FilterRecord, at: number): FilterRecord {
  const kept = Object.entries(record.criteria).filter(([column]) => Number(column) !== at);
  return { ...record, criteria: Object.fromEntries(kept) };
}

function apply(
  target: FilterTarget,
  [given, column, criteria]: readonly unknown[],
  session: Session,
): void {
  requireRight(target.sheet, "allowAutoFilter", session);
  const { area } = rangeArgument(given, target.sheet, session);
  const owned = session.grid.get("tables", target.id)
    ? tableFilter(target.id, session)
    : { id: target.id, sheet: target.sheet, area, criteria: {} };
  const record =
    column === null || column === undefined
      ? owned
      : withCriteria(owned, index(column, "columnIndex"), criteria);
  refilter(record, session);
}

function clear(target: FilterTarget, session: Session): void {
  const record = recordOf(target, session);
  if (record) refilter({ ...record, criteria: {} }, session);
}

const AUTO_FILTER = define<FilterTarget>({
  members: {
    enabled: scalar("1.9", (target, session) => recordOf(target, session) !== undefined),
    isDataFiltered: scalar(
      "1.9",
      (target, session) => Object.keys(recordOf(target, session)?.criteria ?? {}).length > 0,
    ),
    criteria: scalar("1.9", (target, session) => {
      const record = recordOf(target, session);
      return record
        ? Array.from({ length: record.area.columns }, (_, at) => record.criteria[at] ?? null)
        : [];
    }),
    apply: method("1.9", (target, args, session) => apply(target, args, session)),
    clearCriteria: method("1.9", (target, _args, session) => clear(target, session)),
    clearColumnCriteria: method("1.14", (target, [column], session) => {
      const record = recordOf(target, session);
      if (!record) return;
      refilter(withoutCriteria(record, index(column, "columnIndex")), session);
    }),
    reapply: method("1.9", (target, _args, session) => {
      const record = recordOf(target, session);
      if (record) refilter(record, session);
    }),
    remove: method("1.9", (target, _args, session) => {
      clear(target, session);
      session.apply({ kind: "remove", of: "filters", id: target.id });
    }),
    getRange: method("1.9", (target, _args, session) =>
      range(target.sheet, session.found(recordOf(target, session), "filter").area),
    ),
    getRangeOrNullObject: method("1.9", (target, _args, session) => {
      const record = recordOf(target, session);
      return record ? range(target.sheet, record.area) : null;
    }),
  },
});

const filterBy = (make: (args: readonly unknown[]) => unknown): Member<ColumnFilter> =>
  method("1.2", ({ id, at }, args, session) => {
    const record = tableFilter(id, session);
    requireRight(record.sheet, "allowAutoFilter", session);
    refilter(withCriteria(record, at, make(args)), session);
  });

const FILTER = define<ColumnFilter>({
  members: {
    criteria: scalar(
      "1.2",
      ({ id, at }, session) => session.grid.get("filters", id)?.criteria[at] ?? null,
    ),
    apply: filterBy(([criteria]) => criteria),
    applyValuesFilter: filterBy(([values]) => ({ filterOn: "Values", values })),
    applyCustomFilter: filterBy(([criterion1, criterion2, operator]) => ({
      filterOn: "Custom",
      criterion1,
      ...(criterion2 != null && { criterion2, operator: operator ?? "And" }),
    })),
    clear: method("1.2", ({ id, at }, _args, session) => {
      const record = tableFilter(id, session);
      refilter(withoutCriteria(record, at), session);
    }),
  },
});

export const FILTER_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["AutoFilter", AUTO_FILTER],
  ["Filter", FILTER],
];
