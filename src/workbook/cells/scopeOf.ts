import type { Area } from "../plan/address";

/** How far a press reaches. */
export type Scope = "selection" | "sheet" | "workbook";

/** One sheet of a scope: its used cells, and which of them are meant. */
export interface Part {
  readonly sheet: string;
  readonly used: Area;
  /** Null when the whole sheet is meant. */
  readonly selected: readonly Area[] | null;
  readonly isProtected: boolean;
}

/** The sheets of the scope that hold anything. Hidden sheets belong to the workbook. Three syncs at most. */
export async function scopeOf(
  context: Excel.RequestContext,
  scope: Scope,
): Promise<readonly Part[]> {
  const { worksheets } = context.workbook;
  const selected = scope === "selection" ? await selectedAreas(context) : null;
  const active = worksheets.getActiveWorksheet();
  active.load({ name: true });
  worksheets.load({ name: true });
  await context.sync();
  const wanted = worksheets.items.filter(
    ({ name }) => scope === "workbook" || name === active.name,
  );
  const asked = wanted.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    sheet.protection.load({ protected: true });
    return { sheet, used };
  });
  await context.sync();
  return asked.flatMap(({ sheet, used }): Part[] =>
    used.isNullObject
      ? []
      : [
          {
            sheet: sheet.name,
            used: areaOf(used),
            selected,
            isProtected: sheet.protection.protected,
          },
        ],
  );
}

/** Whether any cell of the area is meant. */
export const isInside = (area: Area, { selected }: Part): boolean =>
  selected === null || selected.some((part) => overlap(part, area));

/** Selected cells belong to the sheet in front: Excel has no others. */
async function selectedAreas(context: Excel.RequestContext): Promise<readonly Area[]> {
  const { areas } = context.workbook.getSelectedRanges();
  areas.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await context.sync();
  return areas.items.map(areaOf);
}

const areaOf = (range: Excel.Range): Area => ({
  row: range.rowIndex,
  column: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});

const overlap = (a: Area, b: Area): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;
