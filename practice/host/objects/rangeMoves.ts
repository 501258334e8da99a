import { getVisibleView } from "./rangeViews";
import { bounding, cellAt, contains, intersection } from "../areas";
import { index, whole } from "../args";
import { LAST_COLUMN, LAST_ROW, type Area } from "../Cell";
import { HostError } from "../HostError";
import { link, method, type Args, type Member } from "../HostClass";
import type { Session } from "../Session";
import type { RangeTarget, Target } from "../Target";
import { range, rangeArgument } from "./locate";

type Move = (area: Area, args: Args) => Area;

const move = (since: "1.1" | "1.2" | "1.3" | "1.7", to: Move): Member<RangeTarget> =>
  method(since, ({ sheet, area }, args) => range(sheet, to(area, args)));

const counted = (value: unknown, name: string): number => {
  const count = value === null || value === undefined ? 1 : whole(value, name);
  if (count === 0) throw new HostError("InvalidArgument", `${name} must not be 0`);
  return count;
};

// Whole rows above (or below) an area; a negative count gives rows inside it, at its edge.
function beside(area: Area, count: number, side: "above" | "below"): Area {
  const size = Math.abs(count);
  const outward = count > 0;
  const row =
    side === "above"
      ? area.row - (outward ? size : 0)
      : area.row + area.rows - (outward ? 0 : size);
  return { ...area, row, rows: size };
}

const turned = ({ row, column, rows, columns }: Area): Area => ({
  row: column,
  column: row,
  rows: columns,
  columns: rows,
});

function used(
  { sheet, area }: RangeTarget,
  valuesOnly: unknown,
  { grid }: Session,
): RangeTarget | null {
  const all = grid.usedArea(sheet, valuesOnly === true);
  const part = all && intersection(all, area);
  return part && range(sheet, part);
}

/** Where `getUsedRange` finds nothing it gives the range's upper-left cell. */
const usedOrCell = (target: RangeTarget, valuesOnly: unknown, session: Session): RangeTarget =>
  used(target, valuesOnly, session) ?? range(target.sheet, { ...target.area, rows: 1, columns: 1 });

function common(target: RangeTarget, other: unknown, session: Session): RangeTarget | null {
  const argument = rangeArgument(other, target.sheet, session);
  const area = argument.sheet === target.sheet ? intersection(target.area, argument.area) : null;
  return area && range(target.sheet, area);
}

// The block of filled cells around an area, out to blank rows and columns.
function surrounding({ sheet, area }: RangeTarget, { grid }: Session): RangeTarget {
  const limit = grid.usedArea(sheet, true);
  if (!limit) return range(sheet, area);
  const filled = (part: Area | null) =>
    part !== null && grid.values(sheet, part).some((line) => line.some((value) => value !== null));
  let region = area;
  for (;;) {
    const row = Math.max(0, region.row - 1);
    const column = Math.max(0, region.column - 1);
    const rows = region.row + region.rows + 1 - row;
    const columns = region.column + region.columns + 1 - column;
    const ring = intersection({ row, column, rows, columns }, bounding(limit, area)) ?? region;
    const grown = [
      { ...ring, rows: region.row - ring.row },
      {
        ...ring,
        row: region.row + region.rows,
        rows: ring.row + ring.rows - region.row - region.rows,
      },
      { ...ring, columns: region.column - ring.column },
      {
        ...ring,
        column: region.column + region.columns,
        columns: ring.column + ring.columns - region.column - region.columns,
      },
    ].filter((edge) => edge.rows > 0 && edge.columns > 0 && filled(edge));
    if (grown.length === 0) return range(sheet, region);
    region = grown.reduce(bounding, region);
  }
}

const spill = (area: Area | null, sheet: string): RangeTarget | null => area && range(sheet, area);

function mergedAreas({ sheet, area }: RangeTarget, { grid }: Session): Target | null {
  const areas = grid.merges(sheet).filter((merge) => intersection(merge, area));
  return areas.length === 0 ? null : ({ type: "RangeAreas", sheet, areas } as Target);
}

const parent = ({ sheet, area }: RangeTarget, { grid }: Session): RangeTarget | null => {
  const over = grid.spillOver(sheet, area.row, area.column);
  return over && range(sheet, cellAt(over.row, over.column));
};

