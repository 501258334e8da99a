import { foldLabel } from "../../engine";
import { isBlank, type Block } from "./Block";
import { refuse } from "./cellError";
import { refuseErrorCell } from "./numbersIn";
import { placeOf, quoted } from "./place";

/** Labels of a block, row by row: folded for comparing, and as written for showing. */
export interface Labels {
  /** Null where a cell is blank or holds only spaces. */
  readonly folded: readonly (string | null)[];
  /** How each folded label was first written, without the spaces around it. */
  readonly written: () => ReadonlyMap<string, string>;
}

/**
 * Reads labels. "Sales", "sales " and "ＳＡＬＥＳ" are one label, 1 and "1" too; TRUE, FALSE and cards are refused.
 */
export function labelsIn(block: Block): Labels {
  const known = new Map<unknown, string | null>();
  const folded = block.cells.map((cell, index) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const label = isBlank(cell) ? null : foldLabel(textOf(cell, block, index));
    const key = label === "" ? null : label;
    known.set(cell, key);
    return key;
  });
  return { folded, written: () => writtenOf(known) };
}

// Worked out when it is asked for: only sentences and reports show labels.
function writtenOf(known: ReadonlyMap<unknown, string | null>): ReadonlyMap<string, string> {
  const written = new Map<string, string>();
  for (const [cell, key] of known) {
    if (key !== null && !written.has(key)) written.set(key, shownLabel(String(cell)));
  }
  return written;
}

// The text of a filled label cell, or the end of the call.
function textOf(cell: unknown, block: Block, index: number): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return String(cell + 0);
  refuseErrorCell(cell, block, index);
  return refuse(
    "#VALUE!",
    `${block.argument}, ${placeOf(index, block)} holds ${quoted(cell)}, which is not a label. Enter a text or a number.`,
  );
}

/** Ends the call at the first score without a label: nobody is put in a group by guess. */
export function requireLabels(
  labels: Labels,
  block: Block,
  scores: readonly (number | null)[],
  scoresArgument: string,
): void {
  for (let index = 0; index < scores.length; index += 1) {
    if (scores[index] === null || (labels.folded[index] ?? null) !== null) continue;
    refuse(
      "#VALUE!",
      `${block.argument}, ${placeOf(index, block)} is blank but ${scoresArgument} has a score there. Enter the label or clear the score.`,
    );
  }
}

// A label as written, without invisible marks and the spaces around it.
function shownLabel(label: string): string {
  return label.replace(/\p{Default_Ignorable_Code_Point}/gu, "").trim();
}
