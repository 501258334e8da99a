import type { Block, PlannedStyle } from "../plan/WritePlan";
import type { SheetTitle } from "./calibrationSheet";
import * as colours from "./colours";

/** What stands above a report: what it is, where it comes from, how it is meant. */
export const reportHead = (
  heading: string,
  { provenance }: SheetTitle,
  hint: string,
): { readonly block: Block; readonly styles: readonly PlannedStyle[] } => ({
  block: { row: 0, column: 0, cells: [[heading], [provenance], [hint]] },
  styles: [
    {
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      bold: true,
      size: 16,
      color: colours.HEADING,
    },
    { area: { row: 1, column: 0, rows: 2, columns: 1 }, color: colours.MUTED },
  ],
});
