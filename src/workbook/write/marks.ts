import { cellText } from "../plan/cellText";
import type { Formula } from "../plan/Formula";
import { heldAfter, toCell, type PlainCell } from "../plan/toCell";
import type { PlannedCell } from "../plan/WritePlan";

/** What a cell holds, in a form that does not depend on how a spreadsheet spells a formula or a number. */
export type HeldText = string;

export const isFormula = (cell: PlannedCell): cell is Formula =>
  typeof cell === "object" && cell !== null;

/** A cell in the form Excel takes: text guarded, formulas of our own as they are. */
export type WrittenCell = string | number | boolean;

/** The one place where a planned cell becomes what is sent. */
export const written = (cell: PlannedCell): WrittenCell =>
  isFormula(cell) ? cell.formula : toCell(cell);

/** Spreadsheets drop quotes round sheet names and spaces, and no formula of ours differs from another by those alone. */
const spelled = (formula: string): string => formula.replace(/[\s'$]/g, "").toUpperCase();

function tagged(value: unknown): HeldText {
  if (value === "" || value === null || value === undefined) return "";
  if (typeof value === "number") return `n${Number(value.toPrecision(14))}`;
  if (typeof value === "boolean") return value ? "b1" : "b0";
  return `t${cellText(value)}`;
}

/** What a planned cell will be held as. */
export const heldPlanned = (cell: PlannedCell): HeldText =>
  isFormula(cell) ? `f${spelled(cell.formula)}` : tagged(heldAfter(cell));

/** What a cell of the workbook is held as. Text that merely looks like a formula has itself as its value. */
export function heldNow(value: unknown, formula: unknown): HeldText {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? `f${spelled(formula)}`
    : tagged(value);
}

/** Whether a cell holds the plain value, to the last digits a spreadsheet keeps. */
export const holds = (value: unknown, formula: unknown, plain: PlainCell): boolean =>
  heldNow(value, formula) === tagged(heldAfter(plain));

/**
 * A short mark of a row of cells, to notice that somebody changed one. 53 bits are enough for accidents; what must stand
 * against intent has SHA-256.
 */
export function rowMark(held: readonly HeldText[]): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const text of held) {
    for (let index = 0; index <= text.length; index++) {
      const code = index === text.length ? 0x1f : text.charCodeAt(index);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * The mark of a table's row wherever it stands: its formulas refer to their own row, so row numbers say nothing about
 * whether somebody changed it.
 */
export const tableRowMark = (held: readonly HeldText[]): string =>
  rowMark(held.map((text) => (text.startsWith("f") ? text.replace(/([A-Z])[0-9]+/g, "$1") : text)));

/** The mark of a row without anything in it. */
export const isBlankRow = (held: readonly HeldText[]): boolean => held.every((text) => text === "");
