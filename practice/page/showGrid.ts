import { App } from "@odoo/owl";
import { Spreadsheet, stores } from "@odoo/o-spreadsheet";
import type { Model } from "../grid/engine";
import type { PageLanguage } from "./words";

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

/** What the build made of the spreadsheet's templates; see compileTemplates. */
interface Templates {
  readonly templates: Readonly<Record<string, Parameters<typeof App.registerTemplate>[1]>>;
}

let known: Promise<void> | null = null;

/** Draws a model's grid in `target`, in the words of `language`. */
export async function showGrid(
  target: HTMLElement,
  model: Model,
  dark: boolean,
  messages: GridMessages,
  language: PageLanguage,
): Promise<ShownGrid> {
  await (known ??= learnTemplates(language));
  const app = new App(Spreadsheet, {
    props: { model, colorScheme: dark ? "dark" : "light", ...messages },
    env: {} as never,
  });
  target.replaceChildren();
  const { env } = (await app.mount(target)) as unknown as { env: Stores };
  return {
    isEditing: () => env.getStore(stores.CellComposerStore).editionMode !== "inactive",
    takeAway: () => app.destroy(),
  };
}

async function learnTemplates(language: PageLanguage): Promise<void> {
  const address = `./vendor/@odoo/o-spreadsheet/templates.${language}.js`;
  const { templates } = (await import(/* webpackIgnore: true */ address)) as Templates;
  for (const [name, template] of Object.entries(templates)) App.registerTemplate(name, template);
}
