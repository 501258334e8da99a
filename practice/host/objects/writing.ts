import { cellAt, contains, intersection, overlaps } from "../areas";
import type { Area, Entry } from "../Cell";
import { HostError } from "../HostError";
import type { TableRecord } from "../Records";
import type { Session } from "../Session";
import { clipped } from "./locate";

/** Rights that Excel.WorksheetProtectionOptions can leave to people on a protected sheet. */
export type Right =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertRows"
  | "allowInsertColumns"
  | "allowDeleteRows"
  | "allowDeleteColumns"
  | "allowSort"
  | "allowAutoFilter"
  | "allowEditObjects";

/** Refuses an edit of cells that a protected sheet locks. Cells are locked unless their format says otherwise. */
export function requireUnlocked(sheet: string, area: Area, session: Session): void {
  if (!session.grid.get("protections", sheet)) return;
  const part = clipped(sheet, area, session) ?? cellAt(area.row, area.column);
  const locked = session.grid
    .styles(sheet, part)
    .some((line) => line.some((style) => style.locked !== false));
  if (locked) throw new HostError("AccessDenied", "The sheet is protected");
}

/** Refuses what the sheet's protection does not leave to people. */
export function requireRight(sheet: string, right: Right | null, session: Session): void {
  const protection = session.grid.get("protections", sheet);
  if (!protection || (right && protection.options[right] === true)) return;
  throw new HostError("AccessDenied", "The sheet is protected");
}

/** Refuses changes of the workbook's sheets while its structure is protected. */
export function requireStructure(session: Session): void {
  if (session.grid.get("protections", "workbook"))
    throw new HostError("AccessDenied", "The workbook is protected");
}

/** Puts entries into cells as Excel would: locked cells refuse, hidden parts of merged cells ignore, tables follow. */
export function writeEntries(
  sheet: string,
  area: Area,
  entries: readonly (readonly (Entry | undefined)[])[],
  session: Session,
): void {
  if (entries.every((line) => line.every((entry) => entry === undefined))) return;
  requireUnlocked(sheet, area, session);
  const kept = withoutMerged(sheet, area, entries, session);
  session.apply({ kind: "cells", sheet, row: area.row, column: area.column, entries: kept });
  for (const table of session.grid.list("tables")) {
    if (table.sheet !== sheet) continue;
    if (table.showHeaders && overlaps(headerOf(table), area)) renameColumns(table, session);
    else growTable(table, area, session);
  }
}

// Entries without those for cells that a merge hides.
function withoutMerged(
  sheet: string,
  area: Area,
  entries: readonly (readonly (Entry | undefined)[])[],
  { grid }: Session,
): readonly (readonly (Entry | undefined)[])[] {
  const merges = grid.merges(sheet).filter((merge) => overlaps(merge, area));
  if (merges.length === 0) return entries;
  const hidden = (row: number, column: number) =>
    merges.some(
      (merge) =>
        contains(merge, cellAt(row, column)) && (merge.row !== row || merge.column !== column),
    );
  return entries.map((line, down) =>
    line.map((entry, right) => (hidden(area.row + down, area.column + right) ? undefined : entry)),
  );
}

export const headerOf = (table: TableRecord): Area => ({ ...table.area, rows: 1 });

/** Excel keeps header cells as distinct text: numbers become text, blanks "Column1", repeats get a number. */
export function renameColumns(table: TableRecord, session: Session): void {
  const header = headerOf(table);
  const [texts = []] = session.grid.texts(table.sheet, header);
  const names: string[] = [];
  texts.forEach((text, index) => {
    const wanted = text === "" ? `Column${String(index + 1)}` : text;
    const taken = (name: string) => names.some((used) => used.toLowerCase() === name.toLowerCase());
    let name = wanted;
    for (let n = 2; taken(name); n += 1) name = `${wanted}${String(n)}`;
    names.push(name);
  });
  const [values = []] = session.grid.values(table.sheet, header);
  if (names.some((name, index) => values[index] !== name)) {
    session.apply({
      kind: "cells",
      sheet: table.sheet,
      row: header.row,
      column: header.column,
      entries: [names],
    });
  }
  if (table.columns.every(({ name }, index) => name === names[index])) return;
  const columns = table.columns.map((column, index) => ({ ...column, name: names[index]! }));
  session.apply({ kind: "put", of: "tables", record: { ...table, columns } });
}

// Simulated: a table without a total row grows over rows written directly below it, inside its columns, unless another
// table or a merge stands there. Microsoft's advice on performance relies on it for adding rows.
function growTable(table: TableRecord, area: Area, session: Session): void {
  const bottom = table.area.row + table.area.rows;
  const inside =
    area.column >= table.area.column &&
    area.column + area.columns <= table.area.column + table.area.columns;
  if (table.showTotals || area.row !== bottom || !inside) return;
  const added: Area = { ...table.area, row: bottom, rows: area.rows };
  const { grid } = session;
  const blocked =
    grid
      .list("tables")
      .some(
        (other) =>
          other.id !== table.id && other.sheet === table.sheet && overlaps(other.area, added),
      ) || grid.merges(table.sheet).some((merge) => intersection(merge, added) !== null);
  if (blocked) return;
  resizeTable(table, { ...table.area, rows: table.area.rows + area.rows }, session);
}

/** Gives a table a new area, its filter with it. */
export function resizeTable(table: TableRecord, area: Area, session: Session): void {
  session.apply({ kind: "put", of: "tables", record: { ...table, area } });
  const filter = session.grid.get("filters", table.id);
  if (filter) session.apply({ kind: "put", of: "filters", record: { ...filter, area } });
}
