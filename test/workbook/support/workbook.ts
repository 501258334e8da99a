import { createMemoryGrid, type MemoryGrid } from "../../../practice/host/MemoryGrid";
import type { MemoryCell } from "../../../practice/host/MemorySheet";
import type { Change } from "../../../practice/host/Change";
import { startOfficeHost } from "../../support/officeHost";
import { tableRecord } from "../../support/tableRecord";
import type { WriteEnvironment } from "../../../src/workbook/write/WriteEnvironment";

type Cells = readonly (readonly (string | number | boolean | null)[])[];

/** A workbook in memory behind Microsoft's client, with cells and, when named, a table over them. */
export function openWorkbook(cells: Cells, table: string | null = "People", sheet = "Scores") {
  const grid = createMemoryGrid({ sheets: [sheet, "Notes"] });
  grid.apply(filled("{1}", cells, table));
  grid.apply([
    { kind: "cells", sheet: "{2}", row: 0, column: 0, entries: [["Somebody's notes", 7]] },
    { kind: "cells", sheet: "{2}", row: 1, column: 0, entries: [[{ formula: "=B1*2" }]] },
  ]);
  grid.commit();
  return startOfficeHost({ grid });
}

/** The changes that put cells, and a table over them, on a sheet. */
export function filled(sheet: string, cells: Cells, table: string | null): Change[] {
  const rows = cells.length;
  const columns = cells[0]?.length ?? 0;
  const changes: Change[] = [{ kind: "cells", sheet, row: 0, column: 0, entries: cells }];
  if (table !== null) {
    changes.push({
      kind: "put",
      of: "tables",
      record: tableRecord({
        id: `{T-${table}}`,
        sheet,
        name: table,
        area: { row: 0, column: 0, rows, columns },
        columns: (cells[0] ?? []).map(String),
      }),
    });
  }
  return changes;
}

/** Everything a workbook is, as text: cells with formulas, formats and looks, and every record. */
export function picture(grid: MemoryGrid, leaveOut: readonly string[] = []): string {
  const state = grid.state();
  const gone = new Set(
    state.sheets.filter(({ sheet }) => leaveOut.includes(sheet.name)).map(({ sheet }) => sheet.id),
  );
  const sheets = state.sheets
    .filter(({ sheet }) => !gone.has(sheet.id))
    .map(({ sheet, rows, merges, rowBands, columnBands }) => ({
      name: sheet.name,
      color: sheet.tabColor,
      rows: trimmed(Array.from(rows, (row) => trimmed(Array.from(row ?? [], plain)))),
      merges,
      rowBands: [...rowBands],
      columnBands: [...columnBands],
    }));
  const records = Object.entries(state.side).map(([kind, items]) => [
    kind,
    [...(items as ReadonlyMap<string, { readonly sheet?: string; readonly id: string }>).values()]
      .filter((item) => !gone.has(item.sheet ?? item.id))
      .map((item) => ({ ...item, id: "", sheet: "" })),
  ]);
  // Ids are counted by whoever makes an object first: they say nothing about what is there.
  return JSON.stringify({ sheets, records }, (key, part: unknown) =>
    key === "id" ? undefined : part,
  );
}

/** A cell without anything is as good as none. */
function plain(cell: MemoryCell | undefined): MemoryCell | null {
  if (cell === undefined) return null;
  const { value, formula, format, style } = cell;
  const bare = value === null && formula === null && format === "General";
  return bare && Object.keys(style).length === 0 ? null : cell;
}

function trimmed<T>(list: T[]): T[] {
  const isNothing = (item: T | undefined): boolean =>
    item === null || (Array.isArray(item) && item.length === 0);
  while (list.length > 0 && isNothing(list.at(-1))) list.pop();
  return list;
}

/** A clock that stands still, ids that count, and no waiting. */
export function testEnvironment(): WriteEnvironment {
  let count = 0;
  return {
    now: () => "2026-03-01T09:00:00.000Z",
    newId: () => `id${String(++count)}`,
    wait: () => Promise.resolve(),
  };
}
