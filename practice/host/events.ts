import { formatArea } from "./addresses";
import { cellAt, intersection, WHOLE_SHEET } from "./areas";
import type { Area, CellValue } from "./Cell";
import type { Change } from "./Change";
import type { Grid } from "./Grid";
import { shiftOf } from "./shifts";
import { wireValue, valueType } from "./wireValues";

/** Who made a change: this add-in, or another user of the workbook. A person in the grid is local, but not the add-in. */
export type Source = "Local" | "Remote" | "User";

/** What happened, for the client's handlers. */
export interface HostEvent {
  readonly eventType: number;
  /** Ids of the objects whose handlers hear of it, besides the workbook's collections. */
  readonly scope: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
  /** The range it is about: the message carries a fresh reference to it. */
  readonly range?: { readonly sheet: string; readonly area: Area };
}

/** Numbers of the messages, as Microsoft's client registers them. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  sheetAdded: 13,
  selectionChanged: 14,
  sheetDeleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  settingsChanged: 1,
} as const;

export const origin = (source: Source) => ({
  source: source === "Remote" ? "Remote" : "Local",
  triggerSource: source === "Local" ? "ThisLocalAddin" : "Unknown",
});

// A change's event on its sheet and on every table it touches.
export function edited(
  grid: Grid,
  sheet: string,
  area: Area,
  changeType: string,
  data: Record<string, unknown>,
): HostEvent[] {
  const about = { changeType, worksheetId: sheet, ...data };
  const onSheet: HostEvent = {
    eventType: EVENT.changed,
    scope: [sheet],
    data: { ...about, address: formatArea(area) },
    range: { sheet, area },
  };
  const onTables = grid.list("tables").flatMap((table): HostEvent[] => {
    const common = table.sheet === sheet ? intersection(table.area, area) : null;
    if (!common) return [];
    const range = { sheet, area: common };
    const told = { ...about, tableId: table.id, address: formatArea(common) };
    return [{ eventType: EVENT.tableChanged, scope: [table.id, sheet], data: told, range }];
  });
  return [onSheet, ...onTables];
}

const SHIFT_TYPES = {
  insertRows: ["RowInserted", "None"],
  deleteRows: ["RowDeleted", "None"],
  insertColumns: ["ColumnInserted", "None"],
  deleteColumns: ["ColumnDeleted", "None"],
  down: ["CellInserted", "ShiftCellDown"],
  right: ["CellInserted", "ShiftCellRight"],
  up: ["CellDeleted", "ShiftCellUp"],
  left: ["CellDeleted", "ShiftCellLeft"],
} as const;

// Area a shifting change is about.
function shiftedArea(change: Change): Area {
  if ("area" in change) return change.area;
  const shift = shiftOf(change)!;
  const count = Math.abs(shift.count);
  return shift.axis === "rows"
    ? { ...WHOLE_SHEET, row: shift.at, rows: count }
    : { ...WHOLE_SHEET, column: shift.at, columns: count };
}

/**
 * The events of a change. Ask before it is made, for what a cell held; call the answer afterwards.
 * Which changes tell whom is simulated after Excel's documentation of events.
 */
export function eventsOf(change: Change, source: Source, grid: Grid): () => readonly HostEvent[] {
  const from = origin(source);
  if (change.kind === "cells") return cellEvents(change, from, grid);
  if (shiftOf(change) !== null && "sheet" in change) {
    const key = "shift" in change ? change.shift : (change.kind as "insertRows");
    const [changeType, shiftDirection] = SHIFT_TYPES[key];
    const { sheet } = change as { sheet: string };
    return () => edited(grid, sheet, shiftedArea(change), changeType, { ...from, shiftDirection });
  }
  if (change.kind === "put" || change.kind === "remove") return recordEvents(change, from, grid);
  return placeEvents(change, from, grid);
}

function cellEvents(
  change: Extract<Change, { kind: "cells" }>,
  from: ReturnType<typeof origin>,
  grid: Grid,
): () => HostEvent[] {
  const area = {
    row: change.row,
    column: change.column,
    rows: change.entries.length,
    columns: change.entries[0]?.length ?? 0,
  };
  const single = area.rows === 1 && area.columns === 1;
  const read = (): CellValue => grid.values(change.sheet, area)[0]![0]!;
  const before = single ? read() : null;
  return () => {
    const details = single ? detailsOf(before, read()) : {};
    return edited(grid, change.sheet, area, "RangeEdited", {
      ...from,
      shiftDirection: "None",
      ...details,
    });
  };
}

