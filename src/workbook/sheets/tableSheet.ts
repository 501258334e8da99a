import type { NewSheet, PlannedCell, SheetKind } from "../plan/WritePlan";
import type { SheetTitle } from "./calibrationSheet";
import * as colours from "./colours";
import { tablePage } from "./sheetPage";

/** One column of a plain table. */
export interface TableColumn {
  readonly header: string;
  readonly width: number;
  readonly format?: string;
  readonly wrap?: true;
}

/** A sheet that is a title, a few lines and one table. */
export interface TableSheetInput {
  readonly kind: SheetKind;
  readonly heading: string;
  readonly title: SheetTitle;
  readonly lines: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly PlannedCell[])[];
  /** How many pages it prints side by side, each with the first column; one when not given. */
  readonly wide?: number;
}

/** A title, where it comes from, what it is for, and a table that prints as wide as it can be read. */
export function tableSheet(input: TableSheetInput): NewSheet {
  const { title, columns, rows } = input;
  const top = [input.heading, title.provenance, ...input.lines];
  const headerRow = top.length + 1;
  const area = { row: headerRow, column: 0, rows: rows.length + 1, columns: columns.length };
  const body = (column: number) => ({ row: headerRow + 1, column, rows: rows.length, columns: 1 });
  return {
    kind: input.kind,
    name: title.name,
    tabColor: colours.QUIET_TAB,
    blocks: [
      { row: 0, column: 0, cells: top.map((line) => [line]) },
      { row: headerRow, column: 0, cells: [columns.map(({ header }) => header), ...rows] },
    ],
    tables: [{ name: title.table, area, style: "TableStyleLight1" }],
    numberFormats: columns.flatMap(({ format }, column) =>
      format === undefined ? [] : [{ area: body(column), format }],
    ),
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, bold: true, size: 16 },
      { area: { row: 1, column: 0, rows: top.length - 1, columns: 1 }, color: colours.MUTED },
      { area: { ...area, rows: 1 }, bold: true, wrap: true, top: true },
      ...columns.flatMap(({ wrap }, column) =>
        wrap === true ? [{ area: body(column), wrap: true }] : [],
      ),
      ...(columns.some(({ wrap }) => wrap === true)
        ? [{ area: { ...body(0), columns: columns.length }, top: true }]
        : []),
    ],
    widths: columns.map(({ width }) => width),
    ...tablePage(headerRow, 0, input.wide),
  };
}
