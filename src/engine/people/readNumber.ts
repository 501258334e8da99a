/** A cell as Excel hands it over; a blank is null, an error keeps its code. */
export type Cell = number | string | boolean | null | { readonly error: string };

/** What a cell says as a number. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly fromText: boolean }
  | { readonly kind: "missing" }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "not-a-number"; readonly text: string };

/** No typed number is longer; it also bounds the work on hostile text. */
const LONGEST_NUMBER = 400;

/** How much of a cell is repeated in a sentence. */
const LONGEST_QUOTE = 40;

const PLAIN_DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)%?$/u;

const EDGE = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** Full-width signs and the typographic minus, as Chinese keyboards and reports write them. */
const SIGNS = new Map([
  ["＋", "+"],
  ["－", "-"],
  ["\u2212", "-"],
  ["．", "."],
  ["％", "%"],
]);

/**
 * Reads a cell as a number. Text counts when it is a plain decimal after full-width digits and signs are mapped and
 * spaces and invisible marks around it are dropped: "８５", " 85.5 ", "−5", "85%" = 0.85. Digits are mapped one by
 * one, never by a compatibility form, which would read ① as 1. Nothing else is a number, and nothing is read as 0.
 *
 * @param cell A number, text, truth value, blank or error
 * @returns What it says, tagged
 */
export function readNumber(cell: Cell | undefined): NumberReading {
  if (cell === null || cell === undefined || cell === "") return { kind: "missing" };
  if (typeof cell === "number") {
    return Number.isFinite(cell)
      ? { kind: "number", value: cell + 0, fromText: false }
      : { kind: "not-a-number", text: String(cell) };
  }
  if (typeof cell === "boolean") return { kind: "not-a-number", text: cell ? "TRUE" : "FALSE" };
  if (typeof cell === "object") return { kind: "error", code: cell.error };
  const text = trimmed(cell);
  const value = decimal(text);
  if (value !== null) return { kind: "number", value, fromText: true };
  return {
    kind: "not-a-number",
    text: Array.from(text.slice(0, 2 * LONGEST_QUOTE))
      .slice(0, LONGEST_QUOTE)
      .join(""),
  };
}

/**
 * Text without spaces and invisible marks around it, in one linear walk.
 *
 * @param text Any text
 * @returns The visible part
 */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function decimal(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  let ascii = "";
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    const wide = code >= 0xff10 && code <= 0xff19;
    ascii += wide ? String.fromCharCode(code - 0xff10 + 48) : (SIGNS.get(sign) ?? sign);
  }
  if (!PLAIN_DECIMAL.test(ascii)) return null;
  // "85%" is read as 85e-2, which rounds once; 85 / 100 would round twice.
  const value = Number(ascii.endsWith("%") ? `${ascii.slice(0, -1)}e-2` : ascii);
  return Number.isFinite(value) ? value + 0 : null;
}
