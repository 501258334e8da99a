import { readFileSync } from "node:fs";
import { join } from "node:path";

/** An example of the help page: a small sheet with a formula, and what its cells show. */
export interface Example {
  readonly id: string;
  /** Cells as they are written on the page, row by row. */
  readonly cells: readonly (readonly string[])[];
  /** Where the formula stands, from 0. */
  readonly at: readonly [row: number, column: number];
  readonly formula: string;
}

/** The examples of the help page, one a section. */
export function examplesOf(file = join(__dirname, "../../../docs/functions.md")): Example[] {
  const sections = readFileSync(file, "utf8").split(/^## /mu).slice(1);
  return sections.flatMap((section) => {
    const formula = /^`([A-Z])(\d+)`: `(=CALIB\..*)`$/mu.exec(section);
    if (formula === null) return [];
    const rows = section.split("\n").filter((line) => /^\|\s+\d+\s+\|/u.test(line));
    const cells = rows.map((line) =>
      line
        .split("|")
        .slice(2, -1)
        .map((cell) => cell.trim()),
    );
    const at: [number, number] = [Number(formula[2]) - 1, columnOf(formula[1]!)];
    return [{ id: section.split("\n")[0]!, cells, at, formula: formula[3]! }];
  });
}

/** The arguments of a formula, its ranges read from the sheet. */
export function argumentsOf({ formula, cells }: Example): unknown[] {
  const inside = /^=CALIB\.[A-Z]+\((.*)\)$/u.exec(formula)![1]!;
  const pieces = inside.match(/\{[^}]*\}|"[^"]*"|[^,]+|(?<=,)(?=,)/gu) ?? [];
  return pieces.map((piece) => argumentOf(piece, cells));
}

/** A cell of the page as Excel holds it: a number, a text, or "". */
export function cellOf(text: string): unknown {
  const plain = text.replace(/^[*_](.*)[*_]$/u, "$1");
  if (/^-?[\d.]+%$/u.test(plain)) return Number(`${plain.slice(0, -1)}e-2`);
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : plain;
}

function argumentOf(piece: string, cells: Example["cells"]): unknown {
  const range = /^([A-Z])(\d+):([A-Z])(\d+)$/u.exec(piece);
  if (range !== null) {
    const [, left, top, right, bottom] = range;
    return cells
      .slice(Number(top) - 1, Number(bottom))
      .map((row) => row.slice(columnOf(left!), columnOf(right!) + 1).map(cellOf));
  }
  if (piece.startsWith("{")) return [piece.slice(1, -1).split(",").map(literal)];
  return literal(piece);
}

function literal(piece: string): unknown {
  if (piece === "") return null;
  if (piece === "FALSE") return false;
  return piece.startsWith('"') ? piece.slice(1, -1) : cellOf(piece);
}

function columnOf(letter: string): number {
  return letter.charCodeAt(0) - 65;
}
