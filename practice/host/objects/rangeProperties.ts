import { fullAddress } from "../addresses";
import { cellAt } from "../areas";
import { bag, block } from "../args";
import type { Area, Border, Style } from "../Cell";
import { HostError } from "../HostError";
import type { Session } from "../Session";
import type { RangeTarget } from "../Target";
import { requireRight } from "./writing";

/** Excel.CellProperties by path, with the style they stand for. */
const STYLE_PATHS: Readonly<Record<string, Exclude<keyof Style, "borders">>> = {
  "format.fill.color": "fill",
  "format.font.bold": "bold",
  "format.font.italic": "italic",
  "format.font.underline": "underline",
  "format.font.strikethrough": "strikethrough",
  "format.font.color": "fontColor",
  "format.font.size": "fontSize",
  "format.font.name": "fontName",
  "format.horizontalAlignment": "horizontal",
  "format.verticalAlignment": "vertical",
  "format.wrapText": "wrap",
  "format.indentLevel": "indent",
  "format.textOrientation": "rotation",
  "format.shrinkToFit": "shrink",
  "format.protection.locked": "locked",
  "format.protection.formulaHidden": "formulaHidden",
  style: "named",
};

const BORDER_EDGES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
};

/** Every value in a tree of properties with its path. */
function leaves(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, path ? `${path}.${key}` : key),
  );
}

function styleOf(properties: unknown): Style {
  const style: Record<string, unknown> = {};
  const borders: Record<string, Record<string, unknown>> = {};
  for (const [path, value] of leaves(bag(properties, "properties"), "")) {
    const key = STYLE_PATHS[path];
    const border = /^format\.borders\.(\w+)\.(style|color|weight)$/.exec(path);
    const edge = border ? BORDER_EDGES[border[1]!] : undefined;
    if (key) style[key] = value;
    else if (border && edge) (borders[edge] ??= {})[border[2]!] = value;
    else throw new HostError("InvalidArgument", `Unknown property ${path}`);
  }
  if (Object.keys(borders).length === 0) return style;
  const plain: Border = { style: "Continuous", color: "#000000", weight: "Thin" };
  const drawn = Object.fromEntries(
    Object.entries(borders).map(([edge, border]) => [edge, { ...plain, ...border }]),
  );
  return { ...style, borders: drawn };
}

/** `Range.setCellProperties`: one object a cell. */
export function setCellProperties(
  { sheet, area }: RangeTarget,
  properties: unknown,
  session: Session,
): void {
  requireRight(sheet, "allowFormatCells", session);
  block(properties, area.rows, area.columns, "cellPropertiesData").forEach((line, down) =>
    line.forEach((cell, right) => {
      const style = styleOf(cell);
      if (Object.keys(style).length === 0) return;
      session.apply({
        kind: "style",
        sheet,
        area: cellAt(area.row + down, area.column + right),
        style,
      });
    }),
  );
}

const SIZES = {
  rows: ["rowHeight", "rowHidden"],
  columns: ["columnWidth", "columnHidden"],
} as const;

/** `setRowProperties` and `setColumnProperties`: one object a row or column of the range. */
export function setBandProperties(
  { sheet, area }: RangeTarget,
  properties: unknown,
  axis: "rows" | "columns",
  session: Session,
): void {
  requireRight(sheet, axis === "rows" ? "allowFormatRows" : "allowFormatColumns", session);
  const count = axis === "rows" ? area.rows : area.columns;
  if (!Array.isArray(properties) || properties.length !== count) {
    throw new HostError(
      "InvalidArgument",
      `One object for each of the ${String(count)} ${axis} is wanted`,
    );
  }
  const [sizeName, hiddenName] = SIZES[axis];
  properties.forEach((given: unknown, at) => {
    const all = bag(given, "properties");
    const { [hiddenName]: hidden, format, ...rest } = all;
    const { [sizeName]: size, ...look } = format === undefined ? {} : bag(format, "format");
    const start = (axis === "rows" ? area.row : area.column) + at;
    if (typeof size === "number")
      session.apply({ kind: "extents", sheet, axis, at: start, count: 1, size });
    if (typeof hidden === "boolean")
      session.apply({ kind: "extents", sheet, axis, at: start, count: 1, hidden });
    const style = styleOf({ ...rest, format: look });
    if (Object.keys(style).length > 0)
      session.apply({ kind: "style", sheet, area: lineOf(area, axis, at), style });
  });
}

const lineOf = (area: Area, axis: "rows" | "columns", at: number): Area =>
  axis === "rows"
    ? { ...area, row: area.row + at, rows: 1 }
    : { ...area, column: area.column + at, columns: 1 };

/** `Range.getCellProperties`: what was asked for, cell by cell; null where nobody set it. */
export function getProperties(
  { sheet, area }: RangeTarget,
  wanted: unknown,
  session: Session,
): unknown {
  const paths = leaves(bag(wanted, "cellPropertiesLoadOptions"), "").map(([path]) => path);
  const styles = session.grid.styles(sheet, area);
  const { name } = session.sheet(sheet);
  return styles.map((line, down) =>
    line.map((style, right) => {
      const found: Record<string, unknown> = {};
      for (const path of paths) {
        const cell = fullAddress(name, cellAt(area.row + down, area.column + right));
        plant(found, path.split("."), path.startsWith("address") ? cell : styleAt(style, path));
      }
      return found;
    }),
  );
}

function styleAt(style: Style, path: string): unknown {
  const border = /^format\.borders\.(\w+)\.(style|color|weight)$/.exec(path);
  if (border)
    return style.borders?.[BORDER_EDGES[border[1]!] ?? ""]?.[border[2] as keyof Border] ?? null;
  const key = STYLE_PATHS[path];
  if (!key) throw new HostError("InvalidArgument", `Unknown property ${path}`);
  return style[key] ?? null;
}

function plant(
  into: Record<string, unknown>,
  [first = "", ...rest]: readonly string[],
  value: unknown,
): void {
  if (rest.length === 0) into[first] = value;
  else plant((into[first] ??= {}) as Record<string, unknown>, rest, value);
}
