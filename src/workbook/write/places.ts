import { areaAddress, type Area } from "../plan/address";
import type { PlaceChange, PlaceContent } from "../plan/WritePlan";
import type { Obstacle } from "../WorkbookError";
import { gridOf } from "../cells/gridOf";
import type { PlainCell } from "../plan/toCell";
import { heldNow, heldPlanned, type HeldText } from "./marks";
import { MOST_SINGLE_CELLS } from "./queueChanges";
import { placesFound } from "./placesFound";
import type { Standing } from "./Standing";

/** A place as it stands now. */
export interface PlaceNow {
  /** As the plan has it. */
  readonly place: PlaceChange;
  /** Where it is now; null where it cannot be found. */
  readonly at: Pick<PlaceChange, "sheet" | "area"> | null;
  readonly standing: Standing;
  /** What keeps it from being written, if anything does. */
  readonly obstacle: Obstacle | null;
  /** Rows among the places of its sheet are hidden: every cell goes alone, because a range would skip what is hidden. */
  readonly singly: boolean;
}

/** How every place stands. Two syncs a sheet and two for tables, more only with megabytes. */
export async function placesNow(
  context: Excel.RequestContext,
  asked: readonly PlaceChange[],
): Promise<readonly PlaceNow[]> {
  if (asked.length === 0) return [];
  const found = await placesFound(context, asked);
  const present = found.filter((place) => place !== null);
  const sheets = await sheetsNow(context, present);
  const alone = present.reduce(
    (sum, { sheet, area }) =>
      sum + (sheets.get(sheet)?.hidden === true ? area.rows * area.columns : 0),
    0,
  );
  return found.map((place, index) => ({
    ...(place === null ? missing(asked[index]!) : placeNow(place, sheets.get(place.sheet), alone)),
    place: asked[index]!,
  }));
}

/** What the sheets hold where there are places. */
async function sheetsNow(
  context: Excel.RequestContext,
  places: readonly PlaceChange[],
): Promise<ReadonlyMap<string, SheetNow>> {
  const bySheet = new Map<string, Area>();
  for (const { sheet, area } of places) {
    const known = bySheet.get(sheet);
    bySheet.set(sheet, known === undefined ? area : around(known, area));
  }
  const sheets = new Map<string, SheetNow>();
  const asked = [...bySheet].map(([name, area]) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load({ name: true });
    sheet.protection.load({ protected: true });
    return { name, area, sheet };
  });
  await context.sync();
  const present = asked.flatMap(({ name, area, sheet }) => {
    if (sheet.isNullObject) return [];
    const range = sheet.getRange(areaAddress(area));
    range.load({ rowHidden: true });
    return [{ name, area, range, isProtected: sheet.protection.protected }];
  });
  await context.sync();
  for (const { name, area, range, isProtected } of present) {
    // False means none is hidden; null, some; true, all.
    const hidden = (range.rowHidden as boolean | null) !== false;
    const values = await gridOf(context, name, area, "values");
    const formulas = await gridOf(context, name, area, "formulas");
    sheets.set(name, { area, values, formulas, isProtected, hidden });
  }
  return sheets;
}

const missing = (place: PlaceChange): PlaceNow => ({
  place,
  at: null,
  standing: "other",
  obstacle: { code: "sheet-missing", sheet: place.sheet },
  singly: false,
});

interface SheetNow {
  readonly area: Area;
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly isProtected: boolean;
  readonly hidden: boolean;
}

function placeNow(place: PlaceChange, now: SheetNow | undefined, alone: number): PlaceNow {
  const { sheet, area } = place;
  if (now === undefined) return missing(place);
  const standing = standingOf(place, now);
  const address = areaAddress(area);
  const changed = standing === "other" || (standing === "old" && !showsWhatIsFrozen(place, now));
  const obstacle: Obstacle | null = now.isProtected
    ? { code: "protected-sheet", sheet }
    : changed
      ? { code: "value-changed", sheet, address }
      : now.hidden && alone > MOST_SINGLE_CELLS
        ? { code: "filter-in-the-way", sheet }
        : null;
  return { place, at: { sheet, area }, standing, obstacle, singly: now.hidden };
}

function standingOf(place: PlaceChange, now: SheetNow): Standing {
  if (isThere(place.after, place.area, now)) return "new";
  if (isThere(place.before, place.area, now)) return "old";
  return isHalfThere(place, now) ? "partial" : "other";
}

function isThere(content: PlaceContent, area: Area, now: SheetNow): boolean {
  if ("formula" in content) return heldAt(area, now, 0, 0) === heldPlanned(content);
  return everyCell(content.values, (value, row, column) => {
    return heldAt(area, now, row, column) === heldPlanned(value);
  });
}

/** A spill whose cells are the values in part and otherwise blank is what a write leaves that was cut off. */
function isHalfThere({ area, before, after }: PlaceChange, now: SheetNow): boolean {
  const values = "values" in after ? after.values : "values" in before ? before.values : null;
  if (values === null || area.rows * area.columns === 1) return false;
  return everyCell(values, (value, row, column) => {
    const held = heldAt(area, now, row, column);
    return held === "" || held === heldPlanned(value);
  });
}

/** A formula is frozen only to what it shows: when it shows something else by now, the value is out of date. */
function showsWhatIsFrozen({ area, before, after }: PlaceChange, now: SheetNow): boolean {
  if (!("formula" in before) || !("values" in after)) return true;
  return everyCell(after.values, (value, row, column) => {
    const [line, at] = [area.row - now.area.row + row, area.column - now.area.column + column];
    return heldNow(now.values[line]?.[at], null) === heldPlanned(value);
  });
}

function heldAt(area: Area, now: SheetNow, row: number, column: number): HeldText {
  const line = area.row - now.area.row + row;
  const at = area.column - now.area.column + column;
  return heldNow(now.values[line]?.[at], now.formulas[line]?.[at]);
}

const everyCell = (
  values: readonly (readonly PlainCell[])[],
  test: (value: PlainCell, row: number, column: number) => boolean,
): boolean => values.every((line, row) => line.every((value, column) => test(value, row, column)));

function around(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
