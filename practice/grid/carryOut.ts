import type { Change } from "../host/Change";
import type { Writing } from "./dispatching";
import {
  clear,
  writeEntries,
  writeNumberFormat,
  writeNumberFormats,
  writeStyle,
} from "./writeCells";
import { putRecord, removeRecord } from "./writeRecords";
import {
  addSheet,
  changeLines,
  merge,
  reorderRows,
  setExtents,
  setSheet,
  shiftCells,
} from "./writeSheets";

/** Carries out one change of the host in the engine, inside the running batch. */
export function carryOut(writing: Writing, change: Change): void {
  switch (change.kind) {
    case "addSheet":
      return addSheet(writing, change);
    case "setSheet":
      return setSheet(writing, change);
    case "deleteSheet": {
      const sheetName = writing.model.getters.getSheetName(change.id);
      writing.dispatch("DELETE_SHEET", { sheetId: change.id, sheetName });
      return;
    }
    case "clear":
      return clear(writing, change);
    case "reorderRows":
      return reorderRows(writing, change);
    case "extents":
      return setExtents(writing, change);
    case "merge":
    case "unmerge":
      return merge(writing, change);
    case "put":
      return putRecord(writing, change);
    case "remove":
      return removeRecord(writing, change);
    case "activate":
    case "select":
      return;
    default:
      return carryOutCells(writing, change);
  }
}

type CellChange = Extract<
  Change,
  {
    kind:
      | "cells"
      | "numberFormats"
      | "numberFormat"
      | "style"
      | "insertRows"
      | "deleteRows"
      | "insertColumns"
      | "deleteColumns"
      | "insertCells"
      | "deleteCells";
  }
>;

function carryOutCells(writing: Writing, change: CellChange): void {
  switch (change.kind) {
    case "cells":
      return writeEntries(writing, change);
    case "numberFormats":
      return writeNumberFormats(writing, change);
    case "numberFormat":
      return writeNumberFormat(writing, change);
    case "style":
      return writeStyle(writing, change);
    case "insertCells":
    case "deleteCells":
      return shiftCells(writing, change);
    case "insertRows":
    case "deleteRows":
    case "insertColumns":
    case "deleteColumns":
      return changeLines(writing, change);
  }
}
