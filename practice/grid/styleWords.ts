import type { Border as EngineBorder, Style as EngineStyle } from "@odoo/o-spreadsheet";
import type { Border, Style } from "../host/Cell";

const HORIZONTAL: Readonly<Record<string, "left" | "center" | "right">> = {
  Left: "left",
  Center: "center",
  Right: "right",
  CenterAcrossSelection: "center",
};
const VERTICAL: Readonly<Record<string, "top" | "middle" | "bottom">> = {
  Top: "top",
  Center: "middle",
  Bottom: "bottom",
};
const HORIZONTAL_BACK = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL_BACK = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const EDGES = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const;

/** The engine's style for the parts of `style` it can show. A part set to its default is taken away again. */
export function engineStyle(style: Style): EngineStyle {
  const engine: Record<string, unknown> = {};
  for (const [part, value] of Object.entries(style)) {
    const translate = ENGINE_PARTS[part as keyof Style];
    if (translate === undefined || value === undefined) continue;
    const [name, translated] = translate(value as never);
    engine[name] = translated;
  }
  return engine;
}

const ENGINE_PARTS: {
  readonly [K in keyof Style]?: (
    value: NonNullable<Style[K]>,
  ) => readonly [keyof EngineStyle, unknown];
} = {
  fill: (color: string | null) => ["fillColor", color === "" ? undefined : (color ?? undefined)],
  bold: (value) => ["bold", value],
  italic: (value) => ["italic", value],
  underline: (value) => ["underline", value !== "None"],
  strikethrough: (value) => ["strikethrough", value],
  fontColor: (value) => ["textColor", value],
  fontSize: (value) => ["fontSize", value],
  horizontal: (value) => ["align", HORIZONTAL[value]],
  vertical: (value) => ["verticalAlign", VERTICAL[value]],
  wrap: (value) => ["wrapping", value ? "wrap" : "overflow"],
};

/** What of `style` the engine would lose, or null when it keeps everything. */
export function residueOf(style: Style): Style | null {
  const {
    underline,
    horizontal,
    fontName,
    indent,
    rotation,
    shrink,
    locked,
    formulaHidden,
    named,
  } = style;
  const rest = Object.entries({
    fontName,
    indent,
    rotation,
    shrink,
    locked,
    formulaHidden,
    named,
    underline: underline === "None" || underline === "Single" ? undefined : underline,
    horizontal: horizontal === undefined || horizontal in HORIZONTAL_BACK ? undefined : horizontal,
  }).filter(([, value]) => value !== undefined);
  return rest.length === 0 ? null : Object.fromEntries(rest);
}

/** A cell's look in Excel's words, from the engine's style and borders. */
export function excelStyle(style: EngineStyle, border: EngineBorder | null): Style {
  const found: Record<string, unknown> = {
    fill: style.fillColor,
    bold: style.bold,
    italic: style.italic,
    underline: style.underline ? "Single" : undefined,
    strikethrough: style.strikethrough,
    fontColor: style.textColor,
    fontSize: style.fontSize,
    horizontal: style.align && HORIZONTAL_BACK[style.align],
    vertical: style.verticalAlign && VERTICAL_BACK[style.verticalAlign],
    wrap: style.wrapping === undefined ? undefined : style.wrapping === "wrap",
    borders: border ? bordersOf(border) : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

function bordersOf(border: EngineBorder): Record<string, Border> {
  const edges: Record<string, Border> = {};
  for (const [edge, side] of Object.entries(EDGES)) {
    const line = border[side];
    if (!line) continue;
    const style = line.style === "dashed" ? "Dash" : line.style === "dotted" ? "Dot" : "Continuous";
    const weight = line.style === "medium" ? "Medium" : line.style === "thick" ? "Thick" : "Thin";
    edges[edge] = { style, weight, color: line.color };
  }
  return edges;
}

/** The engine's line for one of Excel's, null for none. */
export function engineLine(
  border: Border,
): { style: "thin" | "medium" | "thick" | "dashed" | "dotted"; color: string } | null {
  if (border.style === "None") return null;
  const color = border.color || "#000000";
  if (border.style.startsWith("Dash")) return { style: "dashed", color };
  if (border.style === "Dot") return { style: "dotted", color };
  if (border.weight === "Thick") return { style: "thick", color };
  return { style: border.weight === "Medium" ? "medium" : "thin", color };
}

/** The engine's name of each of Excel's edges it can draw. */
export const EDGE_SIDES: Readonly<Record<string, "top" | "bottom" | "left" | "right">> = EDGES;
