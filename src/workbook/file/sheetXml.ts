import { cellAddress } from "../plan/address";
import { toCell } from "../plan/toCell";
import type { NewSheet, PlannedCell } from "../plan/WritePlan";
import { isFormula } from "../write/marks";
import { lookOf, type LookList } from "./cellLooks";
import { heightsByRow, pageXml } from "./pageXml";
import { escaped, XML_HEAD } from "./xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** One sheet as a part of a file. Texts are texts whatever they look like; there is no formula in it. */
export function sheetXml(sheet: NewSheet, looks: LookList): string {
  const rows = new Map<number, string[]>();
  for (const block of sheet.blocks) {
    block.cells.forEach((line, down) => {
      const row = block.row + down;
      const cells = rows.get(row) ?? [];
      line.forEach((cell, right) =>
        cells.push(cellXml(sheet, looks, cell, [row, block.column + right])),
      );
      rows.set(row, cells);
    });
  }
  const heights = heightsByRow(sheet);
  const lines = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => `<row r="${row + 1}"${heights.get(row) ?? ""}>${cells.join("")}</row>`);
  return [
    XML_HEAD,
    `<worksheet xmlns="${SPREADSHEET}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    viewXml(sheet),
    `<cols>${sheet.widths.map(columnXml).join("")}</cols>`,
    `<sheetData>${lines.join("")}</sheetData>`,
    pageXml(sheet),
    "</worksheet>",
  ].join("");
}

function viewXml({ freeze }: NewSheet): string {
  if (freeze === null) return "";
  const { rows, columns } = freeze;
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const pane = columns > 0 && rows > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const corner = cellAddress(rows, columns);
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

const columnXml = (width: number | null, index: number): string =>
  `<col min="${index + 1}" max="${index + 1}" width="${width ?? 9}" customWidth="1"/>`;

function cellXml(
  sheet: NewSheet,
  looks: LookList,
  cell: PlannedCell,
  [row, column]: readonly [number, number],
): string {
  if (isFormula(cell)) throw new TypeError("a file to share has values only");
  const put = toCell(cell);
  const guarded = typeof put === "string" && put.startsWith("'");
  const style = looks.numberOf(lookOf(sheet, row, column, guarded));
  const place = `r="${cellAddress(row, column)}" s="${style}"`;
  if (put === "") return `<c ${place}/>`;
  if (typeof put === "number") return `<c ${place}><v>${put}</v></c>`;
  if (typeof put === "boolean") return `<c ${place} t="b"><v>${put ? 1 : 0}</v></c>`;
  const text = guarded ? put.slice(1) : put;
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}
