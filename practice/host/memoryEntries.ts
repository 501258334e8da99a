import type { Entry } from "./Cell";
import type { Change } from "./Change";
import { cellOf, type MemoryCell, type MemorySheet } from "./MemorySheet";
import { editCells, type OwnRow } from "./memoryEdits";

/** Gives a formula's result where a test supplies one; rows of results spill. */
export type Evaluate = (
  formula: string,
  at: { readonly sheet: string; readonly row: number; readonly column: number },
) => MemoryCell["value"] | readonly (readonly MemoryCell["value"][])[];

/** Writes entries, and spills what formulas give. */
export function putEntries(
  sheet: MemorySheet,
  change: Extract<Change, { kind: "cells" }>,
  own: OwnRow,
  evaluate: Evaluate | undefined,
): void {
  if (sheet.spills.length > 0) dropSpills(sheet, change, own);
  const spilling: (() => void)[] = [];
  change.entries.forEach((line, down) => {
    if (line.every((entry) => entry === undefined)) return;
    const row = own(sheet, change.row + down);
    line.forEach((entry, right) => {
      if (entry === undefined) return;
      const at = { sheet: change.sheet, row: change.row + down, column: change.column + right };
      const cell = cellOf(sheet, at.row, at.column);
      const result = isFormula(entry) ? evaluate?.(entry.formula, at) : undefined;
      const rows = Array.isArray(result) ? (result as Spilled) : null;
      const value = rows === null ? (result as MemoryCell["value"] | undefined) : rows[0]?.[0];
      row[at.column] = { ...cell, ...contentOf(entry, cell, value) };
      if (rows !== null) spilling.push(() => fillSpill(sheet, at, rows, own));
    });
  });
  for (const fill of spilling) fill();
}

type Spilled = readonly (readonly MemoryCell["value"][])[];

/** Fills the cells a formula spills over, or shows why it cannot. */
function fillSpill(
  sheet: MemorySheet,
  { row, column }: { readonly row: number; readonly column: number },
  rows: Spilled,
  own: OwnRow,
): void {
  const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  const others = rows.flatMap((line, down) =>
    line.flatMap((value, right) =>
      down + right === 0 ? [] : [{ at: row + down, column: column + right, value }],
    ),
  );
  if (others.length === 0) return;
  const isBlocked = others.some(({ at, column: right }) => {
    const { value, formula } = cellOf(sheet, at, right);
    return value !== null || formula !== null;
  });
  if (isBlocked) {
    own(sheet, row)[column] = { ...cellOf(sheet, row, column), value: { error: "#SPILL!" } };
    return;
  }
  for (const { at, column: right, value } of others) {
    own(sheet, at)[right] = { ...cellOf(sheet, at, right), value };
  }
  sheet.spills = [...sheet.spills, area];
}

const isFormula = (entry: Entry): entry is { readonly formula: string } =>
  typeof entry === "object" && entry !== null && "formula" in entry;

function contentOf(entry: Entry, was: MemoryCell, result: MemoryCell["value"] | undefined) {
  if (!isFormula(entry)) return { value: entry, formula: null };
  const { formula } = entry;
  return { formula, value: result ?? (was.formula === formula ? was.value : null) };
}

/** A spill whose anchor was written over is gone with all it filled. */
function dropSpills(
  sheet: MemorySheet,
  change: Extract<Change, { kind: "cells" }>,
  own: OwnRow,
): void {
  for (const spill of sheet.spills) {
    const entry = change.entries[spill.row - change.row]?.[spill.column - change.column];
    if (entry === undefined) continue;
    sheet.spills = sheet.spills.filter((kept) => kept !== spill);
    editCells(sheet, spill, own, (cell) =>
      cell.formula === null ? { ...cell, value: null } : cell,
    );
  }
}
