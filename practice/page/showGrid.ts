import { App } from "@odoo/owl";
import { Spreadsheet, stores } from "@odoo/o-spreadsheet";
import type { Model } from "../grid/engine";

/** A grid on the screen. */
export interface ShownGrid {
  /** Whether a person is typing into a cell. */
  isEditing(): boolean;
  takeAway(): void;
}

/** What the grid tells and asks the person at it. */
export interface GridMessages {
  readonly notifyUser: (notification: { readonly text: string }) => void;
  readonly raiseError: (text: string, after?: () => void) => void;
  readonly askConfirmation: (text: string, confirm: () => void, cancel?: () => void) => void;
}

interface Stores {
  getStore(store: unknown): { readonly editionMode: string };
}

let templates: Promise<string> | null = null;

/** Draws a model's grid in `target`, in the words `translate` gives for the English ones. */
export async function showGrid(
  target: HTMLElement,
  model: Model,
  dark: boolean,
  messages: GridMessages,
  translate: (english: string) => string,
): Promise<ShownGrid> {
  templates ??= fetch("vendor/@odoo/o-spreadsheet/dist/o_spreadsheet.xml").then((answer) =>
    answer.text(),
  );
  const app = new App(Spreadsheet, {
    props: { model, colorScheme: dark ? "dark" : "light", ...messages },
    templates: await templates,
    translateFn: translate,
    env: {} as never,
  });
  target.replaceChildren();
  const { env } = (await app.mount(target)) as unknown as { env: Stores };
  return {
    isEditing: () => env.getStore(stores.CellComposerStore).editionMode !== "inactive",
    takeAway: () => app.destroy(),
  };
}
