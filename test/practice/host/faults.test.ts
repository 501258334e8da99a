import type { Change } from "../../../practice/host/Change";
import { ERROR_CODES } from "../../../practice/host/HostError";
import { startOfficeHost } from "../../support/officeHost";

const A1 = { row: 0, column: 0, rows: 1, columns: 1 };
const CELLS = { row: 0, column: 0, rows: 1, columns: 4 };

/** Writes 1, 2, 3, 4 into A1:D1 one cell an action, in one sync. */
async function writeFour(excel: typeof Excel): Promise<void> {
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (let column = 0; column < 4; column += 1) sheet.getCell(0, column).values = [[column + 1]];
    await context.sync();
  });
}

test("there are the 41 documented error codes", () => {
  expect(new Set(ERROR_CODES).size).toBe(41);
});

test.each(ERROR_CODES)(
  "a sync that fails with %s before anything reaches the add-in as that error",
  async (code) => {
    const { Excel, OfficeExtension, host, grid } = startOfficeHost();
    host.plan([{ at: 1, kind: "error", code, fraction: 0 }]);
    const error: unknown = await writeFour(Excel).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toMatchObject({ code });
    expect(grid.values("{1}", CELLS)).toEqual([[null, null, null, null]]);
  },
);

test.each([
  { fraction: 0, written: 0 },
  { fraction: 0.6, written: 2 },
  { fraction: 1, written: 4 },
])(
  "a sync that fails after $fraction of its actions leaves what they did",
  async ({ fraction, written }) => {
    const { Excel, host, grid } = startOfficeHost();
    host.plan([{ at: 1, kind: "error", code: "GeneralException", fraction }]);
    await expect(writeFour(Excel)).rejects.toMatchObject({ code: "GeneralException" });
    const [values = []] = grid.values("{1}", CELLS);
    expect(values.filter((value) => value !== null)).toHaveLength(written);
  },
);

test("only the planned sync fails, unless it always does from then on", async () => {
  const { Excel, host } = startOfficeHost();
  host.plan([{ at: 2, kind: "error", code: "RequestAborted", fraction: 0 }]);
  await writeFour(Excel);
  await expect(writeFour(Excel)).rejects.toMatchObject({ code: "RequestAborted" });
  await writeFour(Excel);
  host.plan([{ at: 1, kind: "error", code: "RequestAborted", fraction: 0, always: true }]);
  await expect(writeFour(Excel)).rejects.toMatchObject({ code: "RequestAborted" });
  await expect(writeFour(Excel)).rejects.toMatchObject({ code: "RequestAborted" });
});

test("a fault for the next write lets what only reads go on, and strikes once", async () => {
  const { Excel, host } = startOfficeHost();
  host.plan([{ at: "write", kind: "error", code: "GeneralException", fraction: 0.5 }]);
  const read = (): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1").load("values");
      await context.sync();
      return range.values as unknown;
    });
  await read();
  await read();
  await expect(writeFour(Excel)).rejects.toMatchObject({ code: "GeneralException" });
  await read();
  await writeFour(Excel);
  expect(await read()).toEqual([[1]]);
});

test.each([
  { kind: "error", code: "GeneralException", nth: 2, fraction: 0.6 },
  { kind: "crash", nth: 2, fraction: 0.6 },
] as const)("a fault for the second write lets the first one go on: $kind", async (fault) => {
  const { Excel, host, grid } = startOfficeHost();
  host.plan([{ at: "write", ...fault }]);
  await Excel.run((context) => context.sync());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:D1").values = [[9, 9, 9, 9]];
    await context.sync();
  });
  expect(grid.values("{1}", CELLS)).toEqual([[9, 9, 9, 9]]);
  const second = writeFour(Excel).then(
    () => "done",
    () => "failed",
  );
  expect(await Promise.race([second, host.crashed().then(() => "gone")])).toBe(
    fault.kind === "crash" ? "gone" : "failed",
  );
  expect(grid.values("{1}", CELLS)).toEqual([[1, 2, 9, 9]]);
});

test("a silent fault answers well and keeps nothing", async () => {
  const { Excel, host, grid } = startOfficeHost();
  host.plan([{ at: 1, kind: "silent" }]);
  await writeFour(Excel);
  expect(grid.values("{1}", A1)).toEqual([[null]]);
  await writeFour(Excel);
  expect(grid.values("{1}", A1)).toEqual([[1]]);
});

test("after a crash nothing is answered until the host starts afresh on the same workbook", async () => {
  const { Excel, host, grid } = startOfficeHost();
  host.plan([{ at: 1, kind: "crash", fraction: 0.6 }]);
  let answered = false;
  void writeFour(Excel).then(() => (answered = true));
  await host.crashed();
  void writeFour(Excel).then(() => (answered = true));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(answered).toBe(false);
  expect(grid.values("{1}", CELLS)).toEqual([[1, 2, null, null]]);
  startOfficeHost({ grid });
  await writeFour(Excel);
  expect(grid.values("{1}", CELLS)).toEqual([[1, 2, 3, 4]]);
});

test("a sync that hangs goes on when it is released", async () => {
  const { Excel, host, grid } = startOfficeHost();
  host.plan([{ at: 1, kind: "hang" }]);
  const writing = writeFour(Excel);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(grid.values("{1}", A1)).toEqual([[null]]);
  host.release();
  await writing;
  expect(grid.values("{1}", A1)).toEqual([[1]]);
});

test("while a cell is edited a sync fails, or waits when it asked to", async () => {
  const { Excel, host, grid } = startOfficeHost();
  host.editCell(true);
  await expect(writeFour(Excel)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["late"]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(grid.values("{1}", A1)).toEqual([[null]]);
  host.editCell(false);
  await waiting;
  expect(grid.values("{1}", A1)).toEqual([["late"]]);
});

test("a second user's edits come between two syncs, as remote changes", async () => {
  const { Excel, host, grid } = startOfficeHost();
  const edit: Change = { kind: "cells", sheet: "{1}", row: 0, column: 0, entries: [["theirs"]] };
  const heard: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").onChanged.add((event) => {
      heard.push(`${event.source} ${event.address}`);
      return Promise.resolve();
    });
    await context.sync();
    host.plan([], [{ after: 1, changes: [edit] }]);
    context.workbook.worksheets.getItem("Sheet1").getRange("B1").values = [["mine"]];
    await context.sync();
  });
  expect(grid.values("{1}", A1)).toEqual([["theirs"]]);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toEqual(["Local B1", "Remote A1"]);
});

test("a request above 5 MB is refused, and the bytes of every sync are counted", async () => {
  const { Excel, host } = startOfficeHost();
  const rows = Array.from({ length: 300 }, () => ["x".repeat(20_000)]);
  const writing = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A300").values = rows;
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(host.counters.largestRequest).toBeGreaterThan(6_000_000);
  await writeFour(Excel);
  expect(host.counters.syncs).toBe(2);
  expect(host.counters.requestBytes[1]).toBeLessThan(5_000);
});
