import type { Command, Zone } from "@odoo/o-spreadsheet";
import type { Notice } from "../host/Change";
import { LAST_COLUMN, LAST_ROW } from "../host/Cell";
import { bounding } from "../host/areas";
import { areaOf } from "./areas";

type Telling = {
  readonly [K in Command["type"]]?: (command: Extract<Command, { type: K }>) => Notice[];
};

const TELLING: Telling = {
  UPDATE_CELL: ({ content, sheetId, row, col }) =>
    content === undefined
      ? []
      : [edited(sheetId, { top: row, bottom: row, left: col, right: col })],
  DELETE_CONTENT: ({ sheetId, target }) => target.map((zone) => edited(sheetId, zone)),
  CLEAR_CELLS: ({ sheetId, target }) => target.map((zone) => edited(sheetId, zone)),
  ADD_COLUMNS_ROWS: ({ dimension, sheetId, position, base, quantity }) => {
    const at = position === "before" ? base : base + 1;
    const area = linesOf(dimension, at, quantity);
    const kind = dimension === "ROW" ? "rowsInserted" : "columnsInserted";
    return [{ kind, sheet: sheetId, area }];
  },
  REMOVE_COLUMNS_ROWS: ({ dimension, sheetId, elements }) => {
    const area = linesOf(dimension, Math.min(...elements), elements.length);
    const kind = dimension === "ROW" ? "rowsDeleted" : "columnsDeleted";
    return [{ kind, sheet: sheetId, area }];
  },
  ACTIVATE_SHEET: ({ sheetIdFrom, sheetIdTo }) => [
    { kind: "deactivated", sheet: sheetIdFrom },
    { kind: "activated", sheet: sheetIdTo },
  ],
  CREATE_SHEET: ({ sheetId }) => [{ kind: "added", sheet: sheetId }],
  DUPLICATE_SHEET: ({ sheetIdTo }) => [{ kind: "added", sheet: sheetIdTo }],
  DELETE_SHEET: ({ sheetId }) => [{ kind: "deleted", sheet: sheetId }],
  SORT_CELLS: ({ sheetId, zone }) => [{ kind: "sorted", sheet: sheetId, area: areaOf(zone) }],
  UPDATE_FILTER: ({ sheetId }) => [{ kind: "filtered", sheet: sheetId }],
  UNDO: ({ commands }) => commands.flatMap(noticesOf),
  REDO: ({ commands }) => commands.flatMap(noticesOf),
};

/** What a command a person gave the grid means to the host. */
export function noticesOf(command: Command): Notice[] {
  const tell = TELLING[command.type] as ((command: Command) => Notice[]) | undefined;
  return tell?.(command) ?? [];
}

function edited(sheet: string, zone: Zone): Notice {
  return { kind: "edited", sheet, area: areaOf(zone) };
}

function linesOf(dimension: "ROW" | "COL", at: number, count: number): ReturnType<typeof areaOf> {
  return dimension === "ROW"
    ? { row: at, rows: count, column: 0, columns: LAST_COLUMN }
    : { row: 0, rows: LAST_ROW, column: at, columns: count };
}

/** What one action of a person comes to: its edits of a sheet are one edit, of the smallest area around them. */
export function merged(notices: readonly Notice[]): Notice[] {
  const edits = new Map<string, Extract<Notice, { kind: "edited" }>>();
  const others: Notice[] = [];
  for (const notice of notices) {
    if (notice.kind !== "edited") {
      others.push(notice);
      continue;
    }
    const before = edits.get(notice.sheet);
    const area = before ? bounding(before.area, notice.area) : notice.area;
    edits.set(notice.sheet, { ...notice, area });
  }
  return [...edits.values(), ...others];
}
