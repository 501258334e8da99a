/** @jest-environment node */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Pane } from "../../src/taskpane/commands/Pane";
import { showCells } from "../../src/taskpane/commands/readPeople";
import { takeCellsBack } from "../../src/taskpane/commands/calibCells";
import { announcePane } from "../../src/taskpane/openedPane";
import { cellsNotice, cellsOffer, type CellsPresses } from "../../src/taskpane/views/cellsView";
import type { Locale } from "../../src/text/Locale";
import { calibBook, cellsAt } from "../workbook/support/calibBook";
import { picture } from "../workbook/support/workbook";
import { openPane } from "./officePane";

const manifest = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
const declared = [...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(
  ([, name]) => name!,
);

type Press = (event: { readonly completed: () => void }) => void;

const none = (): void => undefined;
const presses: CellsPresses = {
  onScope: none,
  onFreeze: none,
  onRestore: none,
  onRepair: none,
  onRecalculate: none,
  onTakeBack: none,
  onShow: none,
  onClose: none,
};

let book: ReturnType<typeof calibBook>;
let pane: Pane;
/** What the add-in gave Office for each button. */
const given = new Map<string, Press>();
let shown = 0;

/** Excel presses a button of the ribbon, and waits until the add-in says that it is done. */
const pressed = (name: string): Promise<void> =>
  new Promise((resolve) => given.get(name)!({ completed: resolve }));

const said = (locale: Locale = "en"): string =>
  cellsNotice({ ...pane.state(), locale }, presses)?.text ?? "";

beforeAll(async () => {
  book = calibBook();
  // What office.js itself offers about ribbon and pane; the workbook behind it is the host's.
  Object.assign(Office, {
    actions: { associate: (name: string, press: Press) => given.set(name, press) },
    addin: { showAsTaskpane: () => Promise.resolve(void (shown += 1)) },
  });
  pane = openPane();
  announcePane(pane);
  await import("../../src/commands/commands");
});

test("every button of the manifest has its command, and every command its button", () => {
  expect([...given.keys()].toSorted()).toEqual(declared.toSorted());
});

test("freezing the sheet brings the pane forward and says in one sentence what came of it", async () => {
  const before = shown;
  await pressed("FreezeSheet");
  expect(shown).toBe(before + 1);
  expect(said().split("\n")[0]).toBe(
    "5 CALIB formulas are now values; the formulas are kept on the sheet CALIB Formulas.",
  );
  expect(said()).toContain("One shows an error and stays a formula. First: Scores, F6.");
  expect(said("zh-CN").split("\n")[0]).toBe(
    "已将 5 个 CALIB 公式转为数值；公式保存在工作表“CALIB Formulas”中。",
  );
  expect(cellsAt(book.grid, "{1}", [1, 3, 1])).toEqual([[-1]]);
});

test("the notice takes it back, and says so", async () => {
  await takeCellsBack(pane);
  expect(said()).toBe("Taken back: 5 places are as they were.");
  expect(cellsAt(book.grid, "{1}", [1, 3, 1])).toEqual([["=CALIB.ZSCORE(B2:B4)"]]);
  expect(book.grid.sheets().map(({ name }) => name)).toEqual(["Scores", "More"]);
});

test("freezing the workbook and putting the formulas back leaves the cells as they were", async () => {
  const own = ["CALIB Formulas", "Calibration Journal"];
  const before = picture(book.grid);
  await pressed("FreezeWorkbook");
  await pressed("RestoreFormulas");
  expect(said()).toBe("8 frozen formulas are back.");
  expect(picture(book.grid, own)).toBe(before);
});

test("a selection without formulas of ours changes nothing and says so", async () => {
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  book.grid.apply([{ kind: "select", sheet: "{1}", areas: [area] }]);
  await pressed("FreezeSelection");
  expect(said()).toBe("No CALIB formula was frozen; nothing was changed.");
});

test("nothing to repair is said as such", async () => {
  await pressed("RepairNames");
  expect(said()).toBe("No CALIB formula shows #NAME?; nothing was changed.");
});

test("what Excel refuses ends in a sentence, and the button is done all the same", async () => {
  book.host.plan([{ at: 1, kind: "error", code: "InvalidOperationInCellEditMode", fraction: 0 }]);
  await pressed("FreezeSheet");
  expect(pane.state().failure?.cause).toEqual({ kind: "workbook", code: "editing-a-cell" });
  expect(pane.state().busy).toBeNull();
  book.host.plan([]);
});

test("the write that is taken back must be the last one", async () => {
  await pressed("FreezeSheet");
  const outcome = pane.state().cells.said!;
  await pressed("RestoreFormulas");
  pane.dispatch({ type: "cellsSaid", outcome });
  await takeCellsBack(pane);
  expect(pane.state().failure?.cause).toEqual({ kind: "workbook", code: "nothing-to-undo" });
  await showCells(pane, "Scores", "A1");
});

test("the pane offers the same on its first and last step, quiet while it works", () => {
  const offer = cellsOffer(pane.state(), presses)!;
  expect(offer.buttons.map(({ label }) => label)).toEqual([
    "Freeze to values",
    "Put formulas back",
    "Repair #NAME?",
    "Recalculate stuck cells",
  ]);
  expect(cellsOffer({ ...pane.state(), step: "diagnose" }, presses)).toBeNull();
  const busy = cellsOffer({ ...pane.state(), busy: "cells" }, presses)!;
  expect(busy.buttons.every(({ disabled }) => disabled)).toBe(true);
});
