import { cellText } from "../plan/cellText";
import type { SourceCell } from "./Source";

type Line = readonly unknown[];

/** What Excel shows for a cell in error; `values` gives these as text. */
const ERRORS = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#GETTING_DATA",
]);

const SUM_WORDS = new Set([
  ...["total", "subtotal", "sub-total", "grand total", "sum", "total:", "subtotal:"],
  ...["小计", "合计", "总计"],
]);
const SUM_ENDS = [
  ...["小计", "合计", "总计", "平均"],
  ...[" total", " subtotal", " average", "total:", "subtotal:"],
];

/** One cell of the sheet as the product sees it. */
export function sourceCell(cell: unknown): SourceCell {
  if (cell === null || cell === undefined || cell === "") return null;
  if (typeof cell === "number" || typeof cell === "boolean") return cell;
  const text = cellText(cell);
  return ERRORS.has(text) ? { error: text } : text;
}

/** Why a row below the header is no person. */
export type SkippedAs = "blank" | "subtotal" | "repeatedHeader";

/** What a row is: somebody's data, or one of the rows people leave between. */
export function rowKind(line: Line, headers: readonly string[]): SkippedAs | "data" {
  const filled = line.filter((cell) => sourceCell(cell) !== null && !isSpaces(cell));
  if (filled.length === 0) return "blank";
  if (isRepeatedHeader(line, headers)) return "repeatedHeader";
  const hasGaps = filled.length < headers.filter((header) => header !== "").length;
  return hasGaps && isSumLine(filled) ? "subtotal" : "data";
}

/**
 * A sum is labelled where its line begins: a word of its own among the first three cells, or the end of a longer
 * label in the first two. Further right the same words are somebody's rating or remark.
 */
function isSumLine(filled: readonly unknown[]): boolean {
  return (
    filled.slice(0, 3).some((cell) => SUM_WORDS.has(labelOf(cell))) ||
    filled.slice(0, 2).some((cell) => SUM_ENDS.some((end) => ` ${labelOf(cell)}`.endsWith(end)))
  );
}

const isSpaces = (cell: unknown): boolean => typeof cell === "string" && cell.trim() === "";

function isRepeatedHeader(line: Line, headers: readonly string[]): boolean {
  const named = headers.filter((header) => header !== "").length;
  const same = headers.filter(
    (header, column) => header !== "" && header === cellText(line[column]).trim(),
  ).length;
  return named > 0 && same === named;
}

const labelOf = (cell: unknown): string =>
  typeof cell === "string" && cell.length <= 80 ? cell.trim().toLowerCase() : "";
