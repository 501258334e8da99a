import { cellAt } from "../areas";
import { flag, oneOf, text, whole } from "../args";
import { LAST_COLUMN, LAST_ROW, type Area, type Border, type Style } from "../Cell";
import { HostError } from "../HostError";
import {
  collectionMembers,
  define,
  link,
  method,
  scalar,
  type AnyClass,
  type ApiSet,
  type Member,
} from "../HostClass";
import type { Session } from "../Session";
import type { Target } from "../Target";
import { clipped } from "./locate";
import { requireRight } from "./writing";

/** A part of how a range looks. */
export interface LookTarget extends Target {
  readonly sheet: string;
  readonly area: Area;
}

interface BorderTarget extends LookTarget {
  readonly edge: string;
}

type StyleKey = Exclude<keyof Style, "borders">;

/** Excel's look of a cell nobody formatted. The font is simulated: it follows the user's Excel. */
const DEFAULTS: Required<Omit<Style, "borders" | "named">> = {
  fill: "#FFFFFF",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColor: "#000000",
  fontSize: 11,
  fontName: "Calibri",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  shrink: false,
  locked: true,
  formulaHidden: false,
};

// What all cells of an area have in common, or null where they differ.
function common<T>(
  { sheet, area }: LookTarget,
  session: Session,
  pick: (style: Style) => T,
): T | null {
  const part = clipped(sheet, area, session) ?? cellAt(area.row, area.column);
  const styles = session.grid.styles(sheet, part);
  const first = pick(styles[0]![0]!);
  return styles.every((line) => line.every((style) => pick(style) === first)) ? first : null;
}

export function putStyle({ sheet, area }: LookTarget, style: Style, session: Session): void {
  requireRight(sheet, "allowFormatCells", session);
  session.apply({ kind: "style", sheet, area, style });
}

const HEX = /^#?([0-9a-f]{6})$/i;

/** A colour as Excel gives it back: `#RRGGBB` in capitals, or a name as it came. */
export function color(value: unknown, name: string): string {
  const given = text(value, name);
  const hex = HEX.exec(given);
  if (hex) return `#${hex[1]!.toUpperCase()}`;
  if (/^[a-z]+$/i.test(given)) return given;
  throw new HostError("InvalidArgument", `${name} takes #RRGGBB or a colour's name`);
}

function look<K extends keyof typeof DEFAULTS>(
  since: ApiSet,
  key: K,
  read: (value: unknown, name: string) => Style[K],
): Member<LookTarget> {
  return scalar(
    since,
    (target, session) => common(target, session, (style) => style[key] ?? DEFAULTS[key]),
    (target, value, session) => {
      if (value === null) return;
      putStyle(target, { [key as StyleKey]: read(value, key) }, session);
    },
  );
}

function extent(axis: "rows" | "columns"): Member<LookTarget> {
  const span = ({ area }: LookTarget): [number, number] =>
    axis === "rows" ? [area.row, area.rows] : [area.column, area.columns];
  return scalar(
    "1.2",
    (target, { grid }) => {
      const [at, count] = span(target);
      const limit = axis === "rows" ? LAST_ROW : LAST_COLUMN;
      const sizes = new Set(
        grid.extents(target.sheet, axis, at, count === limit ? 1 : count).map(({ size }) => size),
      );
      return sizes.size === 1 ? [...sizes][0]! : null;
    },
    (target, value, session) => {
      requireRight(
        target.sheet,
        axis === "rows" ? "allowFormatRows" : "allowFormatColumns",
        session,
      );
      const limit = axis === "rows" ? 409.5 : 1789;
      if (typeof value !== "number" || value < 0 || value > limit) {
        throw new HostError(
          "InvalidArgument",
          `${axis === "rows" ? "rowHeight" : "columnWidth"} takes 0 to ${String(limit)}`,
        );
      }
      const [at, count] = span(target);
      session.apply({ kind: "extents", sheet: target.sheet, axis, at, count, size: value });
    },
  );
}

// Simulated: 5.6 points a character for columns, the standard height for rows.
function autofit({ sheet, area }: LookTarget, axis: "rows" | "columns", session: Session): void {
  requireRight(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns", session);
  const part = clipped(sheet, area, session);
  if (!part) return;
  if (axis === "rows") {
    session.apply({ kind: "extents", sheet, axis, at: part.row, count: part.rows, size: null });
    return;
  }
  const texts = session.grid.texts(sheet, part);
  for (let column = 0; column < part.columns; column += 1) {
    const longest = Math.max(...texts.map((line) => line[column]!.length));
    if (longest > 0)
      session.apply({
        kind: "extents",
        sheet,
        axis,
        at: part.column + column,
        count: 1,
        size: Math.round(56 * longest + 50) / 10,
      });
  }
}

const part = (type: string) =>
  link<LookTarget>("1.1", ({ sheet, area }) => ({ type, sheet, area }) as Target);
const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const FORMAT = define<LookTarget>({
  members: {
    fill: part("RangeFill"),
    font: part("RangeFont"),
    borders: part("RangeBorderCollection"),
    protection: link(
      "1.2",
      ({ sheet, area }) => ({ type: "FormatProtection", sheet, area }) as Target,
    ),
    horizontalAlignment: look("1.1", "horizontal", (value, name) => oneOf(value, HORIZONTAL, name)),
    verticalAlignment: look("1.1", "vertical", (value, name) => oneOf(value, VERTICAL, name)),
    wrapText: look("1.1", "wrap", flag),
    indentLevel: look("1.9", "indent", whole),
    textOrientation: look("1.7", "rotation", whole),
    shrinkToFit: look("1.9", "shrink", flag),
    columnWidth: extent("columns"),
    rowHeight: extent("rows"),
    autofitColumns: method("1.2", (target, _args, session) => autofit(target, "columns", session)),
    autofitRows: method("1.2", (target, _args, session) => autofit(target, "rows", session)),
  },
});

const FILL = define<LookTarget>({
  members: {
    color: look("1.1", "fill", color),
    clear: method("1.1", (target, _args, session) => putStyle(target, { fill: null }, session)),
  },
});

const FONT = define<LookTarget>({
  members: {
    bold: look("1.1", "bold", flag),
    italic: look("1.1", "italic", flag),
    underline: look("1.1", "underline", (value, name) => oneOf(value, UNDERLINES, name)),
    strikethrough: look("1.9", "strikethrough", flag),
    color: look("1.1", "fontColor", color),
    name: look("1.1", "fontName", text),
    size: look("1.1", "fontSize", (value, name) => {
      if (typeof value === "number" && value >= 1 && value <= 409) return value;
      throw new HostError("InvalidArgument", `${name} takes 1 to 409`);
    }),
  },
});

const PROTECTION = define<LookTarget>({
  members: {
    locked: look("1.2", "locked", flag),
    formulaHidden: look("1.2", "formulaHidden", flag),
  },
});

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

export const FORMAT_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["RangeFormat", FORMAT],
  ["RangeFill", FILL],
  ["RangeFont", FONT],
  ["FormatProtection", PROTECTION],
  ["RangeBorderCollection", BORDERS],
  ["RangeBorder", BORDER],
];
