import { cellText } from "../plan/cellText";
import type { PlainCell } from "../plan/toCell";
import type { CalibrationColumn } from "../sheets/calibrationColumns";
import { decisionCells } from "../sheets/calibrationRows";
import { undecided } from "../sheets/Decision";
import { isFormula } from "../write/marks";
import { lastLogged } from "./lastLogged";
import type { CalibrationReading } from "./readCalibration";

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
      const known = logged.get(id)?.[column] ?? blank[column] ?? null;
      if (isFormula(known) || isFormula(found) || cellText(known) === cellText(found)) return [];
      return [{ id, row, column, logged: known, found }];
    });
  });
}
