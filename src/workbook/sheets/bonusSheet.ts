import { cellAddress, fixedAddress, type Area } from "../plan/address";
import { formulaOf } from "../plan/Formula";
import type { NewSheet, PlannedCell } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { SheetTitle } from "./calibrationSheet";
import * as colours from "./colours";

export type Limit = "free" | "floor" | "cap";

/** One person's share of the pool, settled by the engine. */
export interface BonusRow {
  readonly id: string;
  readonly name: string | null;
  readonly department: string | null;
  readonly base: number;
  readonly coefficient: number;
  readonly floor: number | null;
  readonly cap: number | null;
  readonly limit: Limit;
  /** What the last unit adds to, or takes from, the rounded share. */
  readonly adjustment: number;
}

const HEADER_ROW = 9;
const FIRST = HEADER_ROW + 1;
const COLUMNS = [
  "id",
  "name",
  "department",
  "base",
  "coefficient",
  "weight",
  "floor",
  "cap",
  "limit",
  "adjustment",
  "amount",
] as const;
type BonusColumn = (typeof COLUMNS)[number];
const at = (column: BonusColumn): number => COLUMNS.indexOf(column);

/** Cells above the table that its formulas use. */
const POOL = { row: 4, column: 1, rows: 1, columns: 1 };
const LEVEL = { row: 5, column: 1, rows: 1, columns: 1 };
const TOTAL = { row: 6, column: 1, rows: 1, columns: 1 };

/**
 * The Bonus sheet. Amounts are native formulas over pool, bases and coefficients, so that finance can follow and change
 * every figure without the add-in; who is at a limit and the last-unit adjustments are the engine's, and the control line
 * shows at once when a change needs them settled anew.
 */
export function bonusSheet(
  pool: number,
  rows: readonly BonusRow[],
  title: SheetTitle,
  words: SheetWords,
): NewSheet {
  const { bonus } = words;
  const body = (column: BonusColumn): Area => ({
    row: FIRST,
    column: at(column),
    rows: rows.length,
    columns: 1,
  });
  const cells = (column: BonusColumn): string => fixedAddress(body(column));
  const area = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: COLUMNS.length };
  return {
    kind: "bonus",
    name: title.name,
    tabColor: colours.TAB,
    blocks: [
      {
        row: 0,
        column: 0,
        cells: topCells(pool, cells, title, words),
      },
      {
        row: HEADER_ROW,
        column: 0,
        cells: [
          COLUMNS.map((column) => bonus.columns[column]),
          ...rows.map((row, index) => rowCells(row, FIRST + index, words)),
        ],
      },
    ],
    tables: [{ name: title.table, area, style: "TableStyleLight1" }],
    ...look(body, area),
    widths: [14, 18, 18, 13, 12, 14, 12, 12, 10, 12, 14],
    validations: [],
    highlights: [],
    charts: [],
    freeze: { rows: FIRST, columns: 2 },
    page: { orientation: "Landscape", area: null, fit: "width", titleRow: HEADER_ROW },
    gridlines: true,
  };
}

function rowCells(row: BonusRow, line: number, { bonus }: SheetWords): PlannedCell[] {
  const cell = (column: BonusColumn): string => cellAddress(line, at(column));
  return [
    row.id,
    row.name,
    row.department,
    row.base,
    row.coefficient,
    formulaOf("product", { a: cell("base"), b: cell("coefficient") }),
    row.floor,
    row.cap,
    bonus.limits[row.limit],
    row.adjustment,
    formulaOf("bonusAmount", {
      limit: cell("limit"),
      wordFloor: bonus.limits.floor,
      wordCap: bonus.limits.cap,
      floor: cell("floor"),
      cap: cell("cap"),
      level: fixedAddress(LEVEL),
      weight: cell("weight"),
      adjustment: cell("adjustment"),
    }),
  ];
}

function look(
  body: (column: BonusColumn) => Area,
  area: Area,
): Pick<NewSheet, "numberFormats" | "styles"> {
  return {
    numberFormats: [
      { area: body("id"), format: "@" },
      { area: body("name"), format: "@" },
      { area: body("department"), format: "@" },
      ...(["base", "weight", "floor", "cap", "adjustment", "amount"] as const).map((column) => ({
        area: body(column),
        format: "#,##0.00",
      })),
      { area: body("coefficient"), format: "0.00##" },
      { area: { ...POOL, rows: 4 }, format: "#,##0.00" },
      { area: LEVEL, format: "0.000000" },
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, bold: true, size: 16 },
      { area: { row: 1, column: 0, rows: 2, columns: 1 }, color: colours.MUTED },
      { area: POOL, fill: colours.INPUT_FILL, bold: true },
      { area: { row: 7, column: 0, rows: 1, columns: 2 }, bold: true },
      { area: { ...area, rows: 1 }, bold: true, wrap: true, top: true },
      { area: body("coefficient"), fill: colours.INPUT_FILL },
      { area: body("amount"), bold: true },
    ],
  };
}

function topCells(
  pool: number,
  cells: (column: BonusColumn) => string,
  title: SheetTitle,
  { bonus }: SheetWords,
): PlannedCell[][] {
  const limits = { limits: cells("limit"), wordFree: bonus.limits.free };
  const level = formulaOf("bonusLevel", {
    pool: fixedAddress(POOL),
    ...limits,
    wordFloor: bonus.limits.floor,
    wordCap: bonus.limits.cap,
    floors: cells("floor"),
    caps: cells("cap"),
    weights: cells("weight"),
  });
  return [
    [bonus.title, null],
    [title.provenance, null],
    [bonus.hint, null],
    [null, null],
    [bonus.pool, pool],
    [bonus.level, level],
    [bonus.total, formulaOf("sum", { cells: cells("amount") })],
    [bonus.difference, formulaOf("difference", { a: fixedAddress(POOL), b: fixedAddress(TOTAL) })],
  ];
}