const detailsOf = (before: CellValue, after: CellValue) => ({
  valueBefore: wireValue(before),
  valueAfter: wireValue(after),
  valueTypeBefore: valueType(before),
  valueTypeAfter: valueType(after),
});

function recordEvents(
  change: Extract<Change, { kind: "put" | "remove" }>,
  from: ReturnType<typeof origin>,
  grid: Grid,
): () => HostEvent[] {
  if (change.of === "settings")
    return () => [{ eventType: EVENT.settingsChanged, scope: [], data: {} }];
  if (change.of === "protections") {
    const id = change.kind === "put" ? change.record.id : change.id;
    const data = { ...from, worksheetId: id, isProtected: change.kind === "put" };
    return () => [{ eventType: EVENT.protectionChanged, scope: [id], data }];
  }
  if (change.of !== "tables") return () => [];
  const id = change.kind === "put" ? change.record.id : change.id;
  const before = grid.get("tables", id);
  const table = change.kind === "put" ? change.record : before;
  if (!table || (change.kind === "put") === (before !== undefined)) return () => [];
  const data = { ...from, tableId: id, tableName: table.name, worksheetId: table.sheet };
  const eventType = change.kind === "put" ? EVENT.tableAdded : EVENT.tableDeleted;
  return () => [{ eventType, scope: [table.sheet], data }];
}

function placeEvents(
  change: Change,
  from: ReturnType<typeof origin>,
  grid: Grid,
): () => HostEvent[] {
  if (change.kind === "addSheet" || change.kind === "deleteSheet") {
    const added = change.kind === "addSheet";
    const eventType = added ? EVENT.sheetAdded : EVENT.sheetDeleted;
    const data = { ...from, worksheetId: added ? change.sheet.id : change.id };
    return () => [{ eventType, scope: [], data }];
  }
  if (change.kind === "activate") return movedTo(change.sheet, grid);
  if (change.kind === "select") return selected(change.sheet, change.areas, grid);
  if (change.kind !== "reorderRows" && change.kind !== "clear") return lookEvents(change, from);
  const { sheet, area, kind } = change;
  const data = { ...from, worksheetId: sheet, address: formatArea(area) };
  const sorted = kind === "clear" ? [] : [{ eventType: EVENT.rowSorted, scope: [sheet], data }];
  const told = { ...from, shiftDirection: "None" };
  return () => [...edited(grid, sheet, area, "RangeEdited", told), ...sorted];
}

function lookEvents(change: Change, from: ReturnType<typeof origin>): () => HostEvent[] {
  if (change.kind === "style" || change.kind === "numberFormat") {
    const { sheet, area } = change;
    const data = { ...from, worksheetId: sheet, address: formatArea(area) };
    return () => [{ eventType: EVENT.formatChanged, scope: [sheet], data, range: { sheet, area } }];
  }
  if (change.kind !== "extents" || change.axis !== "rows" || change.hidden === undefined)
    return () => [];
  const area = { ...WHOLE_SHEET, row: change.at, rows: change.count };
  const changeType = change.hidden ? "Hidden" : "Unhidden";
  const data = { ...from, changeType, worksheetId: change.sheet, address: formatArea(area) };
  return () => [{ eventType: EVENT.rowHiddenChanged, scope: [change.sheet], data }];
}

function movedTo(sheet: string, grid: Grid): () => HostEvent[] {
  const before = grid.activeSheet();
  if (before === sheet) return () => [];
  return () => [
    { eventType: EVENT.deactivated, scope: [before], data: { worksheetId: before } },
    { eventType: EVENT.activated, scope: [sheet], data: { worksheetId: sheet } },
  ];
}

export function selected(sheet: string, areas: readonly Area[], grid: Grid): () => HostEvent[] {
  const moved = movedTo(sheet, grid);
  const address = areas.map(formatArea).join(",");
  return () => [
    ...moved(),
    { eventType: EVENT.selectionChanged, scope: [sheet], data: { worksheetId: sheet, address } },
    ...grid.list("tables").flatMap((table): HostEvent[] => {
      const common =
        table.sheet === sheet ? intersection(table.area, areas[0] ?? cellAt(0, 0)) : null;
      const data = {
        worksheetId: sheet,
        tableId: table.id,
        address: common ? formatArea(common) : "",
      };
      return [{ eventType: EVENT.tableSelectionChanged, scope: [table.id], data }];
    }),
  ];
}
