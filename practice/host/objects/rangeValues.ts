import { isWholeColumns, isWholeRows } from "../areas";
import { block } from "../args";
import { LAST_COLUMN, LAST_ROW, type Area } from "../Cell";
import { HostError } from "../HostError";
import { scalar, type Member } from "../HostClass";
import type { Session } from "../Session";
import type { RangeTarget } from "../Target";
import { entryOf, valueType, wireValue } from "../wireValues";
import { addressOf } from "./locate";
import { requireRight, requireUnlocked, writeEntries } from "./writing";

/** Most cells whose values one request may read. @see performance page of the Office add-ins documentation */
const READ_LIMIT = 5_000_000;

type Read<T> = (target: RangeTarget, session: Session) => readonly (readonly T[])[];

// A block of cells; null for entire rows and columns and for more cells than can be read at once, as documented.
function block2<T>(read: Read<T>) {
  return (target: RangeTarget, session: Session) => {
    const { area } = target;
    if (isWholeRows(area) || isWholeColumns(area) || area.rows * area.columns > READ_LIMIT)
      return null;
    return read(target, session);
  };
}

const cells: Read<string | number | boolean> = ({ sheet, area }, { grid }) =>
  grid.values(sheet, area).map((line) => line.map(wireValue));

const formulas: Read<string | number | boolean> = ({ sheet, area }, { grid }) => {
  const values = grid.values(sheet, area);
  return grid
    .formulas(sheet, area)
    .map((line, row) => line.map((formula, column) => formula ?? wireValue(values[row]![column]!)));
};

// Rows to write: one value goes into every cell of the range.
function rowsOf(value: unknown, area: Area, name: string): readonly (readonly unknown[])[] {
  if (Array.isArray(value)) return block(value, area.rows, area.columns, name);
  if (area.rows * area.columns > READ_LIMIT) throw new HostError("RangeExceedsLimit");
  const line = new Array<unknown>(area.columns).fill(value);
  return new Array<unknown[]>(area.rows).fill(line);
}

function writeValues(target: RangeTarget, value: unknown, session: Session, name: string): void {
  const { sheet, area } = target;
  const rows = rowsOf(value, area, name);
  const formats = session.grid.numberFormats(sheet, area);
  const entries = rows.map((line, row) =>
    line.map((one, column) => entryOf(one, formats[row]![column]!)),
  );
  writeEntries(sheet, area, entries, session);
}

// One format for all cells may stand alone or as a single cell's array, as Microsoft's own tutorial writes it.
function writeFormats({ sheet, area }: RangeTarget, given: unknown, session: Session): void {
  requireRight(sheet, "allowFormatCells", session);
  const lines = given as readonly (readonly unknown[])[];
  const single = Array.isArray(given) && lines.length === 1 && lines[0]?.length === 1;
  const value = single ? lines[0]![0] : given;
  if (!Array.isArray(value)) {
    if (typeof value !== "string")
      throw new HostError("InvalidArgument", "numberFormat takes text");
    session.apply({ kind: "numberFormat", sheet, area, format: value });
    return;
  }
  const rows = block(value, area.rows, area.columns, "numberFormat");
  const formats = rows.map((line) =>
    line.map((format) => {
      if (format === null || format === "") return undefined;
      if (typeof format === "string") return format;
      throw new HostError("InvalidArgument", "numberFormat takes text");
    }),
  );
  session.apply({ kind: "numberFormats", sheet, row: area.row, column: area.column, formats });
}

// True or false for all, null for some.
function hiddenState(
  { sheet, area }: RangeTarget,
  axis: "rows" | "columns",
  { grid }: Session,
): boolean | null {
  const [at, count, limit] =
    axis === "rows" ? [area.row, area.rows, LAST_ROW] : [area.column, area.columns, LAST_COLUMN];
  if (count === limit) return false;
  const hidden = grid.extents(sheet, axis, at, count).filter((extent) => extent.hidden).length;
  return hidden === 0 ? false : hidden === count ? true : null;
}

