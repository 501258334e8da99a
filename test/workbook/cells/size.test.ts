import { freezeFormulas } from "../../../src/workbook/cells/freezeFormulas";
import { restoreFormulas } from "../../../src/workbook/cells/restoreFormulas";
import { undoLast } from "../../../src/workbook/write/undoLast";
import { createMemoryGrid } from "../../../practice/host/MemoryGrid";
import { startOfficeHost } from "../../support/officeHost";
import { filled, testEnvironment } from "../support/workbook";

const FORMULA = "=CALIB.ZSCORE([@Score],[@Group],[Score],[Group])";

/** A table with a formula of ours in every row. */
function tableOf(rows: number, formula = FORMULA) {
  const grid = createMemoryGrid({ sheets: ["People"], evaluate: (_, { row }) => row / 7 });
  const body = Array.from({ length: rows }, (_, row) => [`P${row}`, row % 90, null]);
  grid.apply(filled("{1}", [["ID", "Score", "Z"], ...body], "People"));
  const entries = body.map(() => [{ formula }]);
  grid.apply([{ kind: "cells", sheet: "{1}", row: 1, column: 2, entries }]);
  grid.commit();
  return startOfficeHost({ grid });
}

/** Syncs of freezing, putting back, freezing again and taking back a table of so many rows. */
async function syncsOf(rows: number): Promise<number> {
  const { grid, host } = tableOf(rows);
  const environment = testEnvironment();
  expect(await freezeFormulas("sheet", "en", environment)).toMatchObject({ count: rows });
  expect(await restoreFormulas("en", environment)).toMatchObject({ count: rows, left: [] });
  expect(await freezeFormulas("sheet", "en", environment)).toMatchObject({ count: rows });
  const column = { row: 1, column: 2, rows, columns: 1 };
  expect(
    grid
      .formulas("{1}", column)
      .flat()
      .every((each) => each === null),
  ).toBe(true);
  expect(await undoLast({ environment })).toMatchObject({ places: rows, kept: [] });
  expect(
    grid
      .formulas("{1}", column)
      .flat()
      .every((each) => each === FORMULA),
  ).toBe(true);
  return host.counters.syncs;
}

test("a table of 400 rows takes as many syncs as one of 40", async () => {
  expect(await syncsOf(400)).toBe(await syncsOf(40));
});

test("more formulas than one request can carry are refused with their number, and nothing is changed", async () => {
  const { grid } = tableOf(1_000, `${FORMULA}&"${"long ".repeat(800)}"`);
  expect(await freezeFormulas("sheet", "en", testEnvironment())).toMatchObject({
    kind: "too-many",
    count: 1_000,
    write: null,
  });
  expect(grid.sheets().map(({ name }) => name)).toEqual(["People"]);
});
