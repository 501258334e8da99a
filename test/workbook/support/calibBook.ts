import { createMemoryGrid, type MemoryGrid } from "../../../practice/host/MemoryGrid";
import type { CellValue, Entry } from "../../../practice/host/Cell";
import type { HostOptions, OfficeHost } from "../../../practice/host/OfficeHost";
import { startOfficeHost } from "../../support/officeHost";
import { filled } from "./workbook";

/** Excel 2021, the oldest that has a shared runtime. */
const API = "1.14";

const error = (code: string): CellValue => ({ error: code });

/** What the formulas of the book come to; a real engine is in the practice grid's tests. */
const RESULTS: Readonly<Record<string, CellValue | readonly (readonly CellValue[])[]>> = {
  "=CALIB.ZSCORE(B2:B4)": [[-1], [0.123456789012345], [1]],
  "=CALIB.SEATS(3,B2:B3)": 2,
  '=IF(B2>1,calib.TSCORE(B2,"a",B2:B4),"")': 45.5,
  '=CALIB.GRADE(B2,"A",1)': "=not a formula",
  "=CALIB.WEIGHTED(B3,1)": "",
  "=CALIB.ZSCORE(B9)": error("#N/A"),
  "=CALIB.STRENGTH(B2:B4)": error("#BUSY!"),
  "=SUM(B2:B4)": 6,
  '=LEN("CALIB.ZSCORE(1)")': 15,
  "=CALIB.TSCORE([@Score])": 50,
};

/** A workbook as HR people have them: a spill, nested calls, a table column, errors, and formulas of their own. */
export function calibBook() {
  /** Formulas whose names Excel does not know: they show #NAME? when they are entered. */
  const unknown = new Set<string>();
  /** What a recalculation of a formula's cell gives. */
  const recalculated = new Map<string, CellValue>();
  const memory = createMemoryGrid({
    sheets: ["Scores", "More"],
    evaluate: (formula) => (unknown.has(formula) ? error("#NAME?") : (RESULTS[formula] ?? 7)),
  });
  const grid: MemoryGrid = {
    ...memory,
    recalculate: (sheet, area) => {
      if (sheet === undefined || area === undefined) return;
      const result = recalculated.get(memory.formulas(sheet, area)[0]?.[0] ?? "");
      if (result !== undefined) memory.cache(sheet, area.row, area.column, [[result]]);
    },
  };
  const put = (sheet: string, row: number, column: number, ...entries: Entry[]): void =>
    grid.apply(
      entries.map((entry, down) => ({
        kind: "cells",
        sheet,
        row: row + down,
        column,
        entries: [[entry]],
      })),
    );
  const formulas = (...texts: string[]): Entry[] => texts.map((formula) => ({ formula }));
  put("{1}", 0, 0, "ID", "1", "2", "3");
  put("{1}", 0, 1, "Score", 1, 2, 3);
  put("{1}", 1, 3, { formula: "=CALIB.ZSCORE(B2:B4)" });
  put("{1}", 1, 5, ...formulas("=CALIB.SEATS(3,B2:B3)", '=IF(B2>1,calib.TSCORE(B2,"a",B2:B4),"")'));
  put("{1}", 3, 5, ...formulas('=CALIB.GRADE(B2,"A",1)', "=CALIB.WEIGHTED(B3,1)"));
  put("{1}", 5, 5, ...formulas("=CALIB.ZSCORE(B9)", "=CALIB.STRENGTH(B2:B4)"));
  put("{1}", 1, 7, ...formulas("=SUM(B2:B4)", '=LEN("CALIB.ZSCORE(1)")'));
  grid.apply(
    filled(
      "{2}",
      [
        ["Key", "Score", "T"],
        ["a", 1, null],
        ["b", 2, null],
        ["c", 3, null],
      ],
      "Rows",
    ),
  );
  put(
    "{2}",
    1,
    2,
    ...formulas("=CALIB.TSCORE([@Score])", "=CALIB.TSCORE([@Score])", "=CALIB.TSCORE([@Score])"),
  );
  grid.commit();
  const started = startOfficeHost({ grid, apiFloor: API });
  /** The same host, opened anew at the same version of Excel. */
  const host = Object.create(started.host, {
    reset: { value: (options: HostOptions) => started.host.reset({ ...options, apiFloor: API }) },
  }) as OfficeHost;
  return { ...started, host, unknown, recalculated, put };
}

/** Formulas, or values where there are none: from row and column on, so many rows and columns. */
export function cellsAt(
  grid: MemoryGrid,
  sheet: string,
  [row, column, rows, columns = 1]: readonly [number, number, number, number?],
): unknown[][] {
  const area = { row, column, rows, columns };
  const values = grid.values(sheet, area);
  return grid
    .formulas(sheet, area)
    .map((line, down) => line.map((formula, right) => formula ?? values[down]![right]));
}
