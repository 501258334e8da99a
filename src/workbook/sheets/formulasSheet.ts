import type { NewSheet } from "../plan/WritePlan";
import type { PlainCell } from "../plan/toCell";
import type { SheetWords } from "../words/en";
import * as colours from "./colours";
import { tablePage } from "./sheetPage";

const HEADER_ROW = 3;

/** Positions in the table's rows. */
export const FORMULA_COLUMNS = {
  time: 0,
  sheet: 1,
  cells: 2,
  formula: 3,
  value: 4,
  state: 5,
  check: 6,
  key: 7,
} as const;

/** The log of formulas that were turned into values, with its first rows. */
export function formulasSheet(
  rows: readonly (readonly PlainCell[])[],
  { name, table }: { readonly name: string; readonly table: string },
  { formulas: words }: SheetWords,
): NewSheet {
  const { headers } = words;
  const area = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: headers.length };
  const { value, ...texts } = FORMULA_COLUMNS;
  return {
    kind: "formulas",
    name,
    tabColor: colours.QUIET_TAB,
    blocks: [
      { row: 0, column: 0, cells: [[words.title], [words.hint]] },
      { row: HEADER_ROW, column: 0, cells: [headers, ...rows] },
    ],
    tables: [{ name: table, area, style: "TableStyleLight1" }],
    numberFormats: Object.values(texts).map((column) => ({
      area: { row: HEADER_ROW + 1, column, rows: rows.length, columns: 1 },
      format: "@",
    })),
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, bold: true, size: 16 },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, color: colours.MUTED },
      {
        area: { row: HEADER_ROW, column: value, rows: rows.length + 1, columns: 1 },
        align: "Right",
      },
    ],
    widths: [24, 18, 14, 60, 14, 16, 14, 14],
    ...tablePage(HEADER_ROW),
  };
}
