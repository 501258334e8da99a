import type { Area } from "../plan/address";
import type { Block, NewSheet, PlannedCell, PlannedStyle } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { SheetTitle } from "./calibrationSheet";
import * as colours from "./colours";
import { feedbackHints } from "./feedbackHints";
import { codeTable, departmentTable, flagTable, suggestionTable } from "./feedbackTables";
import type { MeetingRecord } from "./MeetingRecord";
import type { Outcome } from "./Outcome";
import { reportHead } from "./reportHead";
import { reportPage } from "./sheetPage";

const FIRST = 4;

/** What became of the suggestions and why, and what the next cycle could do better. No single person is in it. */
export function feedbackSheet(
  outcomes: readonly Outcome[],
  meeting: MeetingRecord,
  title: SheetTitle,
  words: SheetWords,
): NewSheet {
  const { feedback } = words;
  const head = reportHead(feedback.title, title, feedback.hint);
  const hints = feedbackHints(outcomes, meeting, words);
  const parts: readonly PlannedCell[][][] = [
    [[feedback.hints], ...hints.map((hint) => [hint])],
    suggestionTable(outcomes, words),
    codeTable(outcomes, words),
    flagTable(outcomes, words),
    departmentTable(outcomes, words),
  ];
  const blocks: Block[] = [];
  let row = FIRST;
  for (const cells of parts) {
    blocks.push({ row, column: 0, cells });
    row += cells.length + 1;
  }
  const suggestions = blocks[1]!;
  return {
    kind: "feedback",
    name: title.name,
    tabColor: colours.TAB,
    blocks: [head.block, ...blocks],
    tables: [
      {
        name: title.table,
        area: { row: suggestions.row, column: 0, rows: suggestions.cells.length, columns: 7 },
        style: "TableStyleLight1",
      },
    ],
    numberFormats: numberFormats(blocks),
    styles: [...head.styles, ...headings(blocks)],
    widths: [44, 14, 15, 15, 15, 15, 15],
    ...reportPage,
  };
}

/** Number formats of the tables, in their order. */
function numberFormats(blocks: readonly Block[]): NewSheet["numberFormats"] {
  const column = (block: number, at: number): Area => ({
    row: blocks[block]!.row + 1,
    column: at,
    rows: blocks[block]!.cells.length - 1,
    columns: 1,
  });
  return [
    { area: column(1, 6), format: "0%" },
    { area: column(2, 3), format: "+0.0;-0.0;0.0" },
    { area: column(4, 3), format: "+0.0;-0.0;0.0" },
    { area: column(4, 0), format: "@" },
  ];
}

const headings = (blocks: readonly Block[]): readonly PlannedStyle[] =>
  blocks.map(({ row, cells: [first] }) => ({
    area: { row, column: 0, rows: 1, columns: first!.length },
    bold: true,
    wrap: first!.length > 1,
    fill: colours.BAND_FILL,
  }));
