import { callsCalib, withoutRemnants } from "../../../src/workbook/cells/calibFormula";
import { recalculateStuck } from "../../../src/workbook/cells/recalculateStuck";
import { repairNames } from "../../../src/workbook/cells/repairNames";
import { undoLast } from "../../../src/workbook/write/undoLast";
import { calibBook, cellsAt } from "../support/calibBook";
import { picture, testEnvironment } from "../support/workbook";

test.each([
  { formula: "=CALIB.ZSCORE(A1:A9)", ours: true },
  { formula: "= calib.zscore (A1)", ours: true },
  { formula: '=IFERROR(ROUND(CALIB.TSCORE([@Score],"CALIB"),1),"")', ours: true },
  { formula: "=LET(x,-CALIB.STRENGTH(A1:A9,B1:B9),x)", ours: true },
  { formula: "=CALIBDEV.ZSCORE(A1)", ours: true },
  { formula: '="CALIB.ZSCORE(1)"', ours: false },
  { formula: '=LEN("say ""CALIB.ZSCORE(1)""")', ours: false },
  { formula: "='CALIB.ZSCORE(1)'!A1", ours: false },
  { formula: "=OTHER.CALIB.ZSCORE(A1)", ours: false },
  { formula: "=MYCALIB.ZSCORE(A1)", ours: false },
  { formula: "=CALIB.ZSCORE", ours: false },
  { formula: "CALIB.ZSCORE(A1)", ours: false },
  { formula: 7, ours: false },
])("$formula is a formula of ours: $ours", ({ formula, ours }) => {
  expect(callsCalib(formula)).toBe(ours);
});

test.each([
  ["=_xldudf_CALIB_ZSCORE(A1:A9)", "=CALIB.ZSCORE(A1:A9)"],
  ["=[2]!_xldudf_CALIB_ZSCORE(A1)+1", "=CALIB.ZSCORE(A1)+1"],
  ["=SUM(1,Other.xla!_xldudf_CALIB_SEATS(3,B2:B3))", "=SUM(1,CALIB.SEATS(3,B2:B3))"],
  ["='C:\\Add ins\\[Other.xla]'!_xldudf_CALIB_SEATS(3,B2)", "=CALIB.SEATS(3,B2)"],
  ["=_XLDUDF_CALIBDEV_TSCORE(B2)", "=CALIBDEV.TSCORE(B2)"],
  ["=_xldudf_OTHER_ZSCORE(A1)", "=_xldudf_OTHER_ZSCORE(A1)"],
  ['="_xldudf_CALIB_ZSCORE("&A1', '="_xldudf_CALIB_ZSCORE("&A1'],
  ["=CALIB.ZSCORE('Pay 2026'!A1)", "=CALIB.ZSCORE('Pay 2026'!A1)"],
])("%s becomes %s", (formula, repaired) => {
  expect(withoutRemnants(formula)).toBe(repaired);
});

test("formulas that show #NAME? are entered again, also what Excel left of a name it did not know", async () => {
  const { grid, unknown, put } = calibBook();
  const plain = "=CALIB.ZSCORE(B2:B4)";
  const remnant = "=[1]!_xldudf_CALIB_SEATS(3,B2:B3)";
  unknown.add(plain).add(remnant).add("=CALIB.NOSUCH(1)");
  put("{1}", 1, 3, { formula: plain });
  put("{1}", 9, 3, { formula: remnant }, { formula: "=CALIB.NOSUCH(1)" });
  unknown.delete(plain);
  expect(grid.values("{1}", { row: 1, column: 3, rows: 1, columns: 1 })).toEqual([
    [{ error: "#NAME?" }],
  ]);
  const environment = testEnvironment();
  const outcome = await repairNames("en", environment);
  expect(outcome).toMatchObject({
    kind: "repaired",
    count: 2,
    left: [{ reason: "still-name", count: 1, sheet: "Scores", address: "D11" }],
  });
  expect(grid.values("{1}", { row: 1, column: 3, rows: 3, columns: 1 })).toEqual([
    [-1],
    [0.123456789012345],
    [1],
  ]);
  expect(cellsAt(grid, "{1}", [9, 3, 1])).toEqual([["=CALIB.SEATS(3,B2:B3)"]]);
  await undoLast({ environment });
  expect(cellsAt(grid, "{1}", [9, 3, 1])).toEqual([[remnant]]);
});

