import { freezeFormulas } from "../../../src/workbook/cells/freezeFormulas";
import { restoreFormulas } from "../../../src/workbook/cells/restoreFormulas";
import { undoLast } from "../../../src/workbook/write/undoLast";
import { calibBook, cellsAt } from "../support/calibBook";
import { picture, testEnvironment } from "../support/workbook";

const OWN = ["CALIB Formulas", "Calibration Journal"];

test("a sheet's formulas become what they show; errors and cells that still calculate stay", async () => {
  const { grid } = calibBook();
  const outcome = await freezeFormulas("sheet", "en", testEnvironment());
  expect(outcome).toMatchObject({ kind: "frozen", count: 5, log: "CALIB Formulas" });
  expect(outcome.left).toEqual([
    { reason: "error", count: 1, sheet: "Scores", address: "F6" },
    { reason: "busy", count: 1, sheet: "Scores", address: "F7" },
  ]);
  expect(cellsAt(grid, "{1}", [1, 3, 3])).toEqual([[-1], [0.123456789012345], [1]]);
  expect(grid.formulas("{1}", { row: 1, column: 3, rows: 3, columns: 1 })).toEqual([
    [null],
    [null],
    [null],
  ]);
  expect(cellsAt(grid, "{1}", [1, 5, 6])).toEqual([
    [2],
    [45.5],
    ["=not a formula"],
    [null],
    ["=CALIB.ZSCORE(B9)"],
    ["=CALIB.STRENGTH(B2:B4)"],
  ]);
  expect(cellsAt(grid, "{1}", [1, 7, 2])).toEqual([["=SUM(B2:B4)"], ['=LEN("CALIB.ZSCORE(1)")']]);
  expect(cellsAt(grid, "{2}", [1, 2, 1])).toEqual([["=CALIB.TSCORE([@Score])"]]);
});

test("the log keeps each formula as text, with sheet, cells, first value and time", async () => {
  const { grid } = calibBook();
  await freezeFormulas("sheet", "en", testEnvironment());
  const log = grid.sheets().find(({ name }) => name === "CALIB Formulas")!;
  const rows = cellsAt(grid, log.id, [3, 0, 6, 6]);
  expect(rows[0]).toEqual(["Time", "Sheet", "Cells", "Formula", "First value", "State"]);
  expect(rows[1]).toEqual([
    "2026-03-01T09:00:00.000Z",
    "Scores",
    "D2:D4",
    "=CALIB.ZSCORE(B2:B4)",
    -1,
    "frozen",
  ]);
  expect(grid.formulas(log.id, { row: 4, column: 3, rows: 5, columns: 1 })).toEqual(
    Array.from({ length: 5 }, () => [null]),
  );
});

test("taking a freeze back leaves the workbook as it was", async () => {
  const { grid } = calibBook();
  const before = picture(grid);
  const environment = testEnvironment();
  await freezeFormulas("workbook", "en", environment);
  expect(picture(grid, OWN)).not.toBe(before);
  await undoLast({ environment });
  expect(picture(grid)).toBe(before);
});

test("a selected cell of a spill freezes the whole spill and nothing else", async () => {
  const { grid } = calibBook();
  grid.apply([
    { kind: "select", sheet: "{1}", areas: [{ row: 3, column: 3, rows: 1, columns: 1 }] },
  ]);
  expect(await freezeFormulas("selection", "en", testEnvironment())).toMatchObject({
    count: 1,
    left: [],
  });
  expect(cellsAt(grid, "{1}", [1, 3, 3])).toEqual([[-1], [0.123456789012345], [1]]);
  expect(cellsAt(grid, "{1}", [1, 5, 1])).toEqual([["=CALIB.SEATS(3,B2:B3)"]]);
});

