import { WHOLE_SHEET } from "./areas";
import type { Notice } from "./Change";
import type { Grid } from "./Grid";
import { type HostEvent, EVENT, origin, edited, selected } from "./events";

/** The events of something a person did in the grid. */
export function eventsOfNotice(notice: Notice, grid: Grid): readonly HostEvent[] {
  const from = origin("User");
  const { sheet, kind } = notice;
  if (kind === "selected") return selected(sheet, [notice.area], grid)();
  if (kind in CHANGE_TYPES) {
    const changeType = CHANGE_TYPES[kind as keyof typeof CHANGE_TYPES];
    const area = ("area" in notice ? notice.area : undefined) ?? WHOLE_SHEET;
    return edited(grid, sheet, area, changeType, { ...from, shiftDirection: "None" });
  }
  const eventType = SHEET_EVENTS[kind as keyof typeof SHEET_EVENTS];
  const data = { ...from, worksheetId: sheet, changeType: "Hidden", address: "" };
  return [{ eventType, scope: [sheet], data }];
}

const CHANGE_TYPES = {
  edited: "RangeEdited",
  sorted: "RangeEdited",
  rowsInserted: "RowInserted",
  rowsDeleted: "RowDeleted",
  columnsInserted: "ColumnInserted",
  columnsDeleted: "ColumnDeleted",
};

/** Events of sheets as a whole; a filter hides rows. */
const SHEET_EVENTS = {
  activated: EVENT.activated,
  deactivated: EVENT.deactivated,
  added: EVENT.sheetAdded,
  deleted: EVENT.sheetDeleted,
  calculated: EVENT.calculated,
  filtered: EVENT.rowHiddenChanged,
};
