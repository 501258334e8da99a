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
  deleteSheet,
  merge,
  reorderRows,
  setExtents,
  setSheet,
  shiftCells,
} from "./writeSheets";

type Carrying = {
  readonly [K in Change["kind"]]: (writing: Writing, change: Extract<Change, { kind: K }>) => void;
};

const CARRYING: Carrying = {
  addSheet,
  setSheet,
  deleteSheet,
  cells: writeEntries,
  numberFormats: writeNumberFormats,
  numberFormat: writeNumberFormat,
  style: writeStyle,
  clear,
  insertRows: changeLines,
  deleteRows: changeLines,
  insertColumns: changeLines,
  deleteColumns: changeLines,
  insertCells: shiftCells,
  deleteCells: shiftCells,
  reorderRows,
  extents: setExtents,
  merge,
  unmerge: merge,
  put: putRecord,
  remove: removeRecord,
  // What is shown is no part of a batch.
  activate: () => undefined,
  select: () => undefined,
};

/** Carries out one change of the host in the engine, inside the running batch. */
export function carryOut(writing: Writing, change: Change): void {
  (CARRYING[change.kind] as (writing: Writing, change: Change) => void)(writing, change);
}
