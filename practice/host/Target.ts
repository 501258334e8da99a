import type { Area } from "./Cell";

/** An Office.js object as the host knows it: its class and whatever finds it again. */
export interface Target {
  readonly type: string;
}

/** A range on one sheet. */
export interface RangeTarget extends Target {
  readonly type: "Range";
  readonly sheet: string;
  readonly area: Area;
}

/** Something that belongs to one sheet, or (with `sheet` null) to the workbook. */
export interface SheetTarget extends Target {
  readonly sheet: string;
}

/** Something found by its record's id. */
export interface RecordTarget extends Target {
  readonly id: string;
}
