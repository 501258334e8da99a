import type { CellValue } from "../host/Cell";

/** Answer of a worksheet function: one value, or rows of values that spill. */
export type Answer = CellValue | readonly (readonly CellValue[])[];

/** Runs one of our worksheet functions by its id, for a cell, with arguments as Excel would hand them over. */
export type Invoke = (id: string, args: readonly unknown[], address: string) => Promise<Answer>;
