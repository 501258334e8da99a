/** @jest-environment node */
import { diagnose } from "../../src/taskpane/commands/makeReport";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { chooseColumn, chooseSide, readPeople } from "../../src/taskpane/commands/readPeople";
import { readSettings } from "../../src/taskpane/commands/readSettings";
import { start } from "../../src/taskpane/commands/start";
import type { Workbook } from "../../src/taskpane/commands/Workbook";
import { takeBack, writeResult } from "../../src/taskpane/commands/writeResult";
import { samplePeople } from "../../src/taskpane/sample/samplePeople";
import { dataView, type DataPresses } from "../../src/taskpane/views/dataView";
import { noticesView } from "../../src/taskpane/views/noticesView";
import { WorkbookError } from "../../src/workbook/WorkbookError";
import { startOfficeHost } from "../support/officeHost";
import { columnNamed, openPane, withTable } from "./officePane";

const none = (): void => undefined;
const presses = new Proxy({} as DataPresses, { get: () => none });

async function openedPane(): Promise<Pane> {
  const { headers, rows } = samplePeople("en");
  await withTable("Scores", [headers, ...rows]);
  const pane = openPane();
  await start(pane);
  expect(pane.state().failure).toBeNull();
  return pane;
}

/** The pane once somebody clicks into a cell as soon as `after` is done: nothing can be looked at from then on. */
function clickedInto(pane: Pane, after: "write" | "undo" | "readSource"): Pane {
  let editing = false;
  const look =
    <T>(work: () => Promise<T>) =>
    async (): Promise<T> => {
      if (editing) throw new WorkbookError("editing-a-cell");
      return work();
    };
  const done = pane.workbook[after] as (...args: unknown[]) => Promise<unknown>;
  const workbook: Workbook = {
    ...pane.workbook,
    openWrite: look(pane.workbook.openWrite),
    canUndo: look(pane.workbook.canUndo),
    readCalibration: look(pane.workbook.readCalibration),
    watch: (table, onChange) => look(() => pane.workbook.watch(table, onChange))(),
    [after]: async (...args: unknown[]) => {
      const result = await done(...args);
      editing = true;
      return result;
    },
  };
  return { ...pane, workbook };
}

beforeEach(() => {
  startOfficeHost();
});

describe("a look that fails after something was done leaves what was done told", () => {
  test("a write", async () => {
    const pane = await openedPane();
    await diagnose(pane);
    await writeResult(clickedInto(pane, "write"));
    expect(pane.state()).toMatchObject({ failure: null, busy: null });
    expect(pane.state().write.written).not.toBeNull();
  });

  test("taking it back", async () => {
    const pane = await openedPane();
    await diagnose(pane);
    await writeResult(pane);
    await takeBack(clickedInto(pane, "undo"));
    expect(pane.state()).toMatchObject({ failure: null, busy: null });
    expect(pane.state().write.undone?.kept).toEqual([]);
  });

  test("reading a list", async () => {
    const pane = await openedPane();
    await readPeople(clickedInto(pane, "readSource"), pane.state().data.chosen!);
    expect(pane.state()).toMatchObject({ failure: null, busy: null });
    expect(pane.state().data.assembled).not.toBeNull();
  });
});

describe("what is remembered of a list", () => {
  /** Everything of ours that travels in the file unseen. */
  const kept = (): Promise<string> =>
    Excel.run(async (context) => {
      const { settings } = context.workbook;
      settings.load({ key: true, value: true });
      await context.sync();
      return JSON.stringify(settings.items.map(({ key, value }) => [key, value as unknown]));
    });

  test("is taken up again", async () => {
    const pane = await openedPane();
    await chooseSide(pane, "finance", null);
    await diagnose(pane);
    const { sides } = pane.state().data;
    expect(sides.get("finance")).toBeNull();
    const again = openPane();
    await start(again);
    expect(again.state().data.sides).toEqual(sides);
  });

  test("holds no name, not even with the column of names taken for groups", async () => {
    const pane = await openedPane();
    await chooseColumn(pane, "group", columnNamed(pane, "Name"));
    const labels = pane.state().data.assembled!.labels.map(({ key }) => key);
    for (const [i, label] of labels.slice(0, 20).entries()) {
      await chooseSide(pane, label, i % 2 === 0 ? "sales" : "backOffice");
    }
    await diagnose(pane);
    const text = (await kept()).toLowerCase();
    expect(text).toContain("columns");
    expect(labels.filter((label) => text.includes(label))).toEqual([]);
  });
});

test("values of the settings sheet that are none are told by name, and can be read again without role templates", async () => {
  const pane = await openedPane();
  await diagnose(pane);
  await writeResult(pane);
  const typed = (row: string, value: string | number) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Calibration Settings");
      const used = sheet.getUsedRange().load({ values: true });
      await context.sync();
      const at = used.values.findIndex(([name]) => name === row);
      used.getCell(at, 1).values = [[value]];
      await context.sync();
    });
  const notices = (): string[] =>
    noticesView(pane.state(), {
      onReadAgain: none,
      onRecover: none,
      onClose: none,
      onShow: none,
    }).map(({ text }) => text);
  await typed("Tolerated gap", "about five");
  await chooseColumn(pane, "processScore", null);
  await readSettings(pane);
  expect(notices()).toEqual([
    expect.stringContaining("left as they were before: Tolerated gap. Mend"),
  ]);
  await typed("Tolerated gap", 700);
  await readSettings(pane);
  expect(notices()).toEqual([expect.stringContaining("Tolerated gap")]);
  const view = dataView(pane.state(), presses);
  expect(view.roles).toBeNull();
  expect(view.readSettings?.label).toBe("Read the settings sheet");
  await typed("Tolerated gap", 5);
  await readSettings(pane);
  expect(notices()).toEqual([]);
  expect(pane.state().settings.margin).toBe(5);
});
