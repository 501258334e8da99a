import type { Area } from "../plan/address";
import type { Block, NewSheet, PlannedStyle } from "../plan/WritePlan";
import { apart } from "./apart";
import * as colours from "./colours";

/** First column of what stands on the right; the one before it is room between the two. */
export const RIGHT = 4;
/** Column of the people a rule allows, in the table of grades. */
const ALLOWED = 5;

/**
 * Number formats and looks of the summary.
 *
 * @param blocks What every summary has, in its order
 * @param market The market indices, where it has them
 * @param grades The grades and rules, where it has them
 */
export const summaryLook = (
  blocks: readonly Block[],
  market: readonly Block[],
  grades: readonly Block[],
): Pick<NewSheet, "numberFormats" | "styles"> => ({
  numberFormats: [...numberFormats(blocks), ...beside(market), ...counted(grades)],
  styles: [...styles(blocks), ...market.flatMap(marketStyles), ...grades.flatMap(gradeStyles)],
});

/** Where a block stands. */
export const areaOf = ({ row, column, cells }: Block): Area => ({
  row,
  column,
  rows: cells.length,
  columns: cells[0]?.length ?? 0,
});

/** The body of a table in a block: everything but its first row and first column. */
const figuresOf = (block: Block): Area => {
  const { row, column, rows, columns } = areaOf(block);
  return { row: row + 1, column: column + 1, rows: rows - 1, columns: columns - 1 };
};

function numberFormats(blocks: readonly Block[]): NewSheet["numberFormats"] {
  const figures = (index: number): Area => figuresOf(blocks[index]!);
  const gap = figures(2);
  return [
    { area: { ...gap, rows: 3 }, format: "+0.0;-0.0;0.0" },
    { area: { ...gap, row: gap.row + 3, rows: 2 }, format: "#,##0" },
    { area: { ...gap, row: gap.row + 5, rows: 1 }, format: "0.0#" },
    { area: { ...gap, row: gap.row + 6, rows: 1 }, format: "@" },
    { area: figures(3), format: "+0.0;-0.0;0.0" },
    { area: { ...figures(4), rows: 3 }, format: "#,##0" },
    { area: { ...figures(4), row: figures(4).row + 3, rows: 1 }, format: "0.00" },
    { area: { ...figures(4), row: figures(4).row + 4, rows: 1 }, format: "#,##0" },
    { area: { ...figures(4), row: figures(4).row + 5, rows: 1 }, format: "0%" },
    { area: figures(6), format: "0%" },
    { area: figures(7), format: "0%" },
  ];
}

/** Formats of the market indices: a territory, its index, the source. */
const beside = (blocks: readonly Block[]): NewSheet["numberFormats"] =>
  blocks.flatMap((block) => [
    { area: { ...areaOf(block), column: RIGHT, columns: 1 }, format: "@" },
    { area: { ...figuresOf(block), columns: 1 }, format: "0.00##" },
    { area: { ...figuresOf(block), column: RIGHT + 2, columns: 1 }, format: "@" },
  ]);

/** Formats of the grades: a name, whole people, what is allowed as text. */
const counted = (blocks: readonly Block[]): NewSheet["numberFormats"] =>
  blocks.flatMap((block) => [
    { area: { ...areaOf(block), columns: 1 }, format: "@" },
    { area: { ...figuresOf(block), columns: 4 }, format: "#,##0" },
    { area: { ...figuresOf(block), column: ALLOWED, columns: 2 }, format: "@" },
  ]);

/** Ranges of people end where the figures before them do; a rule's kind stands apart from them. */
const gradeStyles = (block: Block): PlannedStyle[] => [
  header(block),
  figureHeader(block),
  { area: { ...areaOf(block), column: ALLOWED, columns: 1 }, align: "Right" },
  { area: { ...areaOf(block), column: ALLOWED + 1, columns: 1 }, ...apart },
  { area: { ...areaOf(block), columns: 1 }, wrap: true },
];

/** Sources stand apart from the indices. */
const marketStyles = (block: Block): PlannedStyle[] => [
  header(block),
  figureHeader(block),
  { area: { ...areaOf(block), column: RIGHT + 2, columns: 1 }, ...apart },
];

const header = (block: Block): PlannedStyle => ({
  area: { ...areaOf(block), rows: 1 },
  bold: true,
  wrap: true,
  fill: colours.BAND_FILL,
});

/** Headings end where the figures below them do. */
const figureHeader = (block: Block): PlannedStyle => {
  const { column, columns, ...rest } = areaOf(block);
  return { area: { ...rest, column: column + 1, columns: columns - 1, rows: 1 }, align: "Right" };
};

function styles(blocks: readonly Block[]): readonly PlannedStyle[] {
  return [
    {
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      bold: true,
      size: 18,
      color: colours.HEADING,
    },
    { area: { row: 1, column: 0, rows: 2, columns: 1 }, color: colours.MUTED },
    { area: areaOf(blocks[1]!), size: 12 },
    ...blocks.slice(2, 8).flatMap((block) => [header(block), figureHeader(block)]),
    { area: areaOf(blocks[8]!), color: colours.MUTED, size: 8 },
  ];
}
