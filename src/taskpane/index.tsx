import { createRoot } from "react-dom/client";
import { defaultSettings } from "../engine";
import { localeOf } from "../text/Locale";
import { message } from "../text/message";
import { startAnalyst } from "./analyst/startAnalyst";
import { App } from "./App";
import type { Pane } from "./commands/Pane";
import { start } from "./commands/start";
import { excelWorkbook } from "./host/excelWorkbook";
import { announcePane } from "./openedPane";
import { createStore } from "./state/createStore";
import { initialState } from "./state/initialState";
import { darkTheme, lightTheme } from "./theme/themes";

const place = document.getElementById("pane");
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");

/** The host says whether its theme is dark on the desktop only; elsewhere the system does. */
function isDark(): boolean {
  const context = Office.context as Partial<Office.Context> | undefined;
  return context?.officeTheme?.isDarkTheme ?? systemDark.matches;
}

/** Opens the pane in Excel. */
function open(element: HTMLElement): void {
  const locale = localeOf((Office.context as Partial<Office.Context>).displayLanguage);
  const store = createStore(initialState(locale, defaultSettings()));
  const pane: Pane = {
    ...store,
    workbook: excelWorkbook,
    analyst: startAnalyst(),
    now: () => Date.now(),
  };
  const root = createRoot(element);
  const render = (): void => {
    const dark = isDark();
    document.documentElement.lang = pane.state().locale;
    // Scroll bars and the browser's own controls, where Excel's theme is not the system's.
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    root.render(<App pane={pane} theme={dark ? darkTheme : lightTheme} />);
  };
  pane.subscribe(() => (document.documentElement.lang = pane.state().locale));
  systemDark.addEventListener("change", render);
  window.addEventListener("focus", render);
  render();
  void start(pane).finally(() => announcePane(pane));
}

/** What the pane needs of Excel. */
const LEAST_API = "1.9";

/** Without a workbook it can read there is nothing to show: says so instead of standing empty. */
function sayInstead(element: HTMLElement, key: "frame.noHost" | "frame.tooOld"): void {
  announcePane(null);
  const locale = localeOf(navigator.language);
  document.documentElement.lang = locale;
  element.textContent = message(locale, key);
  element.style.cssText = "font: 16px/1.5 system-ui, sans-serif; padding: 24px; max-width: 40em";
}

if (place !== null) {
  if (typeof Office === "undefined") sayInstead(place, "frame.noHost");
  else {
    void Office.onReady(({ host }) => {
      // Outside a host the library answers null, whatever its types say.
      if ((host as Office.HostType | null) !== Office.HostType.Excel) {
        sayInstead(place, "frame.noHost");
      } else if (!Office.context.requirements.isSetSupported("ExcelApi", LEAST_API)) {
        sayInstead(place, "frame.tooOld");
      } else {
        open(place);
      }
    });
  }
}
