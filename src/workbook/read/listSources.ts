import { splitAddress } from "../plan/address";
import { kindOfTable } from "../sheets/tableNames";
import { inExcel } from "../write/inExcel";
import { everyLanguage } from "../words/sheetWords";
import type { Source, SourceList, SourceOffer } from "./Source";

interface FoundTable {
  readonly name: string;
  readonly sheet: string;
  readonly rows: number;
  readonly cells: Cells;
}

interface Cells {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Everything people could be read from, what is at hand first. Three syncs. */
export async function listSources(): Promise<SourceList> {
  return inExcel("listing", async (context) => {
    const { worksheets, tables } = context.workbook;
    worksheets.load({ name: true, visibility: true });
    tables.load({ name: true });
    await context.sync();
    const ranges = tables.items.map((table) => {
      const range = table.getRange();
      range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      table.worksheet.load({ name: true });
      return { name: table.name, sheet: table.worksheet, range };
    });
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load({ rowCount: true });
      return range;
    });
    await context.sync();
    const found = ranges.map(({ name, sheet, range }) => ({
      name,
      sheet: sheet.name,
      rows: range.rowCount - 1,
      cells: cellsOf(range),
    }));
    const ours = oursOf(found);
    const selection = await selectionOf();
    const sheets = worksheets.items.map(({ name, visibility }, index) => ({
      name,
      hidden: visibility !== "Visible",
      rows: used[index]!.isNullObject ? 0 : used[index]!.rowCount,
    }));
    return {
      active: activeOf(selection, found, ours),
      offers: offersOf(found, sheets, ours),
      ours: [...ours],
      sheetNames: sheets.map(({ name }) => name),
      tableNames: found.map(({ name }) => name),
    };
  });
}

const cellsOf = (range: Excel.Range): Cells => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

function oursOf(tables: readonly FoundTable[]): Set<string> {
  const ours = new Set(tables.filter(({ name }) => kindOfTable(name) !== null).map((t) => t.sheet));
  for (const { sheets } of everyLanguage) ours.add(sheets.journal);
  return ours;
}

interface Selection {
  readonly sheet: string;
  readonly cells: Cells;
  readonly region: string;
  readonly regionRows: number;
}

/** The selection and the block of cells round it; null when a chart or several areas are selected. */
async function selectionOf(): Promise<Selection | null> {
  try {
    return await inExcel("selection", async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      range.load({ address: true });
      const region = range.getSurroundingRegion();
      region.load({ address: true, rowCount: true });
      await context.sync();
      const { address, rowCount } = region;
      const selected = range.address;
      return {
        sheet: splitAddress(selected).sheet,
        cells: cellsOf(range),
        region: splitAddress(address).cells,
        regionRows: rowCount,
      };
    });
  } catch {
    return null;
  }
}

function activeOf(
  selection: Selection | null,
  tables: readonly FoundTable[],
  ours: ReadonlySet<string>,
): Source | null {
  if (selection === null || ours.has(selection.sheet)) return null;
  const { sheet, cells } = selection;
  const here = tables.filter((table) => table.sheet === sheet);
  const table = here.find((item) => overlap(item.cells, cells)) ?? here[0];
  if (table !== undefined) return { kind: "table", table: table.name, sheet };
  if (selection.regionRows > 1) return { kind: "range", sheet, address: selection.region };
  return { kind: "sheet", sheet };
}

const overlap = (a: Cells, b: Cells): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

function offersOf(
  tables: readonly FoundTable[],
  sheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: number }[],
  ours: ReadonlySet<string>,
): readonly SourceOffer[] {
  const people = tables.filter(({ sheet }) => !ours.has(sheet));
  return [
    ...people.map(({ name, sheet, rows }) => ({
      source: { kind: "table" as const, table: name, sheet },
      label: `${sheet}!${name}`,
      rows,
    })),
    ...sheets
      .filter(({ name, hidden, rows }) => !hidden && rows > 1 && !ours.has(name))
      .map(({ name, rows }) => ({
        source: { kind: "sheet" as const, sheet: name },
        label: name,
        rows: rows - 1,
      })),
  ];
}
