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
    case "addSheet": {
      addSheet(writing, change);
      return;
    }
    case "setSheet": {
      setSheet(writing, change);
      return;
    }
    case "deleteSheet": {
      const sheetName = writing.model.getters.getSheetName(change.id);
      writing.dispatch("DELETE_SHEET", { sheetId: change.id, sheetName });
      return;
    }
    case "clear": {
      clear(writing, change);
      return;
    }
    case "reorderRows": {
      reorderRows(writing, change);
      return;
    }
    case "extents": {
      setExtents(writing, change);
      return;
    }
    case "merge":
    case "unmerge": {
      merge(writing, change);
      return;
    }
    case "put": {
      putRecord(writing, change);
      return;
    }
    case "remove": {
      removeRecord(writing, change);
      return;
    }
    case "activate":
    case "select":
      return;
    default: {
      carryOutCells(writing, change);
      return;
    }
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
    case "cells": {
      writeEntries(writing, change);
      return;
    }
    case "numberFormats": {
      writeNumberFormats(writing, change);
      return;
    }
    case "numberFormat": {
      writeNumberFormat(writing, change);
      return;
    }
    case "style": {
      writeStyle(writing, change);
      return;
    }
    case "insertCells":
    case "deleteCells": {
      shiftCells(writing, change);
      return;
    }
    case "insertRows":
    case "deleteRows":
    case "insertColumns":
    case "deleteColumns": {
      changeLines(writing, change);
      return;
    }
  }
}
