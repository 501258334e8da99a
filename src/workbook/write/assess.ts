import { areaAddress } from "../plan/address";
import { WorkbookError } from "../WorkbookError";
import { heldNow, isBlankRow, rowMark, tableRowMark, type HeldText } from "./marks";
import type { Standing } from "./Standing";
import { placesNow, type PlaceNow } from "./places";
import type { StoredBlock, StoredChanges, StoredPlan, StoredSheet } from "./StoredPlan";
import { rowsByKey, tablesOf, type ReadTable } from "./readTables";

/** One target and how it stands. `where` names places, never contents. */
export interface Target {
  readonly standing: Standing;
  readonly kind: "create" | "remove" | "cell" | "row" | "rowRemoval" | "place";
  readonly sheet: string;
  /** Position in the stored plan: of the sheet, or of the changes and the cell or row in them. */
  readonly at: readonly number[];
  /** The cell, where it is known. */
  readonly address?: string;
}

/** Cells asked for in one request: about 4 MB of answer at most. */
const CELLS_PER_REQUEST = 200_000;

interface SheetFacts {
  readonly exists: boolean;
  readonly charts: number;
  readonly tables: readonly string[];
  readonly first: { readonly row: number; readonly column: number };
  readonly held: readonly (readonly HeldText[])[];
}

/** All targets as they stand, and the tables and places they were found in. */
export interface Assessment {
  readonly targets: readonly Target[];
  readonly tables: readonly (ReadTable | null)[];
  readonly places: readonly PlaceNow[];
}

/** How every target of the plan stands in the workbook now. Syncs do not grow with people, only with megabytes. */
export async function assess(context: Excel.RequestContext, plan: StoredPlan): Promise<Assessment> {
  const sheets = await factsOf(context, [...plan.create, ...plan.remove]);
  const tables = await tablesOf(
    context,
    plan.changes.map(({ table, keyColumn }) => ({ table, keyColumn })),
  );
  const places = await placesNow(context, plan.places ?? []);
  const targets: readonly Target[] = [
    ...plan.create.map((stored, index) => ({
      standing: standingOf(stored, sheets[index]!),
      kind: "create" as const,
      sheet: stored.name,
      at: [index],
    })),
    ...plan.remove.map((stored, index) => ({
      standing: removedStanding(stored, sheets[plan.create.length + index]!),
      kind: "remove" as const,
      sheet: stored.name,
      at: [index],
    })),
    ...plan.changes.flatMap((_, index) => changeTargets(plan, index, tables[index]!)),
    ...places.map(({ place, at, standing }, index) => ({
      standing,
      kind: "place" as const,
      sheet: at?.sheet ?? place.sheet,
      at: [index],
      ...(at === null ? {} : { address: areaAddress(at.area) }),
    })),
  ];
  return { targets, tables, places };
}

async function factsOf(
  context: Excel.RequestContext,
  stored: readonly StoredSheet[],
): Promise<readonly SheetFacts[]> {
  if (stored.length === 0) return [];
  const asked = stored.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load({ name: true });
    sheet.tables.load({ name: true });
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    const charts = sheet.charts.getCount();
    return { name, sheet, used, charts };
  });
  await context.sync();
  const slices = asked.map(({ name, sheet, used }) =>
    sheet.isNullObject || used.isNullObject ? [] : slicesOf(name, used),
  );
  await loadSlices(context, slices.flat());
  return asked.map(({ sheet, used, charts }, index) => ({
    exists: !sheet.isNullObject,
    charts: sheet.isNullObject ? 0 : charts.value,
    tables: sheet.isNullObject ? [] : sheet.tables.items.map(({ name }) => name),
    first:
      sheet.isNullObject || used.isNullObject
        ? { row: 0, column: 0 }
        : { row: used.rowIndex, column: used.columnIndex },
    held: slices[index]!.flatMap(heldSlice),
  }));
}

interface SliceRead {
  readonly sheet: string;
  readonly address: string;
  readonly cells: number;
  range?: Excel.Range;
}

function slicesOf(sheet: string, used: Excel.Range): SliceRead[] {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const rowsEach = Math.max(1, Math.floor(CELLS_PER_REQUEST / columnCount));
  const slices: SliceRead[] = [];
  for (let row = 0; row < rowCount; row += rowsEach) {
    const rows = Math.min(rowsEach, rowCount - row);
    const area = { row: rowIndex + row, column: columnIndex, rows, columns: columnCount };
    slices.push({ sheet, address: areaAddress(area), cells: rows * columnCount });
  }
  return slices;
}

