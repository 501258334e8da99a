import { areaAddress } from "../plan/address";
import { cellText } from "../plan/cellText";
import { toCell, type PlainCell } from "../plan/toCell";
import { heldNow } from "./marks";
import { rowsByKey, tablesOf, type ReadTable } from "./readTables";
import type { Sent } from "./Sent";

/** A row that went instead of one of ours: where it was read, and where it goes again. */
interface LostRow {
  readonly then: number;
  readonly place: number;
}

/**
 * Puts back a row that went because another writer moved rows in the moment between looking and removing. A row of ours
 * that is still there tells that something else went in its place; what that was is known from the look before.
 *
 * @returns how many rows were put back
 */
export async function restoreRows(
  context: Excel.RequestContext,
  sent: Sent,
  now: ReadTable,
): Promise<number> {
  const lost = lostRows(sent, now);
  if (lost.length === 0) return 0;
  const { rows } = context.workbook.tables.getItem(now.name);
  for (const { then, place } of lost) {
    rows.add(Math.min(place, now.values.length - 1), [plainCells(sent.table, then)]);
  }
  await context.sync();
  await restoreFormulas(context, sent.table, lost);
  return lost.length;
}

/** Rows without a key are told apart by nothing: of those it is known only how many there are. */
function lostRows({ table: before, removed }: Sent, now: ReadTable): readonly LostRow[] {
  const [known, left] = [rowsByKey(before), rowsByKey(now)];
  const strays = removed.filter((key) => left.has(key)).flatMap((key) => known.get(key) ?? []);
  if (strays.length === 0) return [];
  const going = new Set(removed);
  const gone = before.values.flatMap((line, row) => {
    const key = cellText(line[before.keyColumn]);
    return key !== "" && !going.has(key) && !left.has(key) ? [row] : [];
  });
  const blanks = (table: ReadTable): number =>
    table.values.filter((line) => cellText(line[table.keyColumn]) === "").length;
  const blank = before.values.findIndex((line) => cellText(line[before.keyColumn]) === "");
  if (gone.length === 0 && blanks(before) > blanks(now)) gone.push(blank);
  return strays
    .sort((a, b) => a - b)
    .flatMap((place): LostRow[] => {
      // A row deleted above brings the next one to the place; else it is whichever is missing.
      const at = Math.max(0, gone.indexOf(place + 1));
      const [then] = gone.splice(at, 1);
      return then === undefined ? [] : [{ then, place }];
    });
}

const isFormulaAt = (table: ReadTable, row: number, column: number): boolean =>
  heldNow(table.values[row]?.[column], table.formulas[row]?.[column]).startsWith("f");

const plainCells = (table: ReadTable, row: number): (string | number | boolean)[] =>
  table.headers.map((_, column) =>
    isFormulaAt(table, row, column) ? "" : toCell(table.values[row]![column] as PlainCell),
  );

/** A formula of a table's column is the same in every row but for the row itself. */
async function restoreFormulas(
  context: Excel.RequestContext,
  before: ReadTable,
  lost: readonly LostRow[],
): Promise<void> {
  const keyColumn = before.headers[before.keyColumn]!;
  const [table] = await tablesOf(context, [{ table: before.name, keyColumn }]);
  if (table == null) return;
  const sheet = context.workbook.worksheets.getItem(table.sheet);
  for (const { then, place } of lost) {
    const row = Math.min(place, table.values.length - 1);
    before.headers.forEach((header, column) => {
      const at = table.headers.indexOf(header);
      if (at < 0 || !isFormulaAt(before, then, column)) return;
      const other = table.values.findIndex((_, index) => isFormulaAt(table, index, at));
      if (other < 0) return;
      const area = {
        row: table.firstRow + row,
        column: table.firstColumn + at,
        rows: 1,
        columns: 1,
      };
      const formula = cellText(table.formulas[other]?.[at]);
      const [from, to] = [table.firstRow + other + 1, area.row + 1];
      sheet.getRange(areaAddress(area)).formulas = [[movedFormula(formula, from, to)]];
    });
  }
  await context.sync();
}

/** The formula of row `from` as row `to` has it: only references to the row itself change, never fixed ones. */
const movedFormula = (formula: string, from: number, to: number): string =>
  formula.replace(
    /(?<![$A-Za-z0-9])([A-Z]{1,3})([0-9]+)(?![0-9(])/g,
    (whole, letters: string, row) => (Number(row) === from ? `${letters}${to}` : whole),
  );
