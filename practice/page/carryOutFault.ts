import { formatArea } from "../host/addresses";
import { cellAt } from "../host/areas";
import type { CellValue } from "../host/Cell";
import type { Change } from "../host/Change";
import type { OfficeHost } from "../host/OfficeHost";
import type { OdooGrid } from "../grid/OdooGrid";
import type { PageWords } from "./words";

/** What the page says after a fault was chosen, and what stands in the sentence's places. */
export interface FaultNews {
  readonly key: keyof PageWords["faultNews"];
  readonly values: Readonly<Record<string, string>>;
}

/** A press first writes down what it will do, and then does it. */
const AFTER_THE_RECORD = 2;

/** Does what the fault menu offers to the workbook or to what the add-in will ask next. */
export function carryOutFault(name: string, host: OfficeHost, grid: OdooGrid): FaultNews | null {
  const id = grid.activeSheet();
  const sheet = grid.sheets().find((one) => one.id === id)?.name ?? "";
  if (name === "failNextWrite") {
    host.plan([{ at: "write", kind: "error", code: "GeneralException", fraction: 0.5 }]);
    return { key: "failNextWrite", values: {} };
  }
  if (name === "goneHalfWay") {
    host.plan([{ at: "write", nth: AFTER_THE_RECORD, kind: "crash", fraction: 0.5 }]);
    return { key: "goneHalfWay", values: {} };
  }
  if (name === "protectSheet") {
    const isProtected = grid.get("protections", id) !== undefined;
    const change: Change = isProtected
      ? { kind: "remove", of: "protections", id }
      : { kind: "put", of: "protections", record: { id, password: null, options: {} } };
    host.editAsOther([change]);
    return { key: isProtected ? "unprotected" : "protected", values: { sheet } };
  }
  return name === "secondUser" ? editAsSecondUser(host, grid, id) : null;
}

/** Another user raises the selected number by one; where none is selected, the first number of the sheet. */
function editAsSecondUser(host: OfficeHost, grid: OdooGrid, sheet: string): FaultNews {
  const at = selectedNumber(grid) ?? firstNumber(grid, sheet);
  if (at === null) return { key: "noNumber", values: {} };
  const { row, column } = at;
  const before = numberAt(grid, sheet, row, column)!;
  const after = Math.round((before + 1) * 1e9) / 1e9;
  host.editAsOther([{ kind: "cells", sheet, row, column, entries: [[after]] }]);
  const cell = formatArea(cellAt(row, column));
  return { key: "edited", values: { cell, before: String(before), after: String(after) } };
}

interface Place {
  readonly row: number;
  readonly column: number;
}

function selectedNumber(grid: OdooGrid): Place | null {
  const { sheet, areas } = grid.selection();
  const [area] = areas;
  return area !== undefined && numberAt(grid, sheet, area.row, area.column) !== null ? area : null;
}

function firstNumber(grid: OdooGrid, sheet: string): Place | null {
  const used = grid.usedArea(sheet, true);
  if (used === null) return null;
  for (const [down, line] of grid.values(sheet, used).entries()) {
    const right = line.findIndex((value) => typeof value === "number");
    if (down > 0 && right >= 0) return { row: used.row + down, column: used.column + right };
  }
  return null;
}

function numberAt(grid: OdooGrid, sheet: string, row: number, column: number): number | null {
  const value: CellValue | undefined = grid.values(sheet, cellAt(row, column))[0]?.[0];
  return typeof value === "number" ? value : null;
}