async function loadSlices(context: Excel.RequestContext, slices: SliceRead[]): Promise<void> {
  let waiting = 0;
  for (const slice of slices) {
    if (waiting > 0 && waiting + slice.cells > CELLS_PER_REQUEST) {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sync per 200,000 cells: an answer over 5 MB is refused
      await context.sync();
      waiting = 0;
    }
    slice.range = context.workbook.worksheets.getItem(slice.sheet).getRange(slice.address);
    slice.range.load({ values: true, formulas: true });
    waiting += slice.cells;
  }
  if (waiting > 0) await context.sync();
}

function heldSlice({ sheet, address, range }: SliceRead): HeldText[][] {
  const values = range!.values as unknown[][] | null;
  const formulas = range!.formulas as unknown[][] | null;
  if (values === null || formulas === null) {
    throw new WorkbookError("read-refused", { sheet, address });
  }
  return values.map((line, row) =>
    line.map((value, column) => heldNow(value, formulas[row]?.[column])),
  );
}

function standingOf(stored: StoredSheet, facts: SheetFacts): Standing {
  if (!facts.exists) return "old";
  const covered = new Set<string>();
  let whole = true;
  for (const block of stored.blocks) {
    const rows = blockRows(block, facts, covered);
    for (const [index, held] of rows.entries()) {
      if (rowMark(held) === block.marks[index]) continue;
      if (!isBlankRow(held)) return "other";
      whole = false;
    }
  }
  if (hasMoreThan(covered, facts)) return "other";
  if (facts.charts > stored.charts) return "other";
  if (facts.tables.some((name) => !isTableOf(stored, name, whole))) return "other";
  return whole && isFinished(stored, facts) ? "new" : "partial";
}

const isFinished = (stored: StoredSheet, { charts, tables }: SheetFacts): boolean =>
  charts === stored.charts &&
  tables.length === stored.tables.length &&
  stored.tables.every((name) => tables.includes(name));

/** Between adding a table and naming it Excel gives it a name of its own. */
const isTableOf = (stored: StoredSheet, name: string, whole: boolean): boolean =>
  stored.tables.includes(name) || (whole && /^\p{L}+[0-9]+$/u.test(name));

function blockRows(block: StoredBlock, facts: SheetFacts, covered: Set<string>): HeldText[][] {
  return block.marks.map((_, index) =>
    Array.from({ length: block.columns }, (__, offset) => {
      const row = block.row + index;
      const column = block.column + offset;
      covered.add(`${row},${column}`);
      return facts.held[row - facts.first.row]?.[column - facts.first.column] ?? "";
    }),
  );
}

function hasMoreThan(covered: ReadonlySet<string>, facts: SheetFacts): boolean {
  return facts.held.some((line, row) =>
    line.some(
      (text, column) =>
        text !== "" && !covered.has(`${row + facts.first.row},${column + facts.first.column}`),
    ),
  );
}

function removedStanding(stored: StoredSheet, facts: SheetFacts): Standing {
  const standing = standingOf(stored, facts);
  if (standing === "old") return "new";
  return standing === "new" ? "old" : "other";
}

function changeTargets(plan: StoredPlan, index: number, table: ReadTable | null): Target[] {
  const changes = plan.changes[index]!;
  const sheet = table?.sheet ?? "";
  const rows = table === null ? new Map<string, number[]>() : rowsByKey(table);
  const cells = changes.cells.map(([key, column, before, after], at): Target => {
    const cell = table === null ? null : table.cellOf(rows.get(key), column);
    const standing =
      cell === null ? "other" : cell.holds(after) ? "new" : cell.holds(before) ? "old" : "other";
    return { standing, kind: "cell", sheet, at: [index, at], ...addressed(cell?.address) };
  });
  const rowTarget = (
    kind: "row" | "rowRemoval",
    [key, mark]: StoredChanges["added"][number],
    at: number,
  ): Target => {
    const found = rows.get(key) ?? [];
    const same = found.length === 1 && tableRowMark(table!.heldRow(found[0]!)) === mark;
    const [missing, present] =
      kind === "row" ? (["old", "new"] as const) : (["new", "old"] as const);
    const standing =
      table === null ? "other" : found.length === 0 ? missing : same ? present : "other";
    return { standing, kind, sheet, at: [index, at] };
  };
  return [
    ...cells,
    ...changes.added.map((row, at) => rowTarget("row", row, at)),
    ...changes.removed.map((row, at) => rowTarget("rowRemoval", row, at)),
  ];
}

const addressed = (address: string | undefined): { readonly address?: string } =>
  address === undefined ? {} : { address };
