import type { AnyClass } from "../HostClass";
import { cellAt } from "../areas";
import { oneOf } from "../args";
import type { Area, Border } from "../Cell";
import { collectionMembers, define, scalar, type Member } from "../HostClass";
import type { Target } from "../Target";
import { type LookTarget, common, putStyle, color } from "./rangeFormat";

interface BorderTarget extends LookTarget {
  readonly edge: string;
}

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

const borders = ({ sheet, area }: LookTarget): BorderTarget[] =>
  EDGES.map((edge) => ({ type: "RangeBorder", sheet, area, edge }));

const borderOf = (target: LookTarget, edge: unknown): Target | null =>
  borders(target).find((border) => border.edge === oneOf(edge, EDGES, "index")) ?? null;

// The cells along an edge of the area and the edge it is for them.
function edgeCells({ area }: LookTarget, edge: string): { area: Area; edge: string } {
  const { row, column, rows, columns } = area;
  switch (edge) {
    case "EdgeTop":
      return { area: { ...area, rows: 1 }, edge };
    case "EdgeBottom":
      return { area: { ...area, row: row + rows - 1, rows: 1 }, edge };
    case "EdgeLeft":
      return { area: { ...area, columns: 1 }, edge };
    case "EdgeRight":
      return { area: { ...area, column: column + columns - 1, columns: 1 }, edge };
    case "InsideHorizontal":
      return { area: { ...area, rows: rows - 1 }, edge: "EdgeBottom" };
    case "InsideVertical":
      return { area: { ...area, columns: columns - 1 }, edge: "EdgeRight" };
    default:
      return { area, edge };
  }
}

function borderLook(
  key: keyof Border,
  read: (value: unknown, name: string) => string,
): Member<BorderTarget> {
  return scalar(
    "1.1",
    (target, session) => {
      const along = edgeCells(target, target.edge);
      if (along.area.rows < 1 || along.area.columns < 1) return NO_BORDER[key];
      return common(
        { ...target, area: along.area },
        session,
        (style) => (style.borders?.[along.edge] ?? NO_BORDER)[key],
      );
    },
    (target, value, session) => {
      const along = edgeCells(target, target.edge);
      if (along.area.rows < 1 || along.area.columns < 1) return;
      const given = read(value, key);
      const before = session.grid.styles(
        target.sheet,
        cellAt(along.area.row, along.area.column),
      )[0]![0]!.borders?.[along.edge];
      // Excel draws a line as soon as it has a colour or a weight.
      const drawn = { ...(before ?? { ...NO_BORDER, style: "Continuous" }), [key]: given };
      putStyle({ ...target, area: along.area }, { borders: { [along.edge]: drawn } }, session);
    },
  );
}

const LINES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

const BORDERS = define<LookTarget>({
  items: borders,
  item: borderOf,
  members: collectionMembers<LookTarget>(
    { getItem: "1.1", getItemAt: "1.1", count: "1.1" },
    borders,
    borderOf,
  ),
});

const BORDER = define<BorderTarget>({
  identity: ({ edge }) => ({ Id: edge }),
  members: {
    sideIndex: scalar("1.1", ({ edge }) => edge),
    style: borderLook("style", (value, name) => oneOf(value, LINES, name)),
    color: borderLook("color", color),
    weight: borderLook("weight", (value, name) =>
      oneOf(value, ["Hairline", "Thin", "Medium", "Thick"], name),
    ),
  },
});

export const BORDER_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["RangeBorderCollection", BORDERS],
  ["RangeBorder", BORDER],
];
