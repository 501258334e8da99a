import { cellAt } from "../areas";
import { flag, oneOf, text, whole } from "../args";
import { LAST_COLUMN, LAST_ROW, type Area, type Style } from "../Cell";
import { HostError } from "../HostError";
import {
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
import { autofit } from "./autofit";

/** A part of how a range looks. */
export interface LookTarget extends Target {
  readonly sheet: string;
  readonly area: Area;
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
export function common<T>(
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

export const FORMAT_CLASSES: readonly (readonly [string, AnyClass])[] = [
  ["RangeFormat", FORMAT],
  ["RangeFill", FILL],
  ["RangeFont", FONT],
  ["FormatProtection", PROTECTION],
];
