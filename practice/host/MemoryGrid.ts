import { cellAt, contains } from "./areas";
import type { Area, CellValue } from "./Cell";
import type { Notice } from "./Change";
import { displayText } from "./displayText";
import type { Grid } from "./Grid";
import { applyChange, findSheet, ownRow, ownSheet, type MemoryBook } from "./memoryBook";
import type { Evaluate } from "./memoryEntries";
import {
  cellOf,
  emptySheet,
  extentsOf,
  readBlock,
  usedAreaOf,
  type MemorySheet,
} from "./MemorySheet";
import { createSideDocument, type SideState } from "./SideDocument";

/** A whole workbook at one moment; it never changes, so keeping or going back to one costs nothing. */
export interface MemoryState {
  readonly sheets: readonly MemorySheet[];
  readonly active: string;
  readonly selection: { readonly sheet: string; readonly areas: readonly Area[] };
  readonly side: SideState;
}

/** A grid in memory, for tests and for work on a file without a screen. */
export interface MemoryGrid extends Grid {
  state(): MemoryState;
  /** Makes the workbook what it was; undo starts afresh. */
  restore(state: MemoryState): void;
  /** Gives formulas (or the cells a dynamic array fills) their computed values without writing to the cells. */
  cache(
    sheet: string,
    row: number,
    column: number,
    values: readonly (readonly CellValue[])[],
  ): void;
  /** Tells listeners what a person did in the grid. */
  notify(notice: Notice): void;
}

export interface MemoryGridOptions {
  readonly name?: string;
  /** Sheet names from left to right; ids are `{1}`, `{2}`, … */
  readonly sheets?: readonly string[];
  /** Computes formulas as they are written; without it a formula's value is blank until `cache` gives it one. */
  readonly evaluate?: Evaluate;
}

const UNDO_LIMIT = 100;

/** A new workbook in memory. */
export function createMemoryGrid(options: MemoryGridOptions = {}): MemoryGrid {
  const book = newBook(options.sheets ?? ["Sheet1"]);
  const listeners = new Set<(notice: Notice) => void>();
  return {
    name: options.name ?? "practice.xlsx",
    ...readers(book),
    ...history(book, options.evaluate),
    recalculate: () => undefined,
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    notify: (notice) => {
      for (const listener of listeners) listener(notice);
    },
  };
}

function newBook(names: readonly string[]): MemoryBook {
  const look = { visibility: "Visible", tabColor: "", gridlines: true, headings: true } as const;
  const book: MemoryBook = {
    sheets: names.map((name, index) => emptySheet({ id: `{${String(index + 1)}}`, name, ...look })),
    active: "{1}",
    selection: { sheet: "{1}", areas: [cellAt(0, 0)] },
    side: createSideDocument((id) => findSheet(book, id).sheet.name),
    owned: new WeakSet(),
  };
  return book;
}

type Reader = Exclude<
  keyof Grid,
  "name" | "apply" | "commit" | "undo" | "redo" | "recalculate" | "listen"
>;

function readers(book: MemoryBook): Pick<Grid, Reader> {
  const find = (id: string) => findSheet(book, id);
  return {
    sheets: () => book.sheets.map(({ sheet }) => sheet),
    activeSheet: () => book.active,
    selection: () => book.selection,
    values: (sheet, area) => readBlock(find(sheet), area, ({ value }) => value),
    formulas: (sheet, area) => readBlock(find(sheet), area, ({ formula }) => formula),
    texts: (sheet, area) =>
      readBlock(find(sheet), area, ({ value, format }) => displayText(value, format)),
    numberFormats: (sheet, area) => readBlock(find(sheet), area, ({ format }) => format),
    styles: (sheet, area) => readBlock(find(sheet), area, ({ style }) => style),
    usedArea: (sheet, valuesOnly) => usedAreaOf(find(sheet), valuesOnly),
    spillOf: (sheet, row, column) =>
      find(sheet).spills.find((area) => area.row === row && area.column === column) ?? null,
    spillOver: (sheet, row, column) =>
      find(sheet).spills.find((area) => contains(area, cellAt(row, column))) ?? null,
    merges: (sheet) => find(sheet).merges,
    extents: (sheet, axis, at, count) => extentsOf(find(sheet), axis, at, count),
    list: (kind) => book.side.list(kind),
    get: (kind, id) => book.side.get(kind, id),
  };
}

/** The book as it is; later edits copy what they change. */
function kept(book: MemoryBook): MemoryState {
  book.owned = new WeakSet();
  const { sheets, active, selection, side } = book;
  return { sheets: [...sheets], active, selection, side: side.state() };
}

/** Makes the book what `state` says, records aside. */
function setCells(book: MemoryBook, state: MemoryState): void {
  book.owned = new WeakSet();
  book.sheets = [...state.sheets];
  book.active = state.active;
  book.selection = state.selection;
}

type Historian = Pick<
  MemoryGrid,
  "apply" | "commit" | "undo" | "redo" | "state" | "restore" | "cache"
>;

/** Undo by keeping whole states: they share every row that did not change. */
function history(book: MemoryBook, evaluate: Evaluate | undefined): Historian {
  const snapshot = (): MemoryState => kept(book);
  let committed = snapshot();
  let dirty = false;
  let [done, undone]: [MemoryState[], MemoryState[]] = [[], []];
  const goTo = (state: MemoryState): void => {
    setCells(book, state);
    committed = state;
    dirty = false;
  };
  const step = (from: MemoryState[], to: MemoryState[]): boolean => {
    const target = from.pop();
    if (!target) return false;
    to.push(committed);
    goTo(target);
    book.side.undoTo(target.side);
    return true;
  };
  const commit = (): void => {
    if (!dirty) return;
    done = [...done.slice(1 - UNDO_LIMIT), committed];
    undone = [];
    committed = snapshot();
    dirty = false;
  };
  return {
    apply: (changes) => {
      for (const change of changes) {
        applyChange(book, change, evaluate);
        // Where the user stands is no change of the workbook, so it is no undo step.
        if (change.kind !== "activate" && change.kind !== "select") dirty = true;
      }
    },
    commit,
    undo: () => {
      commit();
      return step(done, undone);
    },
    redo: () => step(undone, done),
    state: () => {
      commit();
      return (committed = snapshot());
    },
    restore: (state) => {
      goTo(state);
      book.side.restore(state.side);
      [done, undone] = [[], []];
    },
    cache: (id, row, column, values) => {
      cacheValues(book, id, cellAt(row, column), values);
      if (!dirty) committed = snapshot();
    },
  };
}

function cacheValues(
  book: MemoryBook,
  id: string,
  at: Area,
  values: readonly (readonly CellValue[])[],
): void {
  const sheet = ownSheet(book, id);
  values.forEach((line, down) => {
    const cells = ownRow(book, sheet, at.row + down);
    line.forEach((value, right) => {
      cells[at.column + right] = { ...cellOf(sheet, at.row + down, at.column + right), value };
    });
  });
  const area = { ...at, rows: values.length, columns: values[0]?.length ?? 0 };
  if (area.rows * area.columns <= 1) return;
  sheet.spills = [
    ...sheet.spills.filter(({ row, column }) => row !== at.row || column !== at.column),
    area,
  ];
}
