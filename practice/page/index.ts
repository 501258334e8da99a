import { setTranslationMethod } from "@odoo/o-spreadsheet";
import { addExcelFunctions } from "../grid/excelFunctions";
import { addWorksheetFunctions } from "../grid/addWorksheetFunctions";
import type { FunctionMetadata } from "../grid/FunctionMetadata";
import { FileError } from "../files/FileError";
import { gridWordInChinese } from "./gridWords";
import { gridMessages, tell } from "./messages";
import { OdooGrid } from "../grid/OdooGrid";
import { openBeside, openedBeside } from "./openBeside";
import { openWorkbook, type OpenedWorkbook } from "../files/openWorkbook";
import { byId, fillMenu, setTexts } from "./markup";
import { readPreferences, addressWith } from "./preferences";
import { showGrid, type ShownGrid } from "./showGrid";
import { testDoor, type TestDoor } from "./testDoor";
import { filled, pageWords } from "./words";
import { watchSplitter } from "./watchSplitter";
import { watchFiles } from "./watchFiles";
import { createPane, type Pane } from "./pane";

declare global {
  interface Window {
    evenhandPractice?: TestDoor;
  }
}

const preferences = readPreferences();
const words = pageWords[preferences.language];

let shown: { opened: OpenedWorkbook; drawn: ShownGrid; pane: Pane } | null = null;

async function start(): Promise<void> {
  document.documentElement.lang = preferences.language;
  document.documentElement.dataset["theme"] = preferences.theme;
  setTexts(words);
  if (preferences.language === "zh-CN")
    setTranslationMethod((...[text]) => gridWordInChinese(text));
  fillMenu("sample", words.samples, preferences.sample, (sample) => go({ sample }));
  fillMenu("platform", words.platforms, preferences.platform, (platform) =>
    go({ platform: platform as typeof preferences.platform }),
  );
  fillMenu("language", { "en-US": "English", "zh-CN": "中文" }, preferences.language, (language) =>
    go({ language: language as typeof preferences.language }),
  );
  fillMenu("theme", { light: words.light, dark: words.dark }, preferences.theme, (theme) =>
    go({ theme: theme as typeof preferences.theme }),
  );
  fillMenu("fault", words.faults, "none", (fault) => {
    const news = shown?.pane.fault(fault) ?? null;
    byId("status").textContent =
      news === null ? "" : filled(words.faultNews[news.key], news.values);
    (byId("fault") as HTMLSelectElement).value = "none";
  });
  watchSplitter();
  watchFiles((name, bytes) => attempt(() => open(name, bytes)));
  byId("save").addEventListener("click", () => void attempt(save));
  addExcelFunctions();
  const file = preferences.language === "zh-CN" ? "functions-zh-cn.json" : "functions.json";
  const beside = openedBeside();
  const [metadata, first] = await Promise.all([
    fetch(file).then((answer) => answer.json() as Promise<FunctionMetadata>),
    beside === null || beside === "gone" ? sample() : beside,
  ]);
  addWorksheetFunctions(metadata);
  await attempt(() => open(first.name, first.bytes));
  if (beside === "gone") tell(words.openerGone);
}

async function sample(): Promise<{ name: string; bytes: Uint8Array }> {
  const answer = await fetch(`samples/${preferences.sample}`);
  return { name: preferences.sample, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

function go(changed: Parameters<typeof addressWith>[0]): void {
  location.assign(addressWith(changed));
}

/** Opens a file in place of what is shown: a new grid, and a task pane that knows nothing of the one before. */
async function open(name: string, bytes: Uint8Array | null): Promise<void> {
  byId("status").textContent = filled(words.opening, { name });
  await drawn();
  const opened =
    bytes === null
      ? { grid: new OdooGrid(name, undefined), file: null }
      : await openWorkbook(name, bytes);
  shown?.pane.close();
  shown?.drawn.takeAway();
  shown = null;
  byId("name").textContent = name;
  document.title = `${name} – ${words.title}`;
  const shownGrid = await showGrid(
    byId("grid"),
    opened.grid.model,
    preferences.theme === "dark",
    gridMessages,
    preferences.language,
  );
  showPane(opened, shownGrid);
  byId("status").textContent = "";
  requestAnimationFrame(() => {
    window.evenhandPractice = testDoor(opened.grid, Math.round(performance.now()));
  });
}

/** A task pane over the workbook as it is; one that is gone half-way is opened again, as a person would. */
function showPane(opened: OpenedWorkbook, drawn: ShownGrid): void {
  const pane = createPane(
    byId("pane"),
    opened.grid,
    preferences,
    () => drawn.isEditing(),
    (made) => openBeside(made, words),
  );
  shown = { opened, drawn, pane };
  void pane.gone.then(() => {
    if (shown?.pane !== pane) return;
    pane.close();
    showPane(opened, drawn);
  });
}

async function save(): Promise<void> {
  if (shown === null) return;
  const { saveWorkbook } = await import("../files/saveWorkbook");
  const bytes = await saveWorkbook(shown.opened);
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

async function attempt(work: () => Promise<void>): Promise<void> {
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
