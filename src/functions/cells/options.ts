import { foldLabel } from "../../engine";
import { isBlank, isOmitted } from "./Block";
import { errorCodeOf, refuse } from "./cellError";
import { decimalOf } from "./numbersIn";
import { quoted } from "./place";

/** The single cell of an argument, null when it is left out or blank. */
export function singleCell(argument: string, value: unknown): unknown {
  if (isOmitted(value)) return null;
  let cell: unknown = value;
  if (Array.isArray(cell)) {
    const rows = cell as readonly unknown[];
    const first = rows[0];
    if (rows.length !== 1 || !Array.isArray(first) || first.length !== 1) {
      refuse("#VALUE!", `${argument} takes one value. Give a single cell or type the value.`);
    }
    cell = (first as readonly unknown[])[0];
  }
  const code = errorCodeOf(cell);
  if (code !== null) refuse("#N/A", `${argument} holds the error ${code}. Correct that cell.`);
  return isBlank(cell) ? null : cell;
}

/** Reads an option word, whatever its case and width; unknown words are answered with the list. */
export function wordOption<Word extends string>(
  argument: string,
  value: unknown,
  words: readonly Word[],
  fallback: Word,
): Word {
  const cell = singleCell(argument, value);
  if (cell === null) return fallback;
  const given = typeof cell === "string" ? foldLabel(cell) : null;
  const word = words.find((candidate) => foldLabel(candidate) === given);
  if (word !== undefined) return word;
  return refuse("#VALUE!", `${argument} is ${quoted(cell)}. Use one of: ${words.join(", ")}.`);
}

/** Limits of a number option, both ends allowed. */
export interface Limits {
  readonly least: number;
  readonly most: number;
}

/** Reads a number option; `fallback` stands for one that is left out or blank. */
export function numberOption<Fallback>(
  argument: string,
  value: unknown,
  { least, most }: Limits,
  fallback: Fallback,
): number | Fallback {
  const cell = singleCell(argument, value);
  if (cell === null) return fallback;
  const number = typeof cell === "string" ? decimalOf(cell) : cell;
  const finite = typeof number === "number" && Number.isFinite(number);
  if (finite && number >= least && number <= most) return number + 0;
  const range = Number.isFinite(most) ? `from ${least} to ${most}` : `of ${least} or more`;
  const wanted = Number.isFinite(least) ? `Enter a number ${range}.` : "Enter a plain number.";
  return refuse("#VALUE!", `${argument} is ${quoted(number ?? cell)}. ${wanted}`);
}

/** Reads a number that must be given. */
export function requiredNumber(argument: string, value: unknown, limits: Limits): number {
  const number = numberOption(argument, value, limits, null);
  return number ?? refuse("#VALUE!", `${argument} is missing. Enter a number.`);
}
