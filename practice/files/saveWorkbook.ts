import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import type { OdooGrid } from "../grid/OdooGrid";
import type { RecordKind } from "../host/Records";
import { openWorkbook, type OpenedWorkbook } from "./openWorkbook";
import { PackageXml } from "./PackageXml";
import { readPackage } from "./readPackage";
import { reattach } from "./reattach";
import { saveCells } from "./saveCells";
import { saveChart } from "./saveChart";
import { saveConditionalFormat } from "./saveConditionalFormat";
import { saveSheet } from "./saveSheet";
import { saveTables } from "./saveTables";
import { NEW_FONT, standardFont } from "./standardFont";
import { saveValidation } from "./saveValidation";

/**
 * The workbook as an .xlsx file. What came from a file stays as the file had it: only cells and objects that differ from
 * it now are written into a copy of it, and parts the writer does not know are put back as they were.
 */
export async function saveWorkbook({ grid, file }: OpenedWorkbook): Promise<Uint8Array> {
  installChartSupport();
  const book = new Workbook();
  if (file !== null) await book.xlsx.load(file.slice().buffer);
  // The file's own go back as they were, at the end.
  for (const worksheet of book.worksheets) worksheet.removeConditionalFormatting();
  const before = file === null ? null : (await openWorkbook(grid.name, file)).grid;
  const sheets = matchSheets(book, grid, before);
  numberDrawingsAnew(book);
  const standard = file === null ? NEW_FONT : standardFont(new PackageXml(await readPackage(file)));
  for (const [id, worksheet] of sheets) {
    const known = before?.sheets().some((sheet) => sheet.id === id) ? before : null;
    saveSheet(worksheet, grid, id, known);
    saveTables(worksheet, grid, id, known);
    saveCells(worksheet, grid, id, known, standard);
  }
  saveRecords(book, sheets, grid, before);
  if (before !== null)
    for (const [id, worksheet] of sheets) dropCharts(worksheet, id, grid, before);
  const bytes = new Uint8Array(await book.xlsx.writeBuffer({ validate: false }));
  return reattach(bytes, file, grid, before);
}

/** A worksheet of the book for every sheet of the grid, in the grid's order; sheets that are gone are removed. */
function matchSheets(
  book: Workbook,
  grid: OdooGrid,
  before: OdooGrid | null,
): Map<string, Worksheet> {
  const now = grid.sheets();
  for (const sheet of before?.sheets() ?? []) {
    const worksheet = book.getWorksheet(sheet.name);
    if (worksheet && !now.some(({ id }) => id === sheet.id)) book.removeWorksheet(worksheet.id);
  }
  const sheets = new Map<string, Worksheet>();
  now.forEach(({ id, name }, index) => {
    const was = before?.sheets().find((sheet) => sheet.id === id);
    const worksheet = (was && book.getWorksheet(was.name)) ?? book.addWorksheet(name);
    worksheet.name = name;
    (worksheet as unknown as { orderNo: number }).orderNo = index + 1;
    sheets.set(id, worksheet);
  });
  const active = now.findIndex(({ id }) => id === grid.activeSheet());
  const view = (book.views as typeof book.views | undefined)?.[0];
  book.views = [
    {
      ...(view ?? {
        x: 0,
        y: 0,
        width: 24_000,
        height: 14_000,
        firstSheet: 0,
        visibility: "visible",
      }),
      activeTab: Math.max(0, active),
    },
  ];
  return sheets;
}

/** The writer names a new sheet's drawing like one that was read, which would be lost; without names it counts all anew. */
function numberDrawingsAnew(book: Workbook): void {
  for (const worksheet of book.worksheets) {
    const { _drawing: drawing } = worksheet as unknown as { _drawing?: { name?: string } };
    if (drawing) delete drawing.name;
  }
}

/**
 * Takes the file's charts that are gone, by the add-in or by hand, out of their sheet. The file's come before those added
 * now.
 */
function dropCharts(worksheet: Worksheet, sheet: string, grid: OdooGrid, before: OdooGrid): void {
  const was = before.list("charts").filter((chart) => chart.sheet === sheet);
  const isDrawn = (where: OdooGrid, id: string) => where.model.getters.isChartDefined(id);
  const isGone = (id: string): boolean =>
    grid.get("charts", id) === undefined || (isDrawn(before, id) && !isDrawn(grid, id));
  const gone = new Set(was.flatMap(({ id }, at) => (isGone(id) ? at : [])));
  if (gone.size === 0) return;
  const kept = worksheet as unknown as {
    _charts: readonly { readonly chartNumber: number }[];
    _drawing?: { anchors: readonly { readonly chartNumber?: number }[] };
  };
  const numbers = new Set([...gone].map((at) => kept._charts[at]?.chartNumber));
  kept._charts = kept._charts.filter(({ chartNumber }) => !numbers.has(chartNumber));
  if (kept._drawing === undefined) return;
  kept._drawing.anchors = kept._drawing.anchors.filter(
    ({ chartNumber }) => chartNumber === undefined || !numbers.has(chartNumber),
  );
}

function saveRecords(
  book: Workbook,
  sheets: ReadonlyMap<string, Worksheet>,
  grid: OdooGrid,
  before: OdooGrid | null,
): void {
  saveNames(book, grid, before);
  saveNotes(sheets, grid, before);
  const isNew = (kind: RecordKind) => (record: { readonly id: string }) =>
    before?.get(kind, record.id) === undefined;
  for (const format of grid.list("conditionalFormats").filter(isNew("conditionalFormats"))) {
    saveConditionalFormat(sheets.get(format.sheet), format);
  }
  for (const validation of grid.list("validations").filter(isNew("validations"))) {
    saveValidation(sheets.get(validation.sheet), validation);
  }
  for (const chart of grid.list("charts").filter(isNew("charts"))) {
    saveChart(sheets.get(chart.sheet), chart, grid);
  }
}

/** Names of cells; a name for a formula stays as the file had it. */
function saveNames(book: Workbook, grid: OdooGrid, before: OdooGrid | null): void {
  for (const { id, name, formula } of grid.list("names")) {
    const isNew = before?.get("names", id)?.formula !== formula;
    if (isNew && /^=[^(]*!\$?[A-Z]/.test(formula)) book.definedNames.add(formula.slice(1), name);
  }
}

function saveNotes(
  sheets: ReadonlyMap<string, Worksheet>,
  grid: OdooGrid,
  before: OdooGrid | null,
): void {
  for (const { id, sheet, row, column, content, author } of grid.list("notes")) {
    const cell = sheets.get(sheet)?.getCell(row + 1, column + 1);
    const isNew = before?.get("notes", id)?.content !== content;
    // A note on an empty cell is lost while the file is read, so it is given again.
    if (!cell || !(isNew || cell.note === undefined)) continue;
    cell.note = content;
    (cell as unknown as { comment: { author: string } }).comment.author = author;
  }
}
