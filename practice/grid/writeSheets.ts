import type { Change } from "../host/Change";
import { zoneOf } from "./areas";
import { grown, record, sideOf, type Writing } from "./dispatching";

type Of<K extends Change["kind"]> = Extract<Change, { kind: K }>;

const NEW_SHEET = { rows: 100, cols: 26 };
const PIXELS_PER_POINT = 96 / 72;

export function addSheet(writing: Writing, { sheet, position }: Of<"addSheet">): void {
  const { getters } = writing.model;
  writing.dispatch("CREATE_SHEET", {
    sheetId: sheet.id,
    name: sheet.name,
    position: position ?? getters.getSheetIds().length,
    ...NEW_SHEET,
  });
  const { tabColor, gridlines, visibility, headings } = sheet;
  setSheet(writing, {
    kind: "setSheet",
    id: sheet.id,
    set: { tabColor, gridlines, visibility, headings },
  });
}

export function setSheet(writing: Writing, { id, set, position }: Of<"setSheet">): void {
  const { model, dispatch } = writing;
  const sheetId = id;
  const oldName = model.getters.getSheetName(id);
  if (set.name !== undefined && set.name !== oldName) {
    dispatch("RENAME_SHEET", { sheetId, oldName, newName: set.name });
  }
  if (set.tabColor !== undefined) {
    dispatch("COLOR_SHEET", set.tabColor === "" ? { sheetId } : { sheetId, color: set.tabColor });
  }
  if (set.gridlines !== undefined) {
    dispatch("SET_GRID_LINES_VISIBILITY", { sheetId, areGridLinesVisible: set.gridlines });
  }
  setExtra(writing, id, set);
  if (position !== undefined) {
    const delta = visibleSteps(model, id, position);
    if (delta !== 0) dispatch("MOVE_SHEET", { sheetId, delta });
  }
}

/** Steps from a sheet to a place, to the left below 0; the engine counts visible sheets only. */
function visibleSteps({ getters }: Writing["model"], id: string, position: number): number {
  const sheets = getters.getSheetIds();
  const here = sheets.indexOf(id);
  const passed =
    position < here ? sheets.slice(position, here) : sheets.slice(here + 1, position + 1);
  const steps = passed.filter((sheet) => getters.isSheetVisible(sheet)).length;
  return position < here ? -steps : steps;
}

function setExtra(writing: Writing, sheetId: string, set: Of<"setSheet">["set"]): void {
  const { visibility, headings } = set;
  if (visibility === undefined && headings === undefined) return;
  const { model, dispatch } = writing;
  if (
    visibility !== undefined &&
    (visibility === "Visible") !== model.getters.isSheetVisible(sheetId)
  ) {
    dispatch(visibility === "Visible" ? "SHOW_SHEET" : "HIDE_SHEET", { sheetId });
  }
  const was = sideOf(model).extras[sheetId] ?? { visibility: "Visible", headings: true };
  const extra = { visibility: visibility ?? was.visibility, headings: headings ?? was.headings };
  record(writing, { type: "EVENHAND_EXTRA", sheetId, extra });
}

export function deleteSheet({ model, dispatch }: Writing, { id }: Of<"deleteSheet">): void {
  // The engine deletes visible sheets only.
  if (!model.getters.isSheetVisible(id)) dispatch("SHOW_SHEET", { sheetId: id });
  dispatch("DELETE_SHEET", { sheetId: id, sheetName: model.getters.getSheetName(id) });
}

