import { pointScaleFault, type PointScale } from "../../engine";

/** A scale as far as it is typed. */
export type TypedScale = { readonly [part in keyof PointScale]: number | null };

export const nothingTyped: TypedScale = { lowest: null, highest: null, step: null };

/** The scale somebody typed, or null while a figure is wanting or they are none together. */
export function scaleOf({ lowest, highest, step }: TypedScale): PointScale | null {
  if (lowest === null || highest === null || step === null) return null;
  return pointScaleFault({ lowest, highest, step }) === null ? { lowest, highest, step } : null;
}