test("where nothing shows #NAME? nothing is written; on a protected sheet it is said", async () => {
  const { grid, unknown, put } = calibBook();
  const before = picture(grid);
  expect(await repairNames("en", testEnvironment())).toMatchObject({
    count: 0,
    left: [],
    write: null,
  });
  expect(picture(grid)).toBe(before);
  unknown.add("=CALIB.ZSCORE(B2:B4)");
  put("{1}", 1, 3, { formula: "=CALIB.ZSCORE(B2:B4)" });
  grid.apply([
    { kind: "put", of: "protections", record: { id: "{1}", password: null, options: {} } },
  ]);
  const outcome = await repairNames("en", testEnvironment());
  expect(outcome).toMatchObject({ count: 0, left: [{ reason: "protected", address: "D2" }] });
});

test("what was entered again is not said to be known when nobody could look afterwards", async () => {
  const { grid, host, unknown, put } = calibBook();
  const formula = "=CALIB.ZSCORE(B2:B4)";
  unknown.add(formula);
  put("{1}", 1, 3, { formula });
  const before = grid.state();
  await repairNames("en", testEnvironment());
  const { syncs } = host.counters;
  grid.restore(before);
  host.reset({ grid });
  host.plan([{ at: syncs, kind: "error", code: "GeneralException", fraction: 0, always: true }]);
  expect(await repairNames("en", testEnvironment())).toMatchObject({
    kind: "entered-again",
    count: 1,
    left: [],
  });
});

/** Time that passes only by waiting, with what happens meanwhile. */
function clock(meanwhile: (waited: number) => void = () => undefined) {
  let now = Date.parse("2026-03-01T09:00:00.000Z");
  return {
    ...testEnvironment(),
    now: () => new Date(now).toISOString(),
    wait: (milliseconds: number) => {
      now += milliseconds;
      meanwhile(milliseconds);
      return Promise.resolve();
    },
    later: (milliseconds: number) => (now += milliseconds),
  };
}

const BUSY = "=CALIB.STRENGTH(B2:B4)";

test("a cell that is busy twice is recalculated, once a minute, and nothing else is", async () => {
  const { grid, recalculated } = calibBook();
  const environment = clock();
  const still = await recalculateStuck(environment);
  expect(still).toMatchObject({
    kind: "recalculated",
    count: 0,
    left: [{ reason: "still-busy", count: 1, sheet: "Scores", address: "F7" }],
  });
  recalculated.set(BUSY, 0.25);
  expect(await recalculateStuck(environment)).toMatchObject({
    count: 0,
    left: [{ reason: "cooling" }],
  });
  environment.later(60_000);
  const before = picture(grid);
  expect(await recalculateStuck(environment)).toMatchObject({ count: 1, left: [], write: null });
  expect(grid.values("{1}", { row: 6, column: 5, rows: 1, columns: 1 })).toEqual([[0.25]]);
  expect(picture(grid).replace("0.25", '{"error":"#BUSY!"}')).toBe(before);
  expect(await recalculateStuck(environment)).toMatchObject({ count: 0, left: [] });
});

test("a cell whose answer arrives while we look is left alone", async () => {
  const { grid } = calibBook();
  const environment = clock(() => grid.cache("{1}", 6, 5, [[0.5]]));
  environment.later(3_600_000);
  expect(await recalculateStuck(environment)).toMatchObject({ count: 0, left: [] });
});