test("restoring puts every formula back where its cells hold the frozen value, and leaves the others", async () => {
  const { grid, put } = calibBook();
  const before = picture(grid);
  await freezeFormulas("workbook", "en", testEnvironment());
  const whole = await restoreFormulas("en", { ...testEnvironment(), newId: () => "r1" });
  expect(whole).toMatchObject({ kind: "restored", count: 8, left: [] });
  expect(picture(grid, OWN)).toBe(before);
  expect(await restoreFormulas("en", testEnvironment())).toMatchObject({ count: 0, left: [] });

  await freezeFormulas("workbook", "en", { ...testEnvironment(), newId: () => "f2" });
  put("{1}", 2, 3, 99);
  put("{2}", 1, 2, "somebody's");
  const part = await restoreFormulas("en", { ...testEnvironment(), newId: () => "r2" });
  expect(part).toMatchObject({
    count: 6,
    left: [{ reason: "changed", count: 2, address: "D2:D4" }],
  });
  expect(cellsAt(grid, "{1}", [1, 3, 3])).toEqual([[-1], [99], [1]]);
  expect(cellsAt(grid, "{2}", [1, 2, 3])).toEqual([
    ["somebody's"],
    ["=CALIB.TSCORE([@Score])"],
    ["=CALIB.TSCORE([@Score])"],
  ]);
});

test("a log row that was edited, or a sheet that is gone, is never written from", async () => {
  const { grid, put } = calibBook();
  const environment = testEnvironment();
  await freezeFormulas("workbook", "en", environment);
  const log = grid.sheets().find(({ name }) => name === "CALIB Formulas")!;
  put(log.id, 4, 3, '=HYPERLINK("http://example.invalid","x")&CALIB.ZSCORE(1)');
  grid.apply([{ kind: "deleteSheet", id: "{2}" }]);
  const outcome = await restoreFormulas("en", environment);
  expect(outcome.left.map(({ reason, count }) => [reason, count])).toEqual([
    ["changed", 1],
    ["missing", 3],
  ]);
});

test("protected sheets are left and said; the rest is frozen", async () => {
  const { grid } = calibBook();
  const record = { id: "{1}", password: null, options: {} };
  grid.apply([{ kind: "put", of: "protections", record }]);
  const outcome = await freezeFormulas("workbook", "en", testEnvironment());
  expect(outcome).toMatchObject({ count: 3 });
  expect(outcome.left).toContainEqual({
    reason: "protected",
    count: 5,
    sheet: "Scores",
    address: "D2:D4",
  });
});

test("hidden rows are frozen cell by cell, so that none is skipped", async () => {
  const { grid } = calibBook();
  const environment = testEnvironment();
  grid.apply([{ kind: "extents", sheet: "{1}", axis: "rows", at: 2, count: 1, hidden: true }]);
  await freezeFormulas("sheet", "en", environment);
  expect(cellsAt(grid, "{1}", [1, 3, 3])).toEqual([[-1], [0.123456789012345], [1]]);
  await undoLast({ environment });
  grid.apply([{ kind: "extents", sheet: "{1}", axis: "rows", at: 2, count: 1, hidden: false }]);
  expect(cellsAt(grid, "{1}", [1, 3, 3])).toEqual([
    ["=CALIB.ZSCORE(B2:B4)"],
    [0.123456789012345],
    [1],
  ]);
});

test("a value that changed between reading and writing is not frozen: nothing is written", async () => {
  const { grid, host } = calibBook();
  const environment = testEnvironment();
  const plain = environment.newId;
  const racing = {
    ...environment,
    newId: () => {
      host.editAsOther([{ kind: "cells", sheet: "{1}", row: 1, column: 5, entries: [[3]] }]);
      return plain();
    },
  };
  await expect(freezeFormulas("sheet", "en", racing)).rejects.toMatchObject({
    code: "value-changed",
  });
  expect(cellsAt(grid, "{1}", [1, 3, 1])).toEqual([["=CALIB.ZSCORE(B2:B4)"]]);
});

test("where Excel cannot tell a spill, only tables are frozen and anything else is refused", async () => {
  const { grid, host } = calibBook();
  host.reset({ grid, apiFloor: "1.11" });
  Object.defineProperty(Office.context, "requirements", {
    value: { isSetSupported: () => false },
    configurable: true,
  });
  await expect(freezeFormulas("sheet", "en", testEnvironment())).rejects.toMatchObject({
    code: "excel-too-old",
  });
});

test("the log is kept in Chinese where the workbook's language is, and read back in either", async () => {
  const { grid } = calibBook();
  const before = picture(grid);
  expect(await freezeFormulas("workbook", "zh-CN", testEnvironment())).toMatchObject({
    log: "CALIB公式",
  });
  expect(await restoreFormulas("en", { ...testEnvironment(), newId: () => "r1" })).toMatchObject({
    count: 8,
  });
  expect(picture(grid, ["CALIB公式", "校准写入记录"])).toBe(before);
});
