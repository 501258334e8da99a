import { attribute, elements, type PackageXml } from "./PackageXml";

/** The letters of cells without a look of their own. */
export interface StandardFont {
  readonly name: string;
  readonly size: number;
}

/** A new workbook's, which is what the writer gives one. */
export const NEW_FONT: StandardFont = { name: "Calibri", size: 11 };

/** The first of a file's fonts. */
export function standardFont(xml: PackageXml): StandardFont {
  const [font] = elements(elements(xml.root("xl/styles.xml"), "fonts")[0] ?? null, "font");
  const value = (part: string): string | null => attribute(elements(font ?? null, part)[0], "val");
  return {
    name: value("name") ?? NEW_FONT.name,
    size: Number(value("sz") ?? NEW_FONT.size),
  };
}
