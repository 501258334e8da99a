import { fixedAddress } from "../plan/address";
import { formulaOf } from "../plan/Formula";
import type { NewSheet } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { SheetTitle } from "./calibrationSheet";
import * as colours from "./colours";
import { tablePage } from "./sheetPage";
import { logColumns } from "./logColumns";
import { chained, type LogEntry } from "./logChain";

const HEADER_ROW = 4;
/** Rows of log the head is looked for in: more than any cycle has. */
const MOST_ROWS = 100_000;

/** The log with its first entries. */
export function logSheet(
  entries: readonly LogEntry[],
  title: SheetTitle,
  words: SheetWords,
): NewSheet {
  const { headers } = words.log;
  const rows = chained(entries);
  const table = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: headers.length };
  const body = { ...table, row: HEADER_ROW + 1, rows: Math.max(1, rows.length) };
  const checks = fixedAddress({
    row: HEADER_ROW + 1,
    column: logColumns.check,
    rows: MOST_ROWS,
    columns: 1,
  });
  return {
    kind: "log",
    name: title.name,
    tabColor: colours.QUIET_TAB,
    blocks: [
      {
        row: 0,
        column: 0,
        cells: [
          [words.log.title, null],
          [title.provenance, null],
          [words.log.hint, null],
          [words.log.head, formulaOf("last", { cells: checks })],
        ],
      },
      { row: HEADER_ROW, column: 0, cells: [headers, ...rows] },
    ],
    tables: [{ name: title.table, area: table, style: "TableStyleLight1" }],
    numberFormats: [0, 1, 2, 3, 6, 7].map((column) => ({
      area: { row: HEADER_ROW + 1, column, rows: Math.max(1, rows.length), columns: 1 },
      format: "@",
    })),
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, bold: true, size: 16 },
      { area: { row: 1, column: 0, rows: 3, columns: 1 }, color: colours.MUTED },
      {
        area: { ...body, columns: logColumns.check },
        wrap: true,
        grows: true,
        top: true,
      },
      { area: { ...body, column: logColumns.check, columns: 1 }, size: 8, top: true },
    ],
    widths: [27, 16, 12, 18, 18, 18, 26, 48],
    ...tablePage(HEADER_ROW),
  };
}
