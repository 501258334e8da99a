import { cellText } from "../plan/cellText";
import type { PlainCell } from "../plan/toCell";
import type { CalibrationColumn } from "../sheets/calibrationColumns";
import { decisionCells } from "../sheets/calibrationRows";
import { undecided } from "../sheets/Decision";
import { logColumns } from "../sheets/logColumns";
import { isFormula } from "../write/marks";
import { everyLanguage } from "../words/sheetWords";
import type { CalibrationReading } from "./readCalibration";
import { standingRows } from "./standingRows";

/** A cell of a decision that holds what the log does not know of. */
export interface TypedCell {
  readonly id: string;
  /** On the sheet, counted from 1. */
  readonly row: number;
  readonly column: CalibrationColumn;
  readonly logged: PlainCell;
  readonly found: PlainCell;
}

/**
 * What stands in the cells people decide in and is not in the log: somebody typed it into the sheet. People who are there
 * twice are left out.
 */
export function typedInSheet(
  { rows, duplicates, words }: CalibrationReading,
  log: readonly (readonly PlainCell[])[],
): readonly TypedCell[] {
  const logged = lastLogged(log);
  const twice = new Set(duplicates);
  return rows.flatMap(({ id, row, decision }): TypedCell[] => {
    if (twice.has(id)) return [];
    const blank = decisionCells(undecided(id), words);
    return Object.entries(decisionCells(decision, words)).flatMap(([key, found]): TypedCell[] => {
      const column = key as CalibrationColumn;
      const known = logged.get(nameOf(id, column)) ?? blank[column] ?? null;
      if (isFormula(known) || isFormula(found) || cellText(known) === cellText(found)) return [];
      return [{ id, row, column, logged: known, found }];
    });
  });
}

const nameOf = (id: string, column: string): string => `${column}\t${id}`;

/** The last word of the log on every person's every column. */
function lastLogged(log: readonly (readonly PlainCell[])[]): ReadonlyMap<string, PlainCell> {
  const columns = new Map(
    everyLanguage.flatMap((words) =>
      Object.entries(words.columns).map(([key, name]) => [name, key]),
    ),
  );
  const last = new Map<string, PlainCell>();
  for (const row of standingRows(log)) {
    const column = columns.get(cellText(row[logColumns.field]));
    const person = cellText(row[logColumns.person]);
    if (column !== undefined && person !== "")
      last.set(nameOf(person, column), row[logColumns.after] ?? null);
  }
  return last;
}
