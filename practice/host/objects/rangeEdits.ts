import { intersection, isWholeColumns, isWholeRows, overlaps } from "../areas";
import { oneOf } from "../args";
import { LAST_COLUMN, LAST_ROW, type Area } from "../Cell";
import { HostError } from "../HostError";
import { link, method, type Member } from "../HostClass";
import type { Session } from "../Session";
import type { RangeTarget, Target } from "../Target";
import { copyInto } from "./copying";
import { range, rangeArgument } from "./locate";
import { getProperties, setBandProperties, setCellProperties } from "./rangeProperties";
import { renameColumns, requireRight, requireUnlocked, type Right } from "./writing";

// Whether cells that move would tear a table apart: only some of its columns (or rows) would move.
function tearsTable(sheet: string, shiftedBand: Area, { grid }: Session): boolean {
  return grid.list("tables").some((table) => {
    const common = table.sheet === sheet ? intersection(table.area, shiftedBand) : null;
    if (!common) return false;
    const wide = shiftedBand.rows > 1 && shiftedBand.row + shiftedBand.rows === LAST_ROW;
    return wide ? common.columns !== table.area.columns : common.rows !== table.area.rows;
  });
}

/** The cells that an insertion or deletion at an area moves: all below it, or all to its right. */
const band = (area: Area, axis: "rows" | "columns"): Area =>
  axis === "rows"
    ? { ...area, rows: LAST_ROW - area.row }
    : { ...area, columns: LAST_COLUMN - area.column };

function shiftRights(area: Area, verb: "Insert" | "Delete"): Right | null {
  if (isWholeRows(area)) return `allow${verb}Rows`;
  return isWholeColumns(area) ? `allow${verb}Columns` : null;
}

function insert({ sheet, area }: RangeTarget, shift: unknown, session: Session): RangeTarget {
  const direction = oneOf(shift, ["Down", "Right"], "shift");
  requireRight(sheet, shiftRights(area, "Insert"), session);
  const axis = direction === "Down" ? "rows" : "columns";
  if (tearsTable(sheet, band(area, axis), session)) throw new HostError("InsertDeleteConflict");
  const used = session.grid.usedArea(sheet, true);
  const [end, size, limit] =
    axis === "rows"
      ? [used ? used.row + used.rows : 0, area.rows, LAST_ROW]
      : [used ? used.column + used.columns : 0, area.columns, LAST_COLUMN];
  if (end + size > limit && used && overlaps(used, band(area, axis)))
    throw new HostError("NonBlankCellOffSheet");
  if (isWholeRows(area))
    session.apply({ kind: "insertRows", sheet, at: area.row, count: area.rows });
  else if (isWholeColumns(area))
    session.apply({ kind: "insertColumns", sheet, at: area.column, count: area.columns });
  else
    session.apply({
      kind: "insertCells",
      sheet,
      area,
      shift: direction === "Down" ? "down" : "right",
    });
  settleTables(sheet, session);
  return range(sheet, area);
}

function remove({ sheet, area }: RangeTarget, shift: unknown, session: Session): void {
  const direction = oneOf(shift, ["Up", "Left"], "shift");
  requireRight(sheet, shiftRights(area, "Delete"), session);
  const axis = direction === "Up" ? "rows" : "columns";
  if (tearsTable(sheet, band(area, axis), session)) throw new HostError("InsertDeleteConflict");
  if (isWholeRows(area))
    session.apply({ kind: "deleteRows", sheet, at: area.row, count: area.rows });
  else if (isWholeColumns(area))
    session.apply({ kind: "deleteColumns", sheet, at: area.column, count: area.columns });
  else
    session.apply({ kind: "deleteCells", sheet, area, shift: direction === "Up" ? "up" : "left" });
  dropRanges(sheet, { sheet, area, axis }, session);
}

// Header cells of columns that were inserted inside a table get their names.
function settleTables(sheet: string, session: Session): void {
  for (const table of session.grid.list("tables")) {
    if (table.sheet === sheet && table.showHeaders) renameColumns(table, session);
  }
}

// The client's kept ranges that were deleted are gone; others move along with their cells.
function dropRanges(
  sheet: string,
  gone: { sheet: string; area: Area; axis: "rows" | "columns" },
  session: Session,
): void {
  for (const [id, kept] of session.references) {
    const common = kept.sheet === sheet ? intersection(kept.area, gone.area) : null;
    if (common?.rows === kept.area.rows && common.columns === kept.area.columns)
      session.references.delete(id);
  }
}

