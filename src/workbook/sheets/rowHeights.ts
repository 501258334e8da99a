import type { NewSheet, PlannedCell, PlannedStyle } from "../plan/WritePlan";
import { isWide, longestWord, textLines, widthOf } from "./textLines";

/** Rows of one height, in points. */
export interface RowHeight {
  readonly row: number;
  readonly rows: number;
  readonly height: number;
}

/** A line of the standard font in points, one with Chinese letters in whatever font has them, and what a row has besides. */
const LINE = 15;
const WIDE_LINE = 16.5;
const ROOM = 1;
/** The highest row Excel has. */
const MOST = 409;
/** Letters a line really takes of a column's width: fonts differ, and a sentence cut off is worse than a bit of room. */
const SHARE = 0.92;
/** What the button of a filter takes of a heading, in Latin characters. */
const BUTTON = 3;

/**
 * How high the rows with wrapped texts are to be, so that every spreadsheet shows and prints whole sentences: not all of
 * them make rows higher by themselves. Rows that grow with what people write are left to them all the same. Rows of one table that differ by a line are all as high as the highest, because heights
 * stay behind when it is sorted.
 */
export function rowHeights(sheet: NewSheet): readonly RowHeight[] {
  const lines = new Map<number, number>();
  const wide = wideRows(sheet);
  for (const style of sheet.styles.filter((each) => each.wrap === true && each.grows !== true)) {
    const own = linesOf(sheet, style);
    let most = 1;
    let least = Infinity;
    for (const count of own.values()) {
      most = Math.max(most, count);
      least = Math.min(least, count);
    }
    for (const [row, count] of own) {
      lines.set(row, Math.max(lines.get(row) ?? 1, most <= least + 1 ? most : count));
    }
  }
  const heights = [...lines].flatMap(([row, count]) => {
    const height = count * (wide.has(row) ? WIDE_LINE : LINE) + ROOM;
    return count > 1 ? [[row, Math.min(MOST, height)] as const] : [];
  });
  return runs(heights.sort(([a], [b]) => a - b));
}

/** Rows with letters that need a higher line. */
const wideRows = ({ blocks }: NewSheet): ReadonlySet<number> =>
  new Set(
    blocks.flatMap(({ row, cells }) =>
      cells.flatMap((line, down) =>
        line.some((cell) => typeof cell === "string" && isWide(cell)) ? [row + down] : [],
      ),
    ),
  );

/** Lines by row in the area of a style. */
function linesOf(sheet: NewSheet, { area, size = 11 }: PlannedStyle): Map<number, number> {
  const lines = new Map<number, number>();
  const headers = new Set(sheet.tables.map((table) => table.area.row));
  for (const block of sheet.blocks) {
    block.cells.forEach((cells, down) => {
      const row = block.row + down;
      if (row < area.row || row >= area.row + area.rows) return;
      const needed = cells.map((cell, right) => {
        const column = block.column + right;
        if (column < area.column || column >= area.column + area.columns) return 1;
        const width = (SHARE * (sheet.widths[column] ?? 9) * 11) / size;
        return linesIn(cell, headers.has(row) ? besideButton(cell, width) : width);
      });
      lines.set(row, Math.max(lines.get(row) ?? 1, ...needed));
    });
  }
  return lines;
}

/** What the button of a filter leaves of a heading's width; no word is broken for it. */
const besideButton = (heading: PlannedCell, width: number): number =>
  typeof heading === "string"
    ? Math.min(width, Math.max(width - BUTTON, longestWord(heading)))
    : width;

function linesIn(cell: PlannedCell, width: number): number {
  if (typeof cell !== "string") return 1;
  return cell
    .split("\n")
    .flatMap((part) => (part === "" ? [part] : textLines(part, width)))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

/** Neighbouring rows of the same height together. */
function runs(heights: readonly (readonly [number, number])[]): readonly RowHeight[] {
  const found: RowHeight[] = [];
  for (const [row, height] of heights) {
    const last = found.at(-1);
    if (last?.height === height && last.row + last.rows === row) {
      found[found.length - 1] = { ...last, rows: last.rows + 1 };
    } else found.push({ row, rows: 1, height });
  }
  return found;
}
