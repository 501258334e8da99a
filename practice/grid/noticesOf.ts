import type { Command, Zone } from "@odoo/o-spreadsheet";
import type { Notice } from "../host/Change";
import { LAST_COLUMN, LAST_ROW } from "../host/Cell";
import { areaOf } from "./areas";
import type { Model } from "./engine";

/** What a command a person gave the grid means to the host. */
export function noticesOf(model: Model, command: Command): Notice[] {
  switch (command.type) {
    case "UPDATE_CELL":
      if (command.content === undefined) return [];
      return [
        edited(command.sheetId, {
          top: command.row,
          bottom: command.row,
          left: command.col,
          right: command.col,
        }),
      ];
    case "DELETE_CONTENT":
    case "CLEAR_CELLS":
      return command.target.map((zone) => edited(command.sheetId, zone));
    case "ADD_COLUMNS_ROWS": {
      const at = command.position === "before" ? command.base : command.base + 1;
      return [lines(command.dimension, "Inserted", command.sheetId, at, command.quantity)];
    }
    case "REMOVE_COLUMNS_ROWS":
      return [
        lines(
          command.dimension,
          "Deleted",
          command.sheetId,
          Math.min(...command.elements),
          command.elements.length,
        ),
      ];
    case "ACTIVATE_SHEET":
      return [
        { kind: "deactivated", sheet: command.sheetIdFrom },
        { kind: "activated", sheet: command.sheetIdTo },
      ];
    case "CREATE_SHEET":
    case "DUPLICATE_SHEET":
      return [
        {
          kind: "added",
          sheet: command.type === "CREATE_SHEET" ? command.sheetId : command.sheetIdTo,
        },
      ];
    case "DELETE_SHEET":
      return [{ kind: "deleted", sheet: command.sheetId }];
    case "SORT_CELLS":
      return [{ kind: "sorted", sheet: command.sheetId, area: areaOf(command.zone) }];
    case "UPDATE_FILTER":
      return [{ kind: "filtered", sheet: command.sheetId }];
    case "UNDO":
    case "REDO":
      return command.commands.flatMap((one) => noticesOf(model, one));
    default:
      return [];
  }
}

function edited(sheet: string, zone: Zone): Notice {
  return { kind: "edited", sheet, area: areaOf(zone) };
}

function lines(
  dimension: "ROW" | "COL",
  what: "Inserted" | "Deleted",
  sheet: string,
  at: number,
  count: number,
): Notice {
  const area =
    dimension === "ROW"
      ? { row: at, rows: count, column: 0, columns: LAST_COLUMN }
      : { row: 0, rows: LAST_ROW, column: at, columns: count };
  return { kind: `${dimension === "ROW" ? "rows" : "columns"}${what}`, sheet, area } as Notice;
}
