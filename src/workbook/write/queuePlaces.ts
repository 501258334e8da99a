import { areaAddress, type Area } from "../plan/address";
import { toCell } from "../plan/toCell";
import type { PlaceChange, PlaceContent } from "../plan/WritePlan";

/** What is put into each cell of a place; under a formula the other cells are cleared, so that it can spill. */
function cellsOf(content: PlaceContent, area: Area): (string | number | boolean)[][] {
  if ("values" in content) return content.values.map((line) => line.map(toCell));
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      row === 0 && column === 0 ? content.formula : "",
    ),
  );
}

/** One side of a place to be written. */
export interface PlaceToSet {
  readonly place: PlaceChange;
  readonly side: "before" | "after";
  readonly singly: boolean;
}

/** Queues places. Single cells that stand below each other go as one range; a spill is one range of its own. */
export function queuePlaces(context: Excel.RequestContext, places: readonly PlaceToSet[]): void {
  for (const place of places) queueFromTable(context, place);
  const sorted = places
    .filter(({ place }) => place.from === undefined)
    .sort(
      ({ place: a }, { place: b }) =>
        (a.sheet < b.sheet ? -1 : a.sheet > b.sheet ? 1 : 0) ||
        a.area.column - b.area.column ||
        a.area.row - b.area.row,
    );
  for (let start = 0; start < sorted.length;) {
    const first = sorted[start]!;
    let end = start + 1;
    while (follows(first, sorted[end], end - start)) end++;
    const cells = sorted.slice(start, end).flatMap(({ place, side }) => {
      return cellsOf(place[side], place.area);
    });
    const { sheet, area } = first.place;
    const worksheet = context.workbook.worksheets.getItem(sheet);
    if (first.singly) queueSingly(worksheet, { area, content: first.place[first.side] });
    else worksheet.getRange(areaAddress({ ...area, rows: cells.length })).formulas = cells;
    start = end;
  }
}

/** A place told from a table is told so to Excel too: rows put in above the table meanwhile change nothing. */
function queueFromTable(context: Excel.RequestContext, { place, side }: PlaceToSet): void {
  const { from, area } = place;
  if (from === undefined) return;
  const heading = context.workbook.tables.getItem(from).getHeaderRowRange().getCell(0, 0);
  const first = heading.getOffsetRange(area.row, area.column);
  first.getResizedRange(area.rows - 1, area.columns - 1).formulas = cellsOf(place[side], area);
}

/** A formula's cell goes first when it goes, so that what it filled is gone, and last when it comes back, so that it can fill. */
function queueSingly(
  sheet: Excel.Worksheet,
  { area, content }: { readonly area: Area; readonly content: PlaceContent },
): void {
  const queue = cellsOf(content, area).flatMap((line, down) =>
    line.map((value, right) => {
      const at = { row: area.row + down, column: area.column + right, rows: 1, columns: 1 };
      return { address: areaAddress(at), value };
    }),
  );
  if ("formula" in content) queue.reverse();
  for (const { address, value } of queue) sheet.getRange(address).formulas = [[value]];
}

function follows(first: PlaceToSet, next: PlaceToSet | undefined, distance: number): boolean {
  if (next === undefined || first.singly || next.side !== first.side) return false;
  const [a, b] = [first.place, next.place];
  return (
    a.sheet === b.sheet &&
    [a, b].every(({ area }) => area.rows === 1 && area.columns === 1) &&
    b.area.column === a.area.column &&
    b.area.row === a.area.row + distance
  );
}
