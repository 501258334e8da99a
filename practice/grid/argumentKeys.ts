import type { Arg, FunctionResultObject, Matrix } from "@odoo/o-spreadsheet";
import type { CellValue } from "../host/Cell";
import { cellValueOf } from "./cellContent";

/** One argument as Excel hands it over: rows of cells for a range, a value, or null when it was left out. */
export type Handed = CellValue | readonly (readonly CellValue[])[];

const MATRIX_KEYS = new WeakMap<Matrix<FunctionResultObject>, string>();
const MATRIX_ROWS = new WeakMap<Matrix<FunctionResultObject>, readonly (readonly CellValue[])[]>();
const NUMBERED = new Map<string, string>();
const LONG = 200;

function isMatrix(arg: Arg): arg is Matrix<FunctionResultObject> {
  return Array.isArray(arg);
}

/** The engine keeps columns of cells; Excel hands over rows. A blank cell in a range is "". */
export function handedOver(arg: Arg, wantsRange: boolean): Handed {
  if (arg === undefined) return null;
  if (!isMatrix(arg)) {
    const value = valueOf(arg);
    return wantsRange ? [[value ?? ""]] : value;
  }
  const handed = rowsOf(arg);
  return wantsRange || handed.length !== 1 || handed[0]!.length !== 1 ? handed : handed[0]![0]!;
}

// Read once for all the cells that hand over the same range.
function rowsOf(columns: Matrix<FunctionResultObject>): readonly (readonly CellValue[])[] {
  const known = MATRIX_ROWS.get(columns);
  if (known !== undefined) return known;
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (_, row) =>
    columns.map((column) => valueOf(column[row]) ?? ""),
  );
  MATRIX_ROWS.set(columns, rows);
  return rows;
}

function valueOf(cell: FunctionResultObject | undefined): CellValue {
  return cell === undefined ? null : cellValueOf(cell as Parameters<typeof cellValueOf>[0]);
}

/**
 * A key that is equal for equal arguments and only for those. A range the engine hands to many cells is read once;
 * long contents are numbered, so that keys of ten thousand cells over one column stay short.
 */
export function argumentKey(arg: Arg): string {
  if (arg === undefined) return "-";
  if (!isMatrix(arg)) return `=${JSON.stringify(valueOf(arg))}`;
  const known = MATRIX_KEYS.get(arg);
  if (known !== undefined) return known;
  const content = JSON.stringify(arg.map((column) => Array.from(column, valueOf)));
  const key = content.length < LONG ? content : numbered(content);
  MATRIX_KEYS.set(arg, key);
  return key;
}

function numbered(content: string): string {
  const known = NUMBERED.get(content);
  if (known !== undefined) return known;
  if (NUMBERED.size > 500) NUMBERED.delete(NUMBERED.keys().next().value!);
  const key = `#${String((lastNumber += 1))}`;
  NUMBERED.set(content, key);
  return key;
}

let lastNumber = 0;
