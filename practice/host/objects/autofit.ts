import type { Area } from "../Cell";
import type { Session } from "../Session";
import type { Target } from "../Target";
import { clipped } from "./locate";
import { requireRight } from "./writing";

interface AutofitTarget extends Target {
  readonly sheet: string;
  readonly area: Area;
}

/** Simulated: points of a character of the standard font, and of a line and of what a row has besides. */
const CHARACTER = 5.6;
/** Of a line that breaks, with what breaking leaves empty. */
const BREAKING = 6.1;
const LINE = 15;
const ROOM = 2.25;

/** Makes rows as high, or columns as wide, as what is in their cells. */
export function autofit(
  { sheet, area }: AutofitTarget,
  axis: "rows" | "columns",
  session: Session,
): void {
  requireRight(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns", session);
  const part = clipped(sheet, area, session);
  if (!part) return;
  if (axis === "rows") autofitRows(sheet, part, session);
  else autofitColumns(sheet, part, session);
}

function autofitColumns(sheet: string, part: Area, session: Session): void {
  const texts = session.grid.texts(sheet, part);
  for (let column = 0; column < part.columns; column += 1) {
    const longest = texts.reduce((most, line) => Math.max(most, line[column]!.length), 0);
    if (longest === 0) continue;
    const size = Math.round(10 * (CHARACTER * longest + 5)) / 10;
    const at = part.column + column;
    session.apply({ kind: "extents", sheet, axis: "columns", at, count: 1, size });
  }
}

/** A row nobody wraps a text in has the standard height; the others are as high as their longest text breaks. */
function autofitRows(sheet: string, part: Area, session: Session): void {
  const texts = session.grid.texts(sheet, part);
  const styles = session.grid.styles(sheet, part);
  const widths = session.grid.extents(sheet, "columns", part.column, part.columns);
  const rows = { kind: "extents", sheet, axis: "rows" } as const;
  session.apply({ ...rows, at: part.row, count: part.rows, size: null });
  texts.forEach((line, down) => {
    const lines = line.map((text, right) =>
      styles[down]![right]!.wrap === true ? linesOf(text, widths[right]!.size / BREAKING) : 1,
    );
    const most = Math.max(...lines);
    if (most === 1) return;
    session.apply({ ...rows, at: part.row + down, count: 1, size: most * LINE + ROOM });
  });
}

/** Lines of a text that breaks between words, or anywhere in a script without them. */
function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((sum, paragraph) => sum + brokenLines(paragraph, width), 0);
}

const WIDE = /[\u2e80-\u9fff\uff00-\uffef]/;
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

function brokenLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.match(
    /[\u2e80-\u9fff\uff00-\uffef]|\s|[^\s\u2e80-\u9fff\uff00-\uffef]+/g,
  ) ?? []) {
    const size = widthOf(piece);
    if (used > 0 && used + size > width) {
      lines += 1;
      used = 0;
    }
    lines += Math.max(0, Math.ceil(size / width) - 1);
    used += size;
  }
  return lines;
}
