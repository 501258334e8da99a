import type { Area } from "../plan/address";
import type { NewSheet, PlannedStyle } from "../plan/WritePlan";
import { escaped } from "./xml";

/** How one cell looks: its number format, its style, and whether its text is guarded by an apostrophe. */
export interface CellLook {
  readonly format: string;
  readonly style: Omit<PlannedStyle, "area">;
  readonly guarded: boolean;
}

const PLAIN: CellLook = { format: "General", style: {}, guarded: false };
/** Formats of a file's own are numbered from here on. */
const FIRST_FORMAT = 164;

const covers = ({ row, column, rows, columns }: Area, line: number, at: number): boolean =>
  line >= row && line < row + rows && at >= column && at < column + columns;

/** The look of a sheet's cell; where several styles meet, the later one adds to the earlier. */
export function lookOf(sheet: NewSheet, row: number, column: number, guarded: boolean): CellLook {
  const format = sheet.numberFormats.filter(({ area }) => covers(area, row, column)).at(-1)?.format;
  const style: Record<string, unknown> = {};
  for (const planned of sheet.styles) {
    if (covers(planned.area, row, column)) Object.assign(style, planned, { area: undefined });
  }
  return { format: format ?? PLAIN.format, style, guarded };
}

/** Looks by number, and the part of the file that lists them. */
export interface LookList {
  readonly numberOf: (look: CellLook) => number;
  readonly xml: () => string;
}

/** A list of looks; the first is the plain one. */
export function lookList(): LookList {
  const known = new Map<string, number>();
  const looks: CellLook[] = [];
  const numberOf = (look: CellLook): number => {
    const key = JSON.stringify(look);
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, looks.length);
    looks.push(look);
    return looks.length - 1;
  };
  numberOf(PLAIN);
  return { numberOf, xml: () => stylesXml(looks) };
}

function stylesXml(looks: readonly CellLook[]): string {
  const formats = [...new Set(looks.map(({ format }) => format))];
  const numbered = formats.map(
    (format, index): string =>
      `<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escaped(format)}"/>`,
  );
  const fills = looks.map(({ style: { fill } }) =>
    fill === undefined
      ? '<fill><patternFill patternType="none"/></fill>'
      : `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/></patternFill></fill>`,
  );
  const cells = looks.map(({ format, guarded, style }, index) => {
    const { align, indent, wrap, top } = style;
    const across = `${align === undefined ? "" : ` horizontal="${align.toLowerCase()}"`}${indent === undefined ? "" : ` indent="${indent}"`}`;
    const alignment = `<alignment${across}${wrap === true ? ' wrapText="1"' : ""}${top === true ? ' vertical="top"' : ""}/>`;
    return `<xf numFmtId="${FIRST_FORMAT + formats.indexOf(format)}" fontId="${index}" fillId="${index + 2}" borderId="0" xfId="0"${guarded ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">${alignment}</xf>`;
  });
  const list = (name: string, items: readonly string[]): string =>
    `<${name} count="${items.length}">${items.join("")}</${name}>`;
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list("numFmts", numbered),
    list(
      "fonts",
      looks.map(({ style }) => fontXml(style)),
    ),
    // Excel keeps the first two fills for itself.
    list("fills", [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      ...fills,
    ]),
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list("cellXfs", cells),
    "</styleSheet>",
  ].join("");
}

function fontXml({ bold, size, color }: CellLook["style"]): string {
  const colour = color === undefined ? "" : `<color rgb="${argb(color)}"/>`;
  return `<font>${bold === true ? "<b/>" : ""}<sz val="${size ?? 11}"/>${colour}<name val="Calibri"/><family val="2"/></font>`;
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;