function hide(
  { sheet, area }: RangeTarget,
  axis: "rows" | "columns",
  value: unknown,
  session: Session,
): void {
  requireRight(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns", session);
  const [at, count] = axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  session.apply({ kind: "extents", sheet, axis, at, count, hidden: value === true });
}

// Points from the sheet's edge to an index, and from it over `count` more.
function distance(
  sheet: string,
  axis: "rows" | "columns",
  at: number,
  count: number,
  { grid }: Session,
): number {
  return grid
    .extents(sheet, axis, at, count)
    .reduce((sum, { size, hidden }) => sum + (hidden ? 0 : size), 0);
}

function hyperlink({ sheet, area }: RangeTarget, { grid }: Session): unknown {
  const links = grid.list("hyperlinks");
  return (
    links.find((one) => one.sheet === sheet && one.row === area.row && one.column === area.column)
      ?.link ?? null
  );
}

function putHyperlink({ sheet, area }: RangeTarget, value: unknown, session: Session): void {
  requireUnlocked(sheet, area, session);
  const { row, column } = area;
  const link = value as Readonly<Record<string, string>>;
  const record = { id: `${sheet}!${String(row)},${String(column)}`, sheet, row, column, link };
  session.apply({ kind: "put", of: "hyperlinks", record });
  const shown = link["textToDisplay"];
  if (shown !== undefined)
    writeEntries(sheet, { ...area, rows: 1, columns: 1 }, [[shown]], session);
}

const EDGE = { rows: "row", columns: "column" } as const;

const along =
  (axis: "rows" | "columns", from: "edge" | "start") => (target: RangeTarget, session: Session) => {
    const start = target.area[EDGE[axis]];
    return from === "edge"
      ? distance(target.sheet, axis, 0, start, session)
      : distance(target.sheet, axis, start, target.area[axis], session);
  };

/** Values of a range. `formulasLocal` and the like are the English ones: simulated. */
export const RANGE_VALUES: Record<string, Member<RangeTarget>> = {
  values: scalar("1.1", block2(cells), (target, value, session) =>
    writeValues(target, value, session, "values"),
  ),
  formulas: scalar("1.1", block2(formulas), (target, value, session) =>
    writeValues(target, value, session, "formulas"),
  ),
  formulasLocal: scalar("1.1", block2(formulas), (target, value, session) =>
    writeValues(target, value, session, "formulasLocal"),
  ),
  text: scalar(
    "1.1",
    block2(({ sheet, area }, { grid }) => grid.texts(sheet, area)),
  ),
  valueTypes: scalar(
    "1.1",
    block2(({ sheet, area }, { grid }) =>
      grid.values(sheet, area).map((line) => line.map(valueType)),
    ),
  ),
  numberFormat: scalar(
    "1.1",
    block2(({ sheet, area }, { grid }) => grid.numberFormats(sheet, area)),
    writeFormats,
  ),
  numberFormatLocal: scalar(
    "1.7",
    block2(({ sheet, area }, { grid }) => grid.numberFormats(sheet, area)),
    writeFormats,
  ),
  address: scalar("1.1", addressOf),
  addressLocal: scalar("1.1", addressOf),
  rowIndex: scalar("1.1", ({ area }) => area.row),
  columnIndex: scalar("1.1", ({ area }) => area.column),
  rowCount: scalar("1.1", ({ area }) => area.rows),
  columnCount: scalar("1.1", ({ area }) => area.columns),
  // Documented: -1 when the count does not fit 2^31 - 1.
  cellCount: scalar("1.1", ({ area }) =>
    area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns,
  ),
  isEntireRow: scalar("1.7", ({ area }) => isWholeRows(area)),
  isEntireColumn: scalar("1.7", ({ area }) => isWholeColumns(area)),
  hidden: scalar("1.2", (target, session) => {
    const [rows, columns] = [
      hiddenState(target, "rows", session),
      hiddenState(target, "columns", session),
    ];
    return rows === true || columns === true
      ? true
      : rows === null || columns === null
        ? null
        : false;
  }),
  rowHidden: scalar(
    "1.2",
    (target, session) => hiddenState(target, "rows", session),
    (target, value, session) => hide(target, "rows", value, session),
  ),
  columnHidden: scalar(
    "1.2",
    (target, session) => hiddenState(target, "columns", session),
    (target, value, session) => hide(target, "columns", value, session),
  ),
  hasSpill: scalar(
    "1.12",
    ({ sheet, area }, { grid }) => grid.spillOver(sheet, area.row, area.column) !== null,
  ),
  hyperlink: scalar("1.7", hyperlink, putHyperlink),
  style: scalar(
    "1.7",
    ({ sheet, area }, { grid }) =>
      grid.styles(sheet, { ...area, rows: 1, columns: 1 })[0]![0]!.named ?? "Normal",
    ({ sheet, area }, value, session) => {
      requireRight(sheet, "allowFormatCells", session);
      session.apply({ kind: "style", sheet, area, style: { named: String(value) } });
    },
  ),
  left: scalar("1.10", along("columns", "edge")),
  top: scalar("1.10", along("rows", "edge")),
  width: scalar("1.10", along("columns", "start")),
  height: scalar("1.10", along("rows", "start")),
};