function clear({ sheet, area }: RangeTarget, applyTo: unknown, session: Session): void {
  const what = oneOf(
    applyTo ?? "All",
    ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks"],
    "applyTo",
  );
  if (what === "Formats") requireRight(sheet, "allowFormatCells", session);
  else requireUnlocked(sheet, area, session);
  if (what !== "Contents") dropRecords(sheet, area, what, session);
  if (what.endsWith("yperlinks")) return;
  session.apply({
    kind: "clear",
    sheet,
    area,
    what: what.toLowerCase() as "all" | "formats" | "contents",
  });
  if (what !== "Formats") settleTables(sheet, session);
}

function dropRecords(sheet: string, area: Area, what: string, session: Session): void {
  const kinds =
    what === "All"
      ? (["hyperlinks"] as const)
      : what === "Formats"
        ? []
        : (["hyperlinks"] as const);
  for (const kind of kinds) {
    for (const record of session.grid.list(kind)) {
      const cell = { row: record.row, column: record.column, rows: 1, columns: 1 };
      if (record.sheet === sheet && overlaps(cell, area))
        session.apply({ kind: "remove", of: kind, id: record.id });
    }
  }
}

function merge({ sheet, area }: RangeTarget, across: unknown, session: Session): void {
  requireRight(sheet, null, session);
  const inTable = session.grid
    .list("tables")
    .some((table) => table.sheet === sheet && overlaps(table.area, area));
  if (inTable) throw new HostError("MergedRangeConflict");
  const lines =
    across === true
      ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
      : [area];
  for (const line of lines)
    if (line.rows * line.columns > 1) session.apply({ kind: "merge", sheet, area: line });
}

function select({ sheet, area }: RangeTarget, session: Session): void {
  if (session.sheet(sheet).visibility !== "Visible")
    throw new HostError("InvalidOperation", "The sheet is hidden");
  session.apply({ kind: "select", sheet, areas: [area] });
}

/** Members of a range that change something. */
export const RANGE_EDITS: Record<string, Member<RangeTarget>> = {
  format: link("1.1", ({ sheet, area }) => ({ type: "RangeFormat", sheet, area }) as Target),
  sort: link("1.2", ({ sheet, area }) => ({ type: "RangeSort", sheet, area }) as Target),
  dataValidation: link(
    "1.8",
    ({ sheet, area }) => ({ type: "DataValidation", sheet, area }) as Target,
  ),
  conditionalFormats: link(
    "1.6",
    ({ sheet, area }) => ({ type: "ConditionalFormatCollection", sheet, area }) as Target,
  ),
  clear: method("1.1", (target, [applyTo], session) => clear(target, applyTo, session)),
  insert: method("1.1", (target, [shift], session) => insert(target, shift, session)),
  delete: method("1.1", (target, [shift], session) => remove(target, shift, session)),
  select: method("1.1", (target, _args, session) => select(target, session)),
  merge: method("1.2", (target, [across], session) => merge(target, across, session)),
  unmerge: method("1.2", ({ sheet, area }, _args, session) => {
    requireRight(sheet, null, session);
    session.apply({ kind: "unmerge", sheet, area });
  }),
  calculate: method("1.6", ({ sheet, area }, _args, { grid }) => grid.recalculate(sheet, area)),
  setDirty: method("1.9", ({ sheet, area }, _args, { grid }) => grid.recalculate(sheet, area)),
  copyFrom: method("1.9", (target, [source, type, skipBlanks, transpose], session) =>
    copyInto(
      target,
      rangeArgument(source, target.sheet, session),
      { type, skipBlanks, transpose },
      session,
    ),
  ),
  moveTo: method("1.11", (target, [destination], session) => {
    const to = rangeArgument(destination, target.sheet, session);
    copyInto(
      { ...to, area: { ...to.area, rows: 1, columns: 1 } },
      target,
      { type: "All" },
      session,
    );
    clear(target, "All", session);
  }),
  setCellProperties: method("1.9", (target, [properties], session) =>
    setCellProperties(target, properties, session),
  ),
  setColumnProperties: method("1.9", (target, [properties], session) =>
    setBandProperties(target, properties, "columns", session),
  ),
  setRowProperties: method("1.9", (target, [properties], session) =>
    setBandProperties(target, properties, "rows", session),
  ),
  getCellProperties: method("1.9", (target, [wanted], session) =>
    getProperties(target, wanted, session),
  ),
  _KeepReference: method("internal", (target, _args, session) => ({
    _ReferenceId: session.keep(target),
  })),
  // The client asks before it splits a large write: the array must fit the range.
  _ValidateArraySize: method("internal", ({ area }, [rows, columns]) => {
    if (rows !== area.rows || columns !== area.columns)
      throw new HostError("InvalidArgument", "The array does not fit the range");
  }),
};
