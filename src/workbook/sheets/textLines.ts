/** Characters that print as wide as two Latin ones. */
const WIDE = /[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/;
const PIECES =
  /[^\s\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]+|\s|[\u2e80-\u9fff\u3000-\u303f\uff00-\uffef]/g;

/** Punctuation that may not begin a line. */
const NOT_FIRST = new Set(Array.from("。，；：！？、）%”’.,;:!?)"));

/** Whether a text has characters of that kind. */
export const isWide = (text: string): boolean => WIDE.test(text);

/** How wide a text prints, in Latin characters. */
export const widthOf = (piece: string): number =>
  Array.from(piece).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

/**
 * A sentence in lines that fit side by side cells, because merged cells are in everybody's way.
 *
 * @param width In Latin characters
 */
export function textLines(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const piece of text.match(PIECES) ?? []) {
    const size = widthOf(piece);
    if (used + size > width && line.trim() !== "" && !NOT_FIRST.has(piece)) {
      lines.push(line.trim());
      line = "";
      used = 0;
    }
    line += piece;
    used += size;
  }
  if (line.trim() !== "") lines.push(line.trim());
  return lines;
}

/** How wide the longest word of a text is: narrower, a column would break it in two. */
export const longestWord = (text: string): number =>
  Math.max(0, ...(text.match(PIECES) ?? []).map(widthOf));
