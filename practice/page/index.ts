import { setTranslationMethod } from "@odoo/o-spreadsheet";
import { addExcelFunctions } from "../grid/excelFunctions";
import { addWorksheetFunctions } from "../grid/addWorksheetFunctions";
import type { FunctionMetadata } from "../grid/FunctionMetadata";
import { FileError } from "../files/FileError";
import { gridWordInChinese } from "./gridWords";
import { asked, gridMessages, tell } from "./messages";
import { OdooGrid } from "../grid/OdooGrid";
import { openBeside, openedBeside } from "./openBeside";
import { openWorkbook, type OpenedWorkbook } from "../files/openWorkbook";
import { dress, type MenuPresses } from "./dress";
import { byId } from "./markup";
import { readPreferences, addressWith, type Preferences } from "./preferences";
import { showGrid, type ShownGrid } from "./showGrid";
import { testDoor, type TestDoor } from "./testDoor";
import { filled, pageWords } from "./words";
import { watchChanges, type Changes } from "./watchChanges";
import { watchSplitter } from "./watchSplitter";
import { watchFiles } from "./watchFiles";
import { createPane, type Pane } from "./pane";

declare global {
  interface Window {
    evenhandPractice?: TestDoor;
  }
}

let preferences = readPreferences();
let words = pageWords[preferences.language];

interface Shown {
  readonly opened: OpenedWorkbook;
  readonly changes: Changes;
  readonly drawn: ShownGrid;
  readonly pane: Pane;
}

let shown: Shown | null = null;

async function start(): Promise<void> {
  dress(preferences, words, presses);
  setTranslationMethod((...[text]) =>
    preferences.language === "zh-CN" ? gridWordInChinese(text) : text,
  );
  watchSplitter();
  watchFiles((name, bytes) => inTurn(() => open(name, bytes)));
  byId("save").addEventListener("click", () => void inTurn(save));
  window.addEventListener("beforeunload", (event) => {
    if (atStake() !== null) event.preventDefault();
  });
  addExcelFunctions();
  const beside = openedBeside();
  const [first] = await Promise.all([
    beside === null || beside === "gone" ? sample(preferences.sample) : beside,
    learnFunctions(),
  ]);
  await inTurn(() => open(first.name, first.bytes));
  if (beside === "gone") tell(words.openerGone);
}

const presses: MenuPresses = {
  onSample: (name) =>
    chosen(async () => {
      const { bytes } = await sample(name);
      if (await open(name, bytes)) choose({ sample: name });
    }),
  onChoose: (changed) =>
    chosen(() => (changed.theme === undefined ? withNewPane(changed) : wear(changed.theme))),
  onFault: (fault) => {
    const news = shown?.pane.fault(fault) ?? null;
    byId("status").textContent =
      news === null ? "" : filled(words.faultNews[news.key], news.values);
  },
};

/** What a menu leads to; in the end every menu shows what is so. */
function chosen(work: () => Promise<void>): void {
  void inTurn(async () => {
    try {
      await work();
    } finally {
      dress(preferences, words, presses);
    }
  });
}

/** Keeps a choice, in the address too: nothing is loaded anew, so nothing is lost. */
function choose(changed: Partial<Preferences>): void {
  preferences = { ...preferences, ...changed };
  words = pageWords[preferences.language];
  history.replaceState(null, "", addressWith(changed));
}

/** The same workbook and the same pane in other colours. */
async function wear(theme: Preferences["theme"]): Promise<void> {
  choose({ theme });
  await redraw();
  shown?.pane.wear(theme);
}

/** Excel tells an add-in its language and platform once, so the pane is opened anew; the workbook stays. */
async function withNewPane(changed: Partial<Preferences>): Promise<void> {
  if (shown?.pane.used() === true && !(await asked(words.paneLost))) return;
  choose(changed);
  if (changed.language !== undefined) {
    await learnFunctions();
    await redraw();
  }
  if (shown === null) return;
  document.title = `${shown.opened.grid.name} – ${words.title}`;
  shown.pane.close();
  showPane(shown);
}

/** What would be lost with the workbook in sight, as the sentence that asks about it; null when nothing would. */
function atStake(): string | null {
  if (shown === null) return null;
  const { opened, changes, pane } = shown;
  if (changes.unsaved()) return filled(words.changesLost, { name: opened.grid.name });
  return pane.used() ? words.paneLost : null;
}

async function learnFunctions(): Promise<void> {
  const file = preferences.language === "zh-CN" ? "functions-zh-cn.json" : "functions.json";
  const answer = await fetch(file);
  addWorksheetFunctions((await answer.json()) as FunctionMetadata);
}

async function sample(name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const answer = await fetch(`samples/${name}`);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/**
 * Opens a file in place of what is shown: a new grid, and a task pane that knows nothing of the one before.
 *
 * @returns whether it did; it does not when something would be lost and somebody would rather keep it
 */
async function open(name: string, bytes: Uint8Array | null): Promise<boolean> {
  byId("status").textContent = filled(words.opening, { name });
  await drawn();
  const opened =
    bytes === null
      ? { grid: new OdooGrid(name, undefined), file: null }
      : await openWorkbook(name, bytes);
  const question = atStake();
  if (question !== null && !(await asked(question))) {
    byId("status").textContent = "";
    return false;
  }
  shown?.pane.close();
  shown?.drawn.takeAway();
  shown = null;
  byId("name").textContent = name;
  document.title = `${name} – ${words.title}`;
  const grid = await drawGrid(opened);
  showPane({ opened, changes: watchChanges(opened.grid.model), drawn: grid });
  byId("status").textContent = "";
  requestAnimationFrame(() => {
    window.evenhandPractice = testDoor(opened.grid, Math.round(performance.now()));
  });
  return true;
}

const drawGrid = ({ grid }: OpenedWorkbook): Promise<ShownGrid> =>
  showGrid(
    byId("grid"),
    grid.model,
    preferences.theme === "dark",
    gridMessages,
    preferences.language,
  );

/** Draws the same workbook once more, in the colours and words chosen now. */
async function redraw(): Promise<void> {
  if (shown === null) return;
  shown.drawn.takeAway();
  shown = { ...shown, drawn: await drawGrid(shown.opened) };
}

/** A task pane over the workbook as it is; one that is gone half-way is opened again, as a person would. */
function showPane({ opened, changes, drawn }: Omit<Shown, "pane">): void {
  const pane = createPane(
    byId("pane"),
    opened.grid,
    preferences,
    () => shown?.drawn.isEditing() ?? false,
    (made) => openBeside(made, words),
  );
  shown = { opened, changes, drawn, pane };
  void pane.gone.then(() => {
    if (shown?.pane !== pane) return;
    pane.close();
    showPane(shown);
  });
}

async function save(): Promise<void> {
  if (shown === null) return;
  const { saveWorkbook } = await import("../files/saveWorkbook");
  const bytes = await saveWorkbook(shown.opened);
  shown.changes.saved();
  const name = shown.opened.grid.name.replace(/\.\w+$/, ".xlsx");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  byId("status").textContent = filled(words.saved, { name });
}

/** Until the browser has drawn what was put on the page: what follows keeps it busy. */
function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

let last: Promise<void> = Promise.resolve();

/** One thing after the other: a workbook is not opened while another one is being drawn. */
const inTurn = (work: () => Promise<unknown>): Promise<void> =>
  (last = last.then(() => attempt(work)));

async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const sentence = error instanceof FileError ? words.problems[error.code] : words.problem;
    const detail = error instanceof FileError ? error.detail : String(error);
    byId("status").textContent = "";
    tell(filled(sentence, { detail }));
  }
}

void start();
