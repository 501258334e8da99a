import type { NewSheet, PlannedCell, PlannedStyle, SheetKind } from "../plan/WritePlan";
import type { SheetTitle } from "./calibrationSheet";
import * as colours from "./colours";
import { apart } from "./apart";
import { tablePage } from "./sheetPage";
import { longestWord } from "./textLines";

/** Room beside the longest word of a heading, in Latin characters: headings are bold. */
const ROOM = 3;
/** Figures stand on the right, and so do their headings. */
const isText = (format: string): boolean => format === "@" || format === "General";
const WRAPPED = { wrap: true, top: true } as const;

/** A column of a plain table. */
export interface PlainColumn {
  readonly header: string;
  /** At least; a column is always wide enough for each word of its heading. */
  readonly width: number;
  readonly format: string;
  /** Texts may be longer than the column is wide: the whole table breaks its lines. */
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
  const wraps = columns.some(({ wrap }) => wrap === true);
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
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: columns.length }, ...WRAPPED, bold: true },
      ...columns.flatMap(({ format }, column): PlannedStyle[] => {
        const whole = { row: 0, column, rows: rows.length + 1, columns: 1 };
        if (!isText(format)) return [{ area: { ...whole, rows: 1 }, align: "Right" }];
        const before = columns[column - 1]?.format ?? "@";
        return isText(before) ? [] : [{ area: whole, ...apart }];
      }),
      ...(wraps ? [{ area: { ...body, column: 0, columns: columns.length }, ...WRAPPED }] : []),
    ],
    widths: columns.map(({ width, header }) => Math.max(width, longestWord(header) + ROOM)),
    ...tablePage(0, 2),
  };
}
