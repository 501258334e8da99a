import { createMemoryGrid, type MemoryState } from "../../../practice/host/MemoryGrid";
import type { MemoryCell, MemorySheet } from "../../../practice/host/MemorySheet";
import type { Change } from "../../../practice/host/Change";
import { cellText } from "../../../src/workbook/plan/cellText";
import { kindOfTable } from "../../../src/workbook/sheets/tableNames";
import { everyLanguage } from "../../../src/workbook/words/sheetWords";

/** A table's row: every cell by its heading, formulas without the row numbers that move with it. */
export type RowCells = ReadonlyMap<string, string>;

/** A workbook in a form that tells whose cells are whose, wherever they stand. */
export interface Contents {
  /** Rows of the Calibration table from top to bottom. */
  readonly rows: readonly RowCells[];
  /** Rows of the log. */
  readonly log: readonly string[];
  /** Everything else, sheet by sheet; the journal is not part of it. */
  readonly others: ReadonlyMap<string, string>;
}

const JOURNALS = new Set(everyLanguage.map(({ sheets }) => sheets.journal));

/** Row numbers say where a formula stands, not what it does. */
const textOf = (cell: MemoryCell | undefined): string => {
  if (cell === undefined) return "";
  const { value, formula, format, style } = cell;
  const what = formula === null ? value : formula.replace(/[0-9]+/g, "#");
  const bare = what === null && format === "General" && Object.keys(style).length === 0;
  return bare ? "" : JSON.stringify([what, format, style]);
};

export const contentOf = (text: string | undefined): unknown =>
  text === undefined || text === "" ? null : (JSON.parse(text) as unknown[])[0];

/** What the workbook holds. */
export function contentsOf(state: MemoryState): Contents {
  const tables = [...state.side.tables.values()];
  const ours = (kind: string) => tables.filter(({ name }) => kindOfTable(name) === kind).at(-1);
  const calibration = ours("calibration");
  const log = ours("log");
  const others = new Map<string, string>();
  let rows: RowCells[] = [];
  let entries: string[] = [];
  for (const sheet of state.sheets) {
    if (JOURNALS.has(sheet.sheet.name)) continue;
    const own = [calibration, log].find((table) => table?.sheet === sheet.sheet.id);
    const first = own === undefined ? Infinity : own.area.row + 1;
    const last = own === undefined ? -1 : own.area.row + own.area.rows - 1;
    others.set(sheet.sheet.id, outside(sheet, first, last));
    if (own === undefined) continue;
    const { row, column, columns } = own.area;
    const headers = Array.from({ length: columns }, (_, at) =>
      cellText(sheet.rows[row]?.[column + at]?.value),
    );
    const body = Array.from(
      { length: last - first + 1 },
      (_, at) =>
        new Map(
          headers.map((name, offset) => [name, textOf(sheet.rows[first + at]?.[column + offset])]),
        ),
    );
    if (own === calibration) rows = body;
    else entries = body.map((cells) => JSON.stringify([...cells]));
  }
  return { rows, log: entries, others };
}

/** Every cell that is not in the rows from `first` to `last`, with merges and the tab's name. */
function outside({ sheet, rows, merges }: MemorySheet, first: number, last: number): string {
  const lines = Array.from(rows, (row, at) =>
    at >= first && at <= last ? [] : trimmed(Array.from(row ?? [], textOf)),
  ).filter((line) => line.length > 0);
  return JSON.stringify([sheet.name, merges.length, lines]);
}

function trimmed(texts: string[]): string[] {
  while (texts.at(-1) === "") texts.pop();
  return texts;
}

/** The workbook as somebody else's changes alone would leave it. */
export function withForeign(state: MemoryState, changes: readonly Change[]): MemoryState {
  if (changes.length === 0) return state;
  const grid = createMemoryGrid();
  grid.restore(state);
  grid.apply(changes);
  return grid.state();
}
