import { cellText } from "../plan/cellText";
import { fixedAddress, quotedSheet } from "../plan/address";
import type { PlainCell } from "../plan/toCell";
import type { FinalScores } from "../sheets/bonusSheet";
import { CALIBRATION_COLUMNS, type CalibrationColumn } from "../sheets/calibrationColumns";
import { undecided, type Decision, type DecisionWord, type ReasonCode } from "../sheets/Decision";
import { WorkbookError } from "../WorkbookError";
import { inExcel } from "../write/inExcel";
import { tablesOf, type ReadTable } from "../write/readTables";
import { everyLanguage, keyOfWord } from "../words/sheetWords";
import type { SheetWords } from "../words/en";
import { readOwnSheets } from "./readOwnSheets";

/** One person's row of the Calibration sheet as it stands. */
export interface CalibrationRow {
  readonly id: string;
  /** On the sheet, counted from 1. */
  readonly row: number;
  readonly decision: Decision;
  /** Every cell by column, formulas as their values. */
  readonly cells: Readonly<Partial<Record<CalibrationColumn, PlainCell>>>;
}

/** The Calibration sheet as it stands. */
export interface CalibrationReading {
  readonly sheet: string;
  readonly table: string;
  /** The words it was written in. */
  readonly words: SheetWords;
  readonly rows: readonly CalibrationRow[];
  /** Ids that occur more than once; none of their rows can be written to. */
  readonly duplicates: readonly string[];
  /** Rows of the sheet, counted from 1, whose decision is no word of ours: read as "keep". */
  readonly unreadable: readonly number[];
  readonly firstRow: number;
  /** Where ids and final scores stand, for formulas on other sheets; null when one of the two has lost its heading. */
  readonly finalScores: FinalScores | null;
}

/**
 * Reads the Calibration sheet with every decision by id, or null when there is none. Four syncs.
 *
 * @throws {WorkbookError} "copied-sheet" with all of them when there are several: decisions in a copy count for nothing
 */
export async function readCalibration(): Promise<CalibrationReading | null> {
  const own = (await readOwnSheets()).filter(({ kind }) => kind === "calibration");
  if (own.length === 0) return null;
  const tables = await inExcel("reading decisions", (context) =>
    tablesOf(
      context,
      own.map(({ table }) => ({ table, keyColumn: "" })),
    ),
  );
  const readings = tables.flatMap((table) => (table && calibrationReading(table)) ?? []);
  if (readings.length > 1) {
    const obstacles = readings.map(({ sheet }) => ({ code: "copied-sheet", sheet }) as const);
    throw new WorkbookError("copied-sheet", { obstacles });
  }
  return readings[0] ?? null;
}

/** The reading of a Calibration table, or null when its headings are no longer ours. */
export function calibrationReading(table: ReadTable): CalibrationReading | null {
  const words = everyLanguage.find(({ columns }) =>
    [columns.id, columns.decision, columns.suggested].every((name) => table.headers.includes(name)),
  );
  if (words === undefined) return null;
  const positions = new Map(
    CALIBRATION_COLUMNS.map(({ key }) => [key, table.headers.indexOf(words.columns[key])] as const),
  );
  const isPerson = (line: readonly unknown[]): boolean =>
    cellText(plain(line[positions.get("id")!])) !== "";
  const rows = table.values.flatMap((line, at): CalibrationRow[] => {
    const cells = Object.fromEntries(
      [...positions].map(([key, at]) => [key, plain(line[at])]),
    ) as Partial<Record<CalibrationColumn, PlainCell>>;
    const id = cellText(cells.id);
    const row = table.firstRow + at + 1;
    return isPerson(line) ? [{ id, row, cells, decision: decisionOf(id, cells) }] : [];
  });
  return {
    sheet: table.sheet,
    table: table.name,
    words,
    rows,
    duplicates: duplicatesOf(rows.map(({ id }) => id)),
    unreadable: table.values.flatMap((line, at) =>
      isPerson(line) && isUnreadable(plain(line[positions.get("decision")!]))
        ? [table.firstRow + at + 1]
        : [],
    ),
    firstRow: table.firstRow,
    finalScores: finalScoresOf(table, words),
  };
}

function finalScoresOf(table: ReadTable, { columns }: SheetWords): FinalScores | null {
  const [ids, scores] = [columns.id, columns.finalScore].map((name) => table.headers.indexOf(name));
  if (ids === undefined || scores === undefined || ids < 0 || scores < 0) return null;
  const cells = (position: number): string => {
    const place = { row: table.firstRow, column: table.firstColumn + position };
    return `${quotedSheet(table.sheet)}!${fixedAddress({ ...place, rows: table.values.length, columns: 1 })}`;
  };
  return { ids: cells(ids), scores: cells(scores) };
}

const plain = (cell: unknown): PlainCell =>
  typeof cell === "number" || typeof cell === "boolean" || (typeof cell === "string" && cell !== "")
    ? cell
    : null;

const wordOf = (cell: PlainCell | undefined): DecisionWord | null =>
  keyOfWord((words) => words.decisions, cellText(cell).trim());

const isUnreadable = (cell: PlainCell | undefined): boolean =>
  cell != null && wordOf(cell) === null;

function decisionOf(
  id: string,
  cells: Readonly<Partial<Record<CalibrationColumn, PlainCell>>>,
): Decision {
  const text = (key: CalibrationColumn): string | null =>
    cellText(cells[key]) === "" ? null : cellText(cells[key]);
  const code = text("reasonCode");
  return {
    ...undecided(id),
    decision: wordOf(cells.decision) ?? "keep",
    override: typeof cells.override === "number" ? cells.override : null,
    reasonCode:
      code === null ? null : (keyOfWord<ReasonCode>((words) => words.reasonCodes, code) ?? code),
    note: text("note"),
    decidedBy: text("decidedBy"),
    authorisedBy: text("authorisedBy"),
    discussed: keyOfWord((words) => words.discussed, text("discussed") ?? "") === "yes",
  };
}

function duplicatesOf(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
}
