import type { WorkbookData } from "@odoo/o-spreadsheet";
import { helpers } from "../grid/engine";
import { parseArea } from "../host/addresses";
import type { PackageXml } from "./PackageXml";
import type { SheetPart } from "./sheetParts";
import { withoutPrefixes } from "./storedFormula";

const ARRAY = /<(?:\w+:)?f [^>]*?t="array"[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g;

type Cells = WorkbookData["sheets"][number]["cells"];

/** A sheet's formulas without the marks files put on them, and with room for the arrays that spill. */
export function tidyFormulas(xml: PackageXml, { id, path }: SheetPart, data: WorkbookData): void {
  const cells = data.sheets.find((sheet) => sheet.id === id)?.cells;
  if (cells === undefined) return;
  for (const [address, content] of Object.entries(cells)) {
    if (typeof content === "string" && content.startsWith("=") && content.includes("_xl")) {
      cells[address] = withoutPrefixes(content);
    }
  }
  for (const [, first = "", last = ""] of (xml.text(path) ?? "").matchAll(ARRAY)) {
    if (cells[first] !== undefined) makeRoom(cells, first, last);
  }
}

/** Files keep the values a dynamic array had; the engine spills them anew and must find the cells empty. */
function makeRoom(cells: Cells, first: string, last: string): void {
  const area = parseArea(`${first}:${last}`);
  if (area === null) return;
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const address = helpers.toXC(column, row);
      if (address !== first) cells[address] = undefined;
    }
  }
}
