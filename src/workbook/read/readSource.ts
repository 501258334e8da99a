import { splitAddress } from "../plan/address";
import { digest } from "../plan/digest";
import { WorkbookError } from "../WorkbookError";
import { inExcel } from "../write/inExcel";
import { rowKind, sourceCell } from "./dataRows";
import { headerPlace, joinedHeaders, type HeaderPlace } from "./headerRows";
import type { Source, SourceCell, SourceTable } from "./Source";

/** More rows than this are refused with the figure. */
const MOST_ROWS = 200_000;
const MOST_CELLS = 5_000_000;
/** Cells asked for in one request: below the 5 MB of an answer. */
const CELLS_PER_REQUEST = 400_000;

/**
 * Reads people's data: a table, a block, or a whole sheet with titles above, one or two header rows, subtotals and blank
 * rows between. Hidden and filtered rows are read and counted. Two syncs up to 400,000 cells, then one more for each
 * further 400,000.
 *
 * @throws {WorkbookError} "no-such-source", "empty-source", "too-large" with the figure, "read-refused"
 */
export async function readSource(source: Source): Promise<SourceTable> {
  return inExcel("reading", async (context) => {
    const range = rangeOf(context, source);
    range.load({
      address: true,
      rowIndex: true,
      columnIndex: true,
      rowCount: true,
      columnCount: true,
      rowHidden: true,
    });
    try {
      await context.sync();
    } catch (error) {
      throw (error as { code?: string }).code === "ItemNotFound"
        ? new WorkbookError("no-such-source", { sheet: source.sheet })
        : error;
    }
    if (range.isNullObject) throw new WorkbookError("empty-source", { sheet: source.sheet });
    requireSize(range);
    const raw = await cellsOf(context, range);
    return sourceTable(source, range, raw);
  });
}

function rangeOf(context: Excel.RequestContext, source: Source): Excel.Range {
  const { workbook } = context;
  switch (source.kind) {
    case "table":
      return workbook.tables.getItem(source.table).getRange();
    case "range":
      return workbook.worksheets
        .getItem(source.sheet)
        .getRange(source.address)
        .getUsedRangeOrNullObject(true);
    case "sheet":
      return workbook.worksheets.getItem(source.sheet).getUsedRangeOrNullObject(true);
  }
}

function requireSize({ rowCount, columnCount, address }: Excel.Range): void {
  const cells = rowCount * columnCount;
  if (rowCount > MOST_ROWS || cells > MOST_CELLS) {
    const limit = rowCount > MOST_ROWS ? MOST_ROWS : MOST_CELLS;
    throw new WorkbookError("too-large", { address, rows: rowCount, cells, limit });
  }
}

interface Raw {
  readonly values: readonly (readonly unknown[])[];
  readonly hiddenRows: number;
}

async function cellsOf(context: Excel.RequestContext, range: Excel.Range): Promise<Raw> {
  const { rowCount, columnCount } = range;
  const each = Math.max(1, Math.floor(CELLS_PER_REQUEST / columnCount));
  // Where some rows are hidden and some are not, Excel answers null.
  const noneHidden = (range.rowHidden as boolean | null) === false;
  const visible = noneHidden ? null : range.getVisibleView();
  visible?.load({ rowCount: true });
  const values: unknown[][] = [];
  for (let row = 0; row < rowCount; row += each) {
    const rows = Math.min(each, rowCount - row);
    const slice = range.getCell(row, 0).getResizedRange(rows - 1, columnCount - 1);
    slice.load({ values: true });
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync per 400,000 cells: an answer over 5 MB is refused
    await context.sync();
    const part = slice.values as unknown[][] | null;
    if (part === null) throw new WorkbookError("read-refused", { address: range.address });
    values.push(...part);
  }
  return {
    values,
    hiddenRows: visible === null ? 0 : rowCount - visible.rowCount,
  };
}

function sourceTable(source: Source, range: Excel.Range, raw: Raw): SourceTable {
  const { sheet, cells: address } = splitAddress(range.address);
  const place: HeaderPlace =
    source.kind === "table" ? { row: 0, rows: 1 } : headerPlace(raw.values);
  const headers = joinedHeaders(raw.values, place);
  const rows: SourceCell[][] = [];
  const rowNumbers: number[] = [];
  const skipped = { blank: 0, subtotal: 0, repeatedHeader: 0 };
  for (let row = place.row + place.rows; row < raw.values.length; row++) {
    const line = raw.values[row]!;
    const kind = rowKind(line, headers);
    if (kind !== "data") {
      skipped[kind]++;
      continue;
    }
    rows.push(line.map(sourceCell));
    rowNumbers.push(range.rowIndex + row + 1);
  }
  if (rows.length === 0) throw new WorkbookError("empty-source", { sheet, address });
  return {
    source,
    sheet: sheet === "" ? source.sheet : sheet,
    address,
    headers,
    rows,
    rowNumbers,
    firstColumn: range.columnIndex,
    skipped,
    hiddenRows: raw.hiddenRows,
    headerFingerprint: digest(JSON.stringify(headers)),
    raw: raw.values,
  };
}