/** Members of a range that give other ranges. */
export const RANGE_MOVES: Record<string, Member<RangeTarget>> = {
  worksheet: link("1.1", ({ sheet }) => ({ type: "Worksheet", id: sheet }) as Target),
  getCell: move("1.1", ({ row, column }, [down, right]) =>
    cellAt(row + whole(down, "row"), column + whole(right, "column")),
  ),
  getRow: move("1.1", (area, [row]) => ({ ...area, row: area.row + whole(row, "row"), rows: 1 })),
  getColumn: move("1.1", (area, [column]) => ({
    ...area,
    column: area.column + whole(column, "column"),
    columns: 1,
  })),
  getLastCell: move("1.1", ({ row, column, rows, columns }) =>
    cellAt(row + rows - 1, column + columns - 1),
  ),
  getLastRow: move("1.1", (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
  getLastColumn: move("1.1", (area) => ({
    ...area,
    column: area.column + area.columns - 1,
    columns: 1,
  })),
  getVisibleView,
  getEntireRow: move("1.1", (area) => ({ ...area, column: 0, columns: LAST_COLUMN })),
  getEntireColumn: move("1.1", (area) => ({ ...area, row: 0, rows: LAST_ROW })),
  getOffsetRange: move("1.1", (area, [down, right]) => ({
    ...area,
    row: area.row + whole(down, "rowOffset"),
    column: area.column + whole(right, "columnOffset"),
  })),
  getResizedRange: move("1.2", (area, [down, right]) => ({
    ...area,
    rows: area.rows + whole(down, "deltaRows"),
    columns: area.columns + whole(right, "deltaColumns"),
  })),
  getAbsoluteResizedRange: move("1.7", (area, [rows, columns]) => ({
    ...area,
    rows: index(rows, "numRows"),
    columns: index(columns, "numColumns"),
  })),
  getRowsAbove: move("1.2", (area, [count]) => beside(area, counted(count, "count"), "above")),
  getRowsBelow: move("1.2", (area, [count]) => beside(area, counted(count, "count"), "below")),
  getColumnsBefore: move("1.2", (area, [count]) =>
    turned(beside(turned(area), counted(count, "count"), "above")),
  ),
  getColumnsAfter: move("1.2", (area, [count]) =>
    turned(beside(turned(area), counted(count, "count"), "below")),
  ),
  getBoundingRect: method("1.1", (target, [other], session) => {
    const argument = rangeArgument(other, target.sheet, session);
    if (argument.sheet !== target.sheet)
      throw new HostError("InvalidArgument", "Both ranges must be on one sheet");
    return range(target.sheet, bounding(target.area, argument.area));
  }),
  getIntersection: method("1.1", (target, [other], session) =>
    session.found(common(target, other, session), "intersection"),
  ),
  getIntersectionOrNullObject: method("1.4", (target, [other], session) =>
    common(target, other, session),
  ),
  getUsedRange: method("1.1", (target, [valuesOnly], session) =>
    usedOrCell(target, valuesOnly, session),
  ),
  getUsedRangeOrNullObject: method("1.4", (target, [valuesOnly], session) =>
    used(target, valuesOnly, session),
  ),
  getSurroundingRegion: method("1.7", (target, _args, session) => surrounding(target, session)),
  getSpillingToRange: method("1.12", ({ sheet, area }, _args, session) =>
    session.found(spill(session.grid.spillOf(sheet, area.row, area.column), sheet), "spill"),
  ),
  getSpillingToRangeOrNullObject: method("1.12", ({ sheet, area }, _args, { grid }) =>
    spill(grid.spillOf(sheet, area.row, area.column), sheet),
  ),
  getSpillParent: method("1.12", (target, _args, session) =>
    session.found(parent(target, session), "spill parent"),
  ),
  getSpillParentOrNullObject: method("1.12", (target, _args, session) => parent(target, session)),
  getMergedAreasOrNullObject: method("1.13", (target, _args, session) =>
    mergedAreas(target, session),
  ),
  getTables: method("1.9", ({ sheet, area }, [fully]) => ({
    type: "TableScopedCollection",
    sheet,
    area,
    fully: fully === true,
  })),
};

/** Whether one area lies wholly in another or, unless `fully`, meets it. */
export const meets = (outer: Area, inner: Area, fully: boolean): boolean =>
  fully ? contains(outer, inner) : intersection(outer, inner) !== null;
