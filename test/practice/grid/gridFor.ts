import { OdooGrid } from "../../../practice/grid/OdooGrid";
import type { Area } from "../../../practice/host/Cell";
import { parseArea } from "../../../practice/host/addresses";
import type { TableRecord } from "../../../practice/host/Records";
import { tableRecord } from "../../support/tableRecord";

export const SHEET = "Sheet1";

/** An empty workbook on the real engine, without its chatter. */
export function gridFor(): OdooGrid {
  jest.spyOn(console, "debug").mockImplementation(() => undefined);
  return new OdooGrid("test.xlsx", undefined);
}

export function area(address: string): Area {
  const found = parseArea(address);
  if (found === null) throw new Error(`"${address}" is no address`);
  return found;
}

/** Puts entries from A1 on, as one sync would. A text that starts with "=" is a formula. */
export function fill(
  grid: OdooGrid,
  rows: readonly (readonly (string | number | boolean | null)[])[],
  at = "A1",
): void {
  const { row, column } = area(at);
  const entries = rows.map((line) =>
    line.map((cell) =>
      typeof cell === "string" && cell.startsWith("=") ? { formula: cell } : cell,
    ),
  );
  grid.apply([{ kind: "cells", sheet: SHEET, row, column, entries }]);
  grid.commit();
}

export function valuesAt(grid: OdooGrid, address: string): readonly (readonly unknown[])[] {
  return grid.values(SHEET, area(address));
}

export const tableOver = (address: string, columns: readonly string[]): TableRecord =>
  tableRecord({ id: "{table-1}", sheet: SHEET, name: "People", area: area(address), columns });
