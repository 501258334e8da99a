/** Marks that take no room on the screen: zero-width spaces and joiners, direction marks. */
const INVISIBLE = /[\s\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u061c\ufeff]/u;

const PLAIN_DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)%?$/u;

/** Nothing longer is a number people typed; it also bounds the work on hostile text. */
const LONGEST_NUMBER = 400;

/** Full-width forms and the typographic minus that spreadsheets and Chinese keyboards produce. */
const WIDE: Readonly<Record<string, string>> = {
  "＋": "+",
  "－": "-",
  "\u2212": "-",
  "．": ".",
  "％": "%",
};

/**
 * The number a text cell plainly spells ("８５", " 85.5 ", "−5", "85%" = 0.85), or null.
 * Only a digit map, never a compatibility normalisation: ① or ² is not a number, nor is "1,234".
 */
export function decimalOf(text: string): number | null {
  if (text.length > LONGEST_NUMBER) return null;
  const ascii = trimmed(text)
    .replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[＋－−．％]/gu, (sign) => WIDE[sign] ?? sign);
  if (!PLAIN_DECIMAL.test(ascii)) return null;
  // "85%" is read as 85e-2, which rounds once; 85 / 100 would round twice.
  const value = ascii.endsWith("%") ? Number(`${ascii.slice(0, -1)}e-2`) : Number(ascii);
  return Number.isFinite(value) ? value : null;
}

/** `text` without spaces and invisible marks at either end. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE.test(text.charAt(start))) start += 1;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
