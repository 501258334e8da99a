import type { PlaceChange } from "../plan/WritePlan";

/**
 * The places by where they are on their sheets now: those that are told from a table are looked for where that table is.
 * Null where there is no such table, or no such cell beside it. Two syncs, none where no table is asked for.
 */
export async function placesFound(
  context: Excel.RequestContext,
  places: readonly PlaceChange[],
): Promise<readonly (PlaceChange | null)[]> {
  const names = [...new Set(places.flatMap(({ from }) => from ?? []))];
  if (names.length === 0) return places;
  const asked = names.map((name) => {
    const table = context.workbook.tables.getItemOrNullObject(name);
    table.load({ name: true });
    return { name, table };
  });
  await context.sync();
  const headers = new Map(
    asked.flatMap(({ name, table }) => {
      if (table.isNullObject) return [];
      const header = table.getHeaderRowRange();
      header.load({ rowIndex: true, columnIndex: true });
      table.worksheet.load({ name: true });
      return [[name, { header, sheet: table.worksheet }] as const];
    }),
  );
  await context.sync();
  return places.map((place) => {
    if (place.from === undefined) return place;
    const found = headers.get(place.from);
    if (found === undefined) return null;
    const { header, sheet } = found;
    const row = place.area.row + header.rowIndex;
    const column = place.area.column + header.columnIndex;
    const isThere = row >= 0 && column >= 0;
    return isThere ? { ...place, sheet: sheet.name, area: { ...place.area, row, column } } : null;
  });
}
