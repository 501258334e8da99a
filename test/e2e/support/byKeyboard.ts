import type { Frame } from "playwright-core";
import type { Practice } from "./openPractice";

/** More than any screen has stops. */
const MOST_STOPS = 150;

/** Somebody without a mouse. */
export interface Keyboard {
  /** Tabs on until the focus is on what is called `name`. */
  readonly tabTo: (name: string, step?: "Tab" | "Shift+Tab") => Promise<void>;
  /** Tabs there, then presses the keys, "Enter" unless others are named. */
  readonly press: (name: string, ...keys: readonly string[]) => Promise<void>;
  /** Tabs there and types. */
  readonly type: (name: string, text: string) => Promise<void>;
}

export function byKeyboard({ page }: Practice, pane: Frame): Keyboard {
  const tabTo: Keyboard["tabTo"] = async (name, step = "Tab") => {
    for (let i = 0; i < MOST_STOPS; i++) {
      const here = await pane.evaluate(() => {
        const { activeElement: at } = document;
        const labelled =
          at instanceof HTMLInputElement ||
          at instanceof HTMLSelectElement ||
          at instanceof HTMLTextAreaElement;
        const own = labelled ? [...(at.labels ?? [])].map((label) => label.textContent) : [];
        const other = document.getElementById(at?.getAttribute("aria-labelledby") ?? "");
        const said = [at?.getAttribute("aria-label"), other?.textContent, own.join(" ")];
        return [...said, at?.textContent];
      });
      if (here.some((text) => text?.trim() === name)) return;
      await page.keyboard.press(step);
    }
    throw new Error(`"${name}" cannot be reached by Tab`);
  };
  const press: Keyboard["press"] = async (name, ...keys) => {
    await tabTo(name);
    for (const key of keys.length > 0 ? keys : ["Enter"]) await page.keyboard.press(key);
  };
  const type: Keyboard["type"] = async (name, text) => {
    await tabTo(name);
    await page.keyboard.type(text);
  };
  return { tabTo, press, type };
}
