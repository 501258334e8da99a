import { blockOf, isOmitted, type Block } from "./Block";
import { refuse } from "./cellError";

/** A single row or column of cells, in order. */
export interface Vector extends Block {
  /** Cells in all, the empty tail included. */
  readonly length: number;
}

/** Reads an argument that is one row or one column; which of the two makes no difference. */
export function vectorOf(argument: string, range: unknown): Vector {
  const block = blockOf(argument, range);
  if (block.rows > 1 && block.columns > 1) {
    refuse(
      "#VALUE!",
      `${argument} has ${block.rows} rows and ${block.columns} columns. Give one row or one column.`,
    );
  }
  return { ...block, length: block.rows * block.columns };
}

/** The same for an argument that may be left out. */
export function optionalVectorOf(argument: string, range: unknown): Vector | null {
  return isOmitted(range) ? null : vectorOf(argument, range);
}

/** Reads an argument that must have one cell for each cell of `partner`. */
export function partnerOf(argument: string, range: unknown, partner: Vector): Vector {
  const vector = vectorOf(argument, range);
  if (vector.length !== partner.length) {
    refuse(
      "#VALUE!",
      `${argument} has ${cells(vector.length)}, ${partner.argument} has ${partner.length}. Give ranges of the same length.`,
    );
  }
  return vector;
}

function cells(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}
