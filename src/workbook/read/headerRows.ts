import { cellText } from "../plan/cellText";

type Line = readonly unknown[];

/** Rows looked through for the header; titles and notes stand above it. */
const MOST_ROWS_ABOVE = 50;
const LONGEST_HEADER = 255;

/** Where the header is: its first row in the block, and whether one row or two. */
export interface HeaderPlace {
  readonly row: number;
  readonly rows: 1 | 2;
}

const isText = (cell: unknown): boolean => typeof cell === "string" && cell.trim() !== "";
const isBlank = (cell: unknown): boolean =>
  cell === "" ||
  cell === null ||
  cell === undefined ||
  (typeof cell === "string" && cell.trim() === "");

function texts(line: Line): number {
  return line.filter(isText).length;
}

const onlyText = (line: Line): boolean => line.every((cell) => isBlank(cell) || isText(cell));

/**
 * Finds the header of a block: the first row of texts that spans at least half of the columns in use. Two rows of texts
 * are one header when the upper one names groups: it has gaps, several names, and numbers begin only below the second.
 */
export function headerPlace(cells: readonly Line[]): HeaderPlace {
  const width = usedColumns(cells);
  const most = Math.min(cells.length, MOST_ROWS_ABOVE);
  for (let row = 0; row < most; row++) {
    const line = cells[row]!;
    if (!onlyText(line) || texts(line) === 0) continue;
    if (isGroupRow(line, cells[row + 1], cells[row + 2], width)) return { row, rows: 2 };
    if (texts(line) >= Math.max(Math.min(2, width), width / 2)) return { row, rows: 1 };
  }
  const first = cells.findIndex((line) => line.some((cell) => !isBlank(cell)));
  return { row: Math.max(0, first), rows: 1 };
}

function usedColumns(cells: readonly Line[]): number {
  const sample = cells.slice(0, 200);
  const width = sample[0]?.length ?? 0;
  let used = 0;
  for (let column = 0; column < width; column++) {
    if (sample.some((line) => !isBlank(line[column]))) used++;
  }
  return used;
}

function isGroupRow(
  line: Line,
  below: Line | undefined,
  data: Line | undefined,
  width: number,
): boolean {
  if (below === undefined || data === undefined) return false;
  if (texts(line) < 2 || texts(line) >= width || !onlyText(below) || texts(below) === 0)
    return false;
  const covered = line.filter((cell, column) => isText(cell) || isText(below[column])).length;
  const fillsGaps = line.some((cell, column) => isBlank(cell) && isText(below[column]));
  const numbersBelow = data.some((cell, column) => isNumeric(cell) && isText(below[column]));
  return covered >= width / 2 && fillsGaps && numbersBelow && !below.some(isNumeric);
}

/** A number, or a text people wrote one in: exports often have both. */
const isNumeric = (cell: unknown): boolean =>
  typeof cell === "number" ||
  /^[-+−＋]?[0-9０-９][0-9０-９,.．]{0,30}[%％]?$/.test(cellText(cell).trim());

const clean = (cell: unknown): string => cellText(cell).trim().slice(0, LONGEST_HEADER);

/** The headers as one text each: "Scores/Process" where a group stands above. */
export function joinedHeaders(cells: readonly Line[], { row, rows }: HeaderPlace): string[] {
  const upper = cells[row] ?? [];
  if (rows === 1) return upper.map(clean);
  const lower = cells[row + 1] ?? [];
  let group = "";
  return upper.map((cell, column) => {
    const above = clean(cell);
    const below = clean(lower[column]);
    if (above !== "") group = below === "" ? "" : above;
    if (below === "") return above;
    return group === "" ? below : `${group}/${below}`;
  });
}
