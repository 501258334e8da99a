import type { WorkbookData } from "@odoo/o-spreadsheet";
import type { PackageXml } from "./PackageXml";
import { standardFont } from "./standardFont";

/**
 * Takes the file's own standard font out of its cells' looks, as cells without a look have it anyway: a column with a
 * number format would otherwise stand in larger letters than its neighbours, and black on a coloured heading.
 */
export function plainLooks(xml: PackageXml, { styles }: WorkbookData): void {
  const { size } = standardFont(xml);
  for (const style of Object.values(styles)) {
    if (style.fontSize !== size) continue;
    delete style.fontSize;
    if (/^#000000$/.test(style.textColor ?? "")) delete style.textColor;
  }
}
