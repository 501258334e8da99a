import { createHash } from "node:crypto";
import { defaultSettings } from "../../src/engine";
import { analystOf } from "../../src/taskpane/analyst/analystOf";
import { answerer } from "../../src/taskpane/analyst/answer";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { excelWorkbook } from "../../src/taskpane/host/excelWorkbook";
import { createStore } from "../../src/taskpane/state/createStore";
import { initialState } from "../../src/taskpane/state/initialState";

export type CellValue = string | number | boolean;

/** Puts a list on a sheet of its own, as a table, through Microsoft's own client. */
export async function withTable(
  name: string,
  rows: readonly (readonly CellValue[])[],
): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = name;
    const width = String.fromCharCode(64 + (rows[0]?.length ?? 1));
    const range = sheet.getRange(`A1:${width}${rows.length}`);
    range.values = rows.map((row) => [...row]);
    sheet.tables.add(`A1:${width}${rows.length}`, true).name = "People";
    sheet.activate();
    range.select();
    await context.sync();
  });
}

/** The pane on the workbook the host holds. */
export function openPane(): Pane {
  const answer = answerer();
  return {
    ...createStore(initialState("en", defaultSettings())),
    workbook: excelWorkbook,
    analyst: analystOf({
      ask: (question) => Promise.resolve(answer(question)),
      restart: () => undefined,
    }),
    now: () => 0,
  };
}

/** Position of a heading in the list that was read. */
export const columnNamed = (pane: Pane, header: string): number =>
  pane.state().data.table!.headers.indexOf(header);

export async function sheetNames(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** Every used cell of every sheet: to tell whether anything changed. */
export async function wholeWorkbook(): Promise<string> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true, visibility: true });
    await context.sync();
    const ranges = worksheets.items.map((sheet) =>
      sheet.getUsedRangeOrNullObject().load({ address: true, formulas: true, numberFormat: true }),
    );
    await context.sync();
    const content = JSON.stringify(
      ranges.map((range, i) => [
        worksheets.items[i]!.name,
        range.isNullObject ? null : range.toJSON(),
      ]),
    );
    const digest = createHash("sha256").update(content).digest("hex");
    return `${worksheets.items.map(({ name }) => name).join(", ")}: ${digest}`;
  });
}
