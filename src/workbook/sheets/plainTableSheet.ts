import type { NewSheet, PlannedCell, SheetKind } from "../plan/WritePlan";
import type { SheetTitle } from "./calibrationSheet";
import * as colours from "./colours";
import { tablePage } from "./sheetPage";
import { widthOf } from "./textLines";

/** What the button of a filter takes of a heading, in Latin characters. */
const FILTER_BUTTON = 4;

/** A column of a plain table. */
export interface PlainColumn {
  readonly header: string;
  /** At least; a column is always wide enough for its heading. */
  readonly width: number;
  readonly format: string;
  readonly wrap?: true;
}

/** A table from cell A1 on, with nothing above it: what other systems import as it is. */
export function plainTableSheet(
  kind: SheetKind,
  title: Omit<SheetTitle, "provenance">,
  columns: readonly PlainColumn[],
  rows: readonly (readonly PlannedCell[])[],
): NewSheet {
  const body = { row: 1, rows: rows.length, columns: 1 };
  return {
    kind,
    name: title.name,
    tabColor: colours.TAB,
    blocks: [{ row: 0, column: 0, cells: [columns.map(({ header }) => header), ...rows] }],
    tables: [
      {
        name: title.table,
        area: { row: 0, column: 0, rows: rows.length + 1, columns: columns.length },
        style: "TableStyleLight1",
      },
    ],
    numberFormats: columns.map(({ format }, column) => ({ area: { ...body, column }, format })),
    styles: columns.some(({ wrap }) => wrap === true)
      ? columns.map(({ wrap = false }, column) => ({
          area: { ...body, column },
          wrap,
          top: true,
        }))
      : [],
    widths: columns.map(({ width, header }) => Math.max(width, widthOf(header) + FILTER_BUTTON)),
    ...tablePage(0, 2),
  };
}
