import { cellAddress, fixedAddress, type Area } from "../plan/address";
import { formulaOf } from "../plan/Formula";
import type { NewSheet, PlannedCell, PlannedHighlight, PlannedValidation } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import {
  BONUS_COLUMNS,
  CHECKED_COLUMNS,
  positionInBonus as at,
  type BonusColumn,
} from "./bonusColumns";
import { apart } from "./apart";
import {
  bonusGuide,
  bonusHead,
  DIFFERENCE,
  LEVEL,
  POOL,
  STATE,
  type BonusTitle,
} from "./bonusHead";
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

/** Where the Calibration sheet keeps ids and final scores, for formulas on other sheets. */
export interface FinalScores {
  readonly ids: string;
  readonly scores: string;
}

const HEADER_ROW = 12;
const FIRST = HEADER_ROW + 1;
/**
 * The Bonus sheet. Amounts are native formulas over pool, bases and coefficients, so that finance can follow and change
 * every figure without the add-in; who is at a limit and the last-unit adjustments are the engine's, and the control lines
 * show at once when a change needs them settled anew. Coefficients stay as they were: amounts that moved with a decision
 * under limits and last units settled for another would add up to less or more than the pool.
 */
export function bonusSheet(
  pool: number,
  rows: readonly BonusRow[],
  title: BonusTitle,
  words: SheetWords,
  finalScores: FinalScores | null = null,
): NewSheet {
  const { bonus } = words;
  const columns = finalScores === null ? BONUS_COLUMNS : CHECKED_COLUMNS;
  const body = (column: BonusColumn): Area => ({
    row: FIRST,
    column: at(column),
    rows: rows.length,
    columns: 1,
  });
  const cells = (column: BonusColumn): string => fixedAddress(body(column));
  const area = { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: columns.length };
  return {
    kind: "bonus",
    name: title.name,
    tabColor: colours.TAB,
    blocks: [
      {
        row: 0,
        column: 0,
        cells: bonusHead(pool, cells, title, words, finalScores !== null),
      },
      bonusGuide(title),
      {
        row: HEADER_ROW,
        column: 0,
        cells: [
          columns.map((column) => bonus.columns[column]),
          ...rows.map((row, index) => rowCells(row, FIRST + index, words, finalScores)),
        ],
      },
    ],
    tables: [{ name: title.table, area, style: "TableStyleLight1" }],
    ...look(body, area),
    widths: [18, 17, 18, 13, 12, 14, 12, 12, 10, 11, 14, 12, 10, 11].slice(0, columns.length),
    validations: [limitChoice(body("limit"), words)],
    highlights: [openState(words)],
    charts: [],
    freeze: { rows: FIRST, columns: 2 },
    page: { orientation: "Landscape", area: null, fit: { wide: 1 }, titleRow: HEADER_ROW },
    gridlines: true,
  };
}

const limitChoice = (area: Area, { bonus }: SheetWords): PlannedValidation => ({
  area,
  rule: { words: Object.values(bonus.limits) },
  title: bonus.columns.limit,
  message: bonus.limitHelp,
});

const openState = ({ bonus }: SheetWords): PlannedHighlight => ({
  area: STATE,
  column: STATE.column + 1,
  word: bonus.states.open,
  fill: colours.CHANGED_FILL,
  color: colours.CHANGED_TEXT,
});

function rowCells(
  row: BonusRow,
  line: number,
  { bonus }: SheetWords,
  finalScores: FinalScores | null,
): PlannedCell[] {
  const cell = (column: BonusColumn): string => cellAddress(line, at(column));
  const settled = {
    limit: cell("limit"),
    wordFloor: bonus.limits.floor,
    wordCap: bonus.limits.cap,
    floor: cell("floor"),
    cap: cell("cap"),
    level: fixedAddress(LEVEL),
    weight: cell("weight"),
  };
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
      ...settled,
      adjustment: cell("adjustment"),
    }),
    formulaOf("bonusLimit", {
      ...settled,
      amount: cell("amount"),
      wordFree: bonus.limits.free,
      difference: fixedAddress(DIFFERENCE),
    }),
    ...(finalScores === null ? [] : scoreCells(cell, bonus.other, finalScores)),
  ];
}

const scoreCells = (
  cell: (column: BonusColumn) => string,
  wordOther: string,
  finalScores: FinalScores,
): PlannedCell[] => [
  formulaOf("scoreById", { id: cell("id"), ...finalScores }),
  formulaOf("followsScore", {
    score: cell("scoreNow"),
    coefficient: cell("coefficient"),
    wordOther,
  }),
];

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
      { area: { ...POOL, row: 8, rows: 2 }, format: "0" },
      { area: LEVEL, format: "0.000000" },
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, bold: true, size: 16 },
      { area: { row: 1, column: 0, rows: 3, columns: 1 }, color: colours.MUTED },
      { area: POOL, fill: colours.INPUT_FILL, bold: true },
      { area: { row: 7, column: 0, rows: 4, columns: 2 }, bold: true },
      { area: { ...STATE, column: 1, columns: 1 }, align: "Right" },
      { area: { ...POOL, column: 0, rows: 7, columns: 4 }, top: true },
      { area: { ...POOL, column: 0, rows: 7 }, wrap: true },
      { area: { ...area, rows: 1 }, bold: true, wrap: true, top: true },
      { area: { ...area, row: FIRST, rows: area.rows - 1 }, top: true },
      ...(["limit", "limitCheck", "scoreCheck"] as const)
        .filter((column) => at(column) < area.columns)
        .map((column) => ({ area: { ...area, column: at(column), columns: 1 }, ...apart })),
      ...(["name", "department"] as const).map((column) => ({
        area: body(column),
        wrap: true,
        grows: true as const,
      })),
      { area: body("coefficient"), fill: colours.INPUT_FILL },
      { area: body("amount"), bold: true },
    ],
  };
}
