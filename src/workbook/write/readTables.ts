import { cellText } from "../plan/cellText";
import { cellAddress } from "../plan/address";
import type { PlainCell } from "../plan/toCell";
import { WorkbookError } from "../WorkbookError";
import { heldNow, holds, type HeldText } from "./marks";

/** A cell found by its row's key and its column's header. */
export interface FoundCell {
  readonly address: string;
  readonly isFormula: boolean;
  holds(plain: PlainCell): boolean;
}

/** A table as it stands now. */
export interface ReadTable {
  readonly name: string;
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly keyColumn: number;
  /** Zero-based row on the sheet of the first row of the body. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly isProtected: boolean;
  readonly isFiltered: boolean;
  /** The cell of the only row with a key, or null when the row or the column is missing or double. */
  cellOf(rows: readonly number[] | undefined, column: string): FoundCell | null;
  heldRow(row: number): readonly HeldText[];
}

/** The tables by name, null for each the workbook does not have. Two syncs however large. */
export async function tablesOf(
  context: Excel.RequestContext,
  wanted: readonly { readonly table: string; readonly keyColumn: string }[],
): Promise<readonly (ReadTable | null)[]> {
  if (wanted.length === 0) return [];
  const found = wanted.map(({ table }) => {
    const item = context.workbook.tables.getItemOrNullObject(table);
    item.load({ name: true });
    return item;
  });
  await context.sync();
  const loaded = found.map((table) => (table.isNullObject ? null : loadTable(table)));
  await context.sync();
  return loaded.map((parts, index) => (parts === null ? null : readTable(parts, wanted[index]!)));
}

interface Loaded {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
}

function loadTable(table: Excel.Table): Loaded {
  const header = table.getHeaderRowRange();
  header.load({ values: true });
  const body = table.getDataBodyRange();
  body.load({ values: true, formulas: true, rowIndex: true, columnIndex: true });
  table.worksheet.load({ name: true });
  table.worksheet.protection.load({ protected: true });
  table.autoFilter.load({ isDataFiltered: true });
  return { table, header, body };
}

function readTable(
  { table, header, body }: Loaded,
  wanted: { readonly table: string; readonly keyColumn: string },
): ReadTable {
  const values = body.values as unknown[][] | null;
  const formulas = body.formulas as unknown[][] | null;
  if (values === null || formulas === null) {
    throw new WorkbookError("read-refused", { sheet: table.worksheet.name });
  }
  const headers = (header.values[0] ?? []).map((cell) => cellText(cell));
  const keyColumn = headers.indexOf(wanted.keyColumn);
  const { rowIndex: firstRow, columnIndex: firstColumn } = body;
  return {
    name: wanted.table,
    sheet: table.worksheet.name,
    headers,
    keyColumn,
    firstRow,
    firstColumn,
    values,
    formulas,
    isProtected: table.worksheet.protection.protected,
    isFiltered: table.autoFilter.isDataFiltered,
    cellOf: (rows, column) => {
      const position = headers.indexOf(column);
      const row = rows?.[0];
      if (row === undefined || rows?.length !== 1 || position < 0) return null;
      const value = values[row]?.[position];
      const formula = formulas[row]?.[position];
      return {
        address: cellAddress(firstRow + row, firstColumn + position),
        isFormula: heldNow(value, formula).startsWith("f"),
        holds: (plain) => holds(value, formula, plain),
      };
    },
    heldRow: (row) =>
      (values[row] ?? []).map((value, column) => heldNow(value, formulas[row]?.[column])),
  };
}

/** Rows of the body by the exact text of their key; rows without one are left out. */
export function rowsByKey(table: ReadTable): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  table.values.forEach((line, row) => {
    const key = cellText(line[table.keyColumn]);
    if (key === "") return;
    const known = rows.get(key);
    if (known === undefined) rows.set(key, [row]);
    else known.push(row);
  });
  return rows;
}
