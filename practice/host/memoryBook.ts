import { cellAt } from "./areas";
import type { Area } from "./Cell";
import type { Change } from "./Change";
import { renameInFormula, shiftFormula, withoutSheet } from "./formulas";
import { applyToSheet, type SheetChange } from "./memoryChanges";
import { editCells } from "./memoryEdits";
import type { Evaluate } from "./memoryEntries";
import { emptySheet, type MemoryRow, type MemorySheet } from "./MemorySheet";
import type { Sheet } from "./Records";
import type { SideDocument } from "./SideDocument";
import { shiftOf } from "./shifts";

/** The workbook a memory grid is working on. Sheets and rows not in `owned` are shared with kept states. */
export interface MemoryBook {
  sheets: MemorySheet[];
  active: string;
  selection: { readonly sheet: string; readonly areas: readonly Area[] };
  readonly side: SideDocument;
  owned: WeakSet<object>;
}

export function findSheet(book: MemoryBook, id: string): MemorySheet {
  const found = book.sheets.find(({ sheet }) => sheet.id === id);
  if (!found) throw new Error(`the grid has no sheet ${id}`);
  return found;
}

export function ownSheet(book: MemoryBook, id: string): MemorySheet {
  const found = findSheet(book, id);
  if (book.owned.has(found)) return found;
  const copy: MemorySheet = { ...found, rows: [...found.rows] };
  book.owned.add(copy);
  book.sheets = book.sheets.map((sheet) => (sheet === found ? copy : sheet));
  return copy;
}

export function ownRow(book: MemoryBook, sheet: MemorySheet, row: number): MemoryRow {
  const found = sheet.rows[row];
  if (found && book.owned.has(found)) return found;
  const copy: MemoryRow = found ? [...found] : [];
  book.owned.add(copy);
  sheet.rows[row] = copy;
  return copy;
}

/** Carries out one change of the workbook, records included. */
export function applyChange(
  book: MemoryBook,
  change: Change,
  evaluate: Evaluate | undefined,
): void {
  if (change.kind === "addSheet") addSheet(book, change);
  else if (change.kind === "setSheet") setSheet(book, change);
  else if (change.kind === "deleteSheet") deleteSheet(book, change);
  else if (change.kind === "activate") activate(book, change.sheet);
  else if (change.kind === "select") {
    book.active = change.sheet;
    book.selection = { sheet: change.sheet, areas: change.areas };
  } else {
    if (change.kind !== "put" && change.kind !== "remove") editSheet(book, change, evaluate);
    book.side.apply(change);
  }
}

function editSheet(book: MemoryBook, change: SheetChange, evaluate: Evaluate | undefined): void {
  const shift = shiftOf(change);
  const { name } = findSheet(book, change.sheet).sheet;
  if (shift) rewriteFormulas(book, (formula, home) => shiftFormula(formula, home, name, shift));
  applyToSheet(
    ownSheet(book, change.sheet),
    change,
    (sheet, row) => ownRow(book, sheet, row),
    evaluate,
  );
}

function addSheet(
  book: MemoryBook,
  { sheet, position }: Extract<Change, { kind: "addSheet" }>,
): void {
  const at = position ?? book.sheets.length;
  book.sheets = [...book.sheets.slice(0, at), emptySheet(sheet), ...book.sheets.slice(at)];
}

function activate(book: MemoryBook, id: string): void {
  book.active = id;
  if (book.selection.sheet !== id) book.selection = { sheet: id, areas: [cellAt(0, 0)] };
}

function setSheet(book: MemoryBook, change: Extract<Change, { kind: "setSheet" }>): void {
  const was = findSheet(book, change.id).sheet.name;
  const { name } = change.set;
  book.side.apply(change);
  if (name !== undefined) rewriteFormulas(book, (formula) => renameInFormula(formula, was, name));
  const own = ownSheet(book, change.id);
  own.sheet = { ...own.sheet, ...change.set } satisfies Sheet;
  if (change.position === undefined) return;
  const others = book.sheets.filter((sheet) => sheet !== own);
  book.sheets = [...others.slice(0, change.position), own, ...others.slice(change.position)];
}

function deleteSheet(book: MemoryBook, change: Extract<Change, { kind: "deleteSheet" }>): void {
  const { name } = findSheet(book, change.id).sheet;
  book.side.apply(change);
  book.sheets = book.sheets.filter(({ sheet }) => sheet.id !== change.id);
  rewriteFormulas(book, (formula) => withoutSheet(formula, name));
  if (book.active !== change.id) return;
  const next = book.sheets.find(({ sheet }) => sheet.visibility === "Visible") ?? book.sheets[0]!;
  activate(book, next.sheet.id);
}

function rewriteFormulas(
  book: MemoryBook,
  change: (formula: string, home: string) => string,
): void {
  for (const { sheet, rows } of [...book.sheets]) {
    rows.forEach((row, index) => {
      if (!row?.some((cell) => cell?.formula != null)) return;
      const line = { row: index, column: 0, rows: 1, columns: row.length };
      editCells(
        ownSheet(book, sheet.id),
        line,
        (owner, at) => ownRow(book, owner, at),
        (cell) =>
          cell.formula === null ? cell : { ...cell, formula: change(cell.formula, sheet.name) },
        true,
      );
    });
  }
}
