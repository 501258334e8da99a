import type { WorkbookData } from "@odoo/o-spreadsheet";
import { parseArea } from "../host/addresses";
import type { PackageXml } from "./PackageXml";
import type { SheetPart } from "./sheetParts";

const ROW = /<(?:\w+:)?row\s([^>]*)>/g;

/**
 * Lets rows with wrapped or larger text grow to it, where the file does not say how high they are: the engine's reader
 * gives every row the usual height.
 */
export function freeRowHeights(xml: PackageXml, { id, path }: SheetPart, data: WorkbookData): void {
  const sheet = data.sheets.find((one) => one.id === id);
  if (sheet === undefined) return;
  const given = rowsWithHeight(xml, path);
  for (const row of tallRows(sheet, data)) {
    const known = given.has(row) ? undefined : sheet.rows[row];
    if (known !== undefined) delete (known as { size?: number }).size;
  }
}

/** Rows whose look asks for wrapping, or for letters of another size than the file's own. */
function tallRows(
  { styles, rowNumber }: WorkbookData["sheets"][number],
  data: WorkbookData,
): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [zone, style] of Object.entries(styles)) {
    const { wrapping, fontSize } = data.styles[style] ?? {};
    const area = wrapping === "wrap" || fontSize !== undefined ? parseArea(zone) : null;
    const end = area === null ? 0 : Math.min(area.row + area.rows, rowNumber);
    for (let row = area?.row ?? 0; row < end; row += 1) rows.add(row);
  }
  return rows;
}

function rowsWithHeight(xml: PackageXml, path: string): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [, attributes = ""] of (xml.text(path) ?? "").matchAll(ROW)) {
    const number = /\br="(\d+)"/.exec(attributes)?.[1];
    if (number !== undefined && /\bht="/.test(attributes)) rows.add(Number(number) - 1);
  }
  return rows;
}
