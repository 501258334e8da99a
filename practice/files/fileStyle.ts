import type { Style as FileStyle } from "@cj-tech-master/excelts";
import type { Border, Style } from "../host/Cell";

/** A look as the file format writes it; absent parts are not set. */
export function fileStyle(style: Style): Partial<FileStyle> {
  const font = present({
    bold: style.bold,
    italic: style.italic,
    underline: style.underline === undefined ? undefined : style.underline !== "None",
    strike: style.strikethrough,
    color: style.fontColor === undefined ? undefined : { argb: argb(style.fontColor) },
    size: style.fontSize,
    name: style.fontName,
  });
  const alignment = present({
    horizontal: style.horizontal && lowerFirst(style.horizontal),
    vertical:
      style.vertical && (style.vertical === "Center" ? "middle" : lowerFirst(style.vertical)),
    wrapText: style.wrap,
    indent: style.indent,
    textRotation: style.rotation,
    shrinkToFit: style.shrink,
  });
  return (
    present({
      font,
      alignment,
      fill: style.fill
        ? { type: "pattern", pattern: "solid", fgColor: { argb: argb(style.fill) } }
        : undefined,
      border: style.borders && bordersOf(style.borders),
      protection: style.locked === undefined ? undefined : { locked: style.locked },
    }) ?? {}
  );
}

export function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

function present(parts: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

function bordersOf(borders: Readonly<Record<string, Border>>): Record<string, unknown> | undefined {
  const edges: Record<string, unknown> = {};
  for (const [edge, border] of Object.entries(borders)) {
    if (border.style === "None" || !edge.startsWith("Edge")) continue;
    const style = border.style.startsWith("Dash")
      ? "dashed"
      : border.style === "Dot"
        ? "dotted"
        : border.style === "Double"
          ? "double"
          : lowerFirst(border.weight || "Thin");
    edges[lowerFirst(edge.slice(4))] = { style, color: { argb: argb(border.color || "#000000") } };
  }
  return present(edges);
}
