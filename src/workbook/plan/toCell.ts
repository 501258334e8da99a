/** What may be put into a cell as data. `null` is a blank cell. */
export type PlainCell = string | number | boolean | null;

/** Excel's limit for the text of one cell. */
export const LONGEST_TEXT = 32_767;

const TRIGGERS = new Set(Array.from("=+-@|%'\"＝＋－＠｜％＇\t\r\n\0−"));

/** Spaces, zero-width and direction marks and other controls that hide what a text really begins with. */
const INVISIBLE = /^[\p{Z}\p{Cc}\p{Cf}]$/u;

/** Anything Excel might read as a number, a date, a time, a fraction or a percentage has a digit in it. */
const DIGIT = /\p{N}/u;

const WORDS_OF_EXCEL = new Set(["true", "false"]);

/**
 * The one way text of people reaches a cell: numbers stay numbers, and text stays text, whatever it looks like.
 * A leading apostrophe is Excel's own mark for "this is text"; it is not part of the value.
 *
 * Guarded are texts whose first visible character could begin a formula or a command, texts that begin with a control
 * character or an apostrophe of their own, and texts Excel would turn into numbers, dates or truth values.
 */
export function toCell(value: PlainCell): string | number | boolean {
  if (value === null) return "";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("a cell takes finite numbers only");
    return value === 0 ? 0 : value;
  }
  if (typeof value === "boolean") return value;
  const text = value.length > LONGEST_TEXT - 1 ? cutTo(value, LONGEST_TEXT - 1) : value;
  return needsGuard(text) ? `'${text}` : text;
}

/** What the workbook holds after `toCell(value)` was put in: the guard is not part of it. */
export function heldAfter(value: PlainCell): string | number | boolean {
  const put = toCell(value);
  return typeof put === "string" && put.startsWith("'") ? put.slice(1) : put;
}

function needsGuard(text: string): boolean {
  if (text === "") return false;
  let first = "";
  for (const character of text) {
    if (INVISIBLE.test(character)) continue;
    first = character;
    break;
  }
  if (first === "" || INVISIBLE.test(text.charAt(0))) return true;
  if (TRIGGERS.has(first) || first === "#") return true;
  return DIGIT.test(text) || WORDS_OF_EXCEL.has(text.toLowerCase());
}

/** Never cuts a character in two. */
function cutTo(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? length - 1 : length);
}
