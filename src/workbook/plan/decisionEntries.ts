import { decisionCells } from "../sheets/calibrationRows";
import type { CalibrationColumn } from "../sheets/calibrationColumns";
import type { Decision } from "../sheets/Decision";
import type { LogEntry } from "../sheets/logChain";
import { reasonWord } from "../sheets/reasonWord";
import type { SheetWords } from "../words/en";
import type { PlainCell } from "./toCell";
import { isFormula } from "../write/marks";

interface Circumstances {
  readonly time: string;
  readonly who: string | null;
  readonly words: SheetWords;
}

/** One field of a decision that changed. */
export interface FieldChange {
  readonly column: CalibrationColumn;
  readonly before: PlainCell;
  readonly after: PlainCell;
}

/** The cells in which two decisions about the same person differ. */
export function fieldChanges(
  before: Decision,
  after: Decision,
  words: SheetWords,
): readonly FieldChange[] {
  const old = decisionCells(before, words);
  const cells = decisionCells(after, words);
  return Object.entries(cells).flatMap(([key, cell]): FieldChange[] => {
    const column = key as CalibrationColumn;
    const was = old[column] ?? null;
    if (isFormula(cell) || isFormula(was) || same(cell, was)) return [];
    return [{ column, before: was, after: cell }];
  });
}

const same = (a: PlainCell, b: PlainCell): boolean => (a ?? "") === (b ?? "");

/** What the log says about a changed decision: one row a field. */
export const decisionEntries = (
  before: Decision,
  after: Decision,
  { time, who, words }: Circumstances,
): readonly LogEntry[] =>
  fieldChanges(before, after, words).map((change) => ({
    time,
    who: who ?? after.decidedBy,
    person: after.id,
    field: words.columns[change.column],
    before: change.before,
    after: change.after,
    reason: reasonWord(after.reasonCode, words),
  }));
