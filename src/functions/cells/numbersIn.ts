import { readNumber } from "../../engine";
import { isBlank, type Block } from "./Block";
import { errorCodeOf, refuse } from "./cellError";
import { placeOf, quoted } from "./place";

/**
 * The numbers of a block, row by row, null where a cell is blank. Cells of the empty tail are left off.
 * Text that plainly spells a number is read; anything else ends the call with its place.
 */
export function numbersIn(block: Block): (number | null)[] {
  const numbers = new Array<number | null>(block.cells.length);
  for (let index = 0; index < numbers.length; index += 1) {
    const cell = block.cells[index];
    // -0 + 0 is 0: a negative zero never leaves a cell.
    if (typeof cell === "number" && Number.isFinite(cell)) numbers[index] = cell + 0;
    else numbers[index] = isBlank(cell) ? null : numberOf(cell, block, index);
  }
  return numbers;
}

/** The numbers of a block that may not have blanks before its end, such as shares. */
export function everyNumberIn(block: Block): number[] {
  const numbers = numbersIn(block);
  const blank = numbers.indexOf(null);
  if (blank !== -1) {
    refuse(
      "#VALUE!",
      `${block.argument}, ${placeOf(blank, block)} is blank. A blank is not 0: enter a number, 0 if that is meant.`,
    );
  }
  return numbers as number[];
}

// The number a filled cell holds, or the end of the call.
function numberOf(cell: unknown, block: Block, index: number): number {
  const number = typeof cell === "string" ? decimalOf(cell) : null;
  if (number !== null) return number;
  refuseErrorCell(cell, block, index);
  return refuse(
    "#VALUE!",
    `${block.argument}, ${placeOf(index, block)} holds ${quoted(cell)}, which is not a number. Enter a plain number or clear the cell.`,
  );
}

/** Ends the call if the cell is an error; errors of the sheet are told, not passed over. */
export function refuseErrorCell(cell: unknown, block: Block, index: number): void {
  const code = errorCodeOf(cell);
  if (code === null) return;
  refuse(
    "#N/A",
    `${block.argument}, ${placeOf(index, block)} holds the error ${code}. Correct that cell or clear it.`,
  );
}

/** The number a text plainly spells ("８５", "−5", "85%"), or null. */
export function decimalOf(text: string): number | null {
  const reading = readNumber(text);
  return reading.kind === "number" ? reading.value : null;
}