export function changeLines(
  { model, dispatch }: Writing,
  change: Of<"insertRows" | "deleteRows" | "insertColumns" | "deleteColumns">,
): void {
  const { getters } = model;
  const sheetId = change.sheet;
  const sheetName = getters.getSheetName(sheetId);
  const dimension = change.kind.endsWith("Rows") ? "ROW" : "COL";
  const size =
    dimension === "ROW" ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId);
  if (change.at >= size) return;
  if (change.kind.startsWith("insert")) {
    const { at: base, count: quantity } = change;
    dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName,
      dimension,
      base,
      quantity,
      position: "before",
    });
    return;
  }
  const elements = Array.from(
    { length: Math.min(change.count, size - change.at) },
    (_, n) => change.at + n,
  );
  if (elements.length === size) {
    dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName,
      dimension,
      base: size - 1,
      quantity: 1,
      position: "after",
    });
  }
  dispatch("REMOVE_COLUMNS_ROWS", { sheetId, sheetName, dimension, elements });
}

/** Inserting or deleting single cells is a feature of the engine's open sheet; that sheet is opened for it. */
export function shiftCells(writing: Writing, change: Of<"insertCells" | "deleteCells">): void {
  const { model, dispatch } = writing;
  const area = grown(writing, change.sheet, change.area);
  if (area === null) return;
  const open = model.getters.getActiveSheetId();
  if (open !== change.sheet)
    dispatch("ACTIVATE_SHEET", { sheetIdFrom: open, sheetIdTo: change.sheet });
  const shiftDimension = change.shift === "down" || change.shift === "up" ? "ROW" : "COL";
  const type = change.kind === "insertCells" ? "INSERT_CELL" : "DELETE_CELL";
  dispatch(type, { shiftDimension, zone: zoneOf(area) });
  record(writing, { type: "EVENHAND_SIDE", change });
  if (open !== change.sheet)
    dispatch("ACTIVATE_SHEET", { sheetIdFrom: change.sheet, sheetIdTo: open });
}

/** Rows change places with content, format and style; a formula's references to its own row follow it. */
export function reorderRows(
  { model, dispatch }: Writing,
  { sheet, area, order }: Of<"reorderRows">,
): void {
  const { getters } = model;
  const was = order.map((from, to) =>
    Array.from({ length: area.columns }, (_, right) => {
      const cell = getters.getCell({
        sheetId: sheet,
        row: area.row + from,
        col: area.column + right,
      });
      if (cell === undefined) return { content: "", style: null, format: "" };
      const content = cell.isFormula
        ? getters.getTranslatedCellFormula(sheet, 0, to - from, cell.compiledFormula)
        : cell.content;
      return { content, style: cell.style ?? null, format: cell.format ?? "" };
    }),
  );
  was.forEach((line, down) =>
    line.forEach((cell, right) => {
      dispatch("UPDATE_CELL", {
        sheetId: sheet,
        row: area.row + down,
        col: area.column + right,
        ...cell,
      });
    }),
  );
}

export function setExtents({ model, dispatch }: Writing, change: Of<"extents">): void {
  const { getters } = model;
  const sheetId = change.sheet;
  const dimension = change.axis === "rows" ? "ROW" : "COL";
  const size =
    dimension === "ROW" ? getters.getNumberRows(sheetId) : getters.getNumberCols(sheetId);
  const elements = Array.from(
    { length: Math.max(0, Math.min(change.count, size - change.at)) },
    (_, n) => change.at + n,
  );
  if (elements.length === 0) return;
  if (change.size !== undefined) {
    const pixels =
      change.size === null ? null : Math.max(4, Math.round(change.size * PIXELS_PER_POINT));
    dispatch("RESIZE_COLUMNS_ROWS", { sheetId, dimension, elements, size: pixels });
  }
  if (change.hidden === true) dispatch("HIDE_COLUMNS_ROWS", { sheetId, dimension, elements });
  if (change.hidden === false) dispatch("UNHIDE_COLUMNS_ROWS", { sheetId, dimension, elements });
}

export function merge(writing: Writing, { kind, sheet, area }: Of<"merge" | "unmerge">): void {
  const inside = grown(writing, sheet, area);
  if (inside === null) return;
  const target = [zoneOf(inside)];
  if (kind === "merge") writing.dispatch("ADD_MERGE", { sheetId: sheet, target, force: true });
  else writing.dispatch("REMOVE_MERGE", { sheetId: sheet, target });
}
