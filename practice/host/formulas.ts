import { columnIndex, columnName, formatArea, parseArea, quoteSheet } from "./addresses";
import { LAST_COLUMN, LAST_ROW, type Area } from "./Cell";
import { shiftArea, type Shift } from "./shifts";

const TOKEN =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\w(.!])/gu;

const bare = (qualifier: string): string => {
  const name = qualifier.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
};

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

type Rewrite = (sheet: string | null, cells: string, qualifier: string) => string;

/** A formula with each A1 reference in it rewritten; text in quotes and structured references stay. */
function rewritten(formula: string, rewrite: Rewrite): string {
  return formula.replace(
    TOKEN,
    (token: string, qualifier: string | undefined, cells: string | undefined) =>
      cells === undefined
        ? token
        : rewrite(qualifier === undefined ? null : bare(qualifier), cells, qualifier ?? ""),
  );
}

/** Puts the dollar signs of `was` back onto the address of `area`. */
function withDollars(was: string, area: Area): string {
  const marks = was
    .split(":")
    .map((part) => ({ column: /^\$[A-Za-z]/.test(part), row: /\$\d/.test(part) }));
  return formatArea(area)
    .split(":")
    .map((part, index) => {
      const mark = marks[Math.min(index, marks.length - 1)]!;
      return part.replace(
        /^([A-Z]*)(\d*)$/,
        (_, letters: string, digits: string) =>
          (letters && mark.column ? "$" : "") + letters + (digits && mark.row ? "$" : "") + digits,
      );
    })
    .join(":");
}

/** A formula on the sheet `home` after cells were inserted or deleted on the sheet `moved`. */
export function shiftFormula(formula: string, home: string, moved: string, shift: Shift): string {
  return rewritten(formula, (sheet, cells, qualifier) => {
    const area = sameName(sheet ?? home, moved) ? parseArea(cells) : null;
    if (!area) return qualifier + cells;
    const after = shiftArea(area, shift);
    return after ? qualifier + withDollars(cells, after) : "#REF!";
  });
}

/** A formula copied `rows` down and `columns` to the right: references without "$" move along. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  return rewritten(formula, (_sheet, cells, qualifier) => {
    const moved = cells.split(":").map((part) => movedCorner(part, rows, columns));
    return moved.includes(null) ? "#REF!" : qualifier + moved.join(":");
  });
}

function movedCorner(part: string, rows: number, columns: number): string | null {
  const found = /^(\$?[A-Za-z]+)?(\$?\d+)?$/.exec(part);
  if (!found) return part;
  const column = movedEnd(found[1], (text) => columnIndex(text) + columns, LAST_COLUMN, columnName);
  const row = movedEnd(
    found[2],
    (text) => Number(text) - 1 + rows,
    LAST_ROW,
    (index) => String(index + 1),
  );
  return column === null || row === null ? null : column + row;
}

/** One half of a corner moved, unless it stands behind a "$"; null when it would leave the sheet. */
function movedEnd(
  text: string | undefined,
  move: (text: string) => number,
  limit: number,
  shown: (index: number) => string,
): string | null {
  if (text === undefined || text.startsWith("$")) return text ?? "";
  const index = move(text);
  return index < 0 || index >= limit ? null : shown(index);
}

/** A formula after a sheet got a new name. */
export function renameInFormula(formula: string, from: string, to: string): string {
  return rewritten(formula, (sheet, cells, qualifier) =>
    sheet !== null && sameName(sheet, from) ? `${quoteSheet(to)}!${cells}` : qualifier + cells,
  );
}

/** A formula after a sheet was deleted: references to it are #REF!. */
export function withoutSheet(formula: string, gone: string): string {
  return rewritten(formula, (sheet, cells, qualifier) =>
    sheet !== null && sameName(sheet, gone) ? "#REF!" : qualifier + cells,
  );
}
