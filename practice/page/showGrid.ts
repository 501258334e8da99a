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
  getStore(store: unknown): { readonly editionMode: string; stopEdition(): void };
}

/** What the build made of the spreadsheet's templates; see compileTemplates. */
interface Templates {
  readonly templates: Readonly<Record<string, Parameters<typeof App.registerTemplate>[1]>>;
}

const known = new Map<PageLanguage, Promise<Templates>>();

/** Draws a model's grid in `target`, in the words of `language`. */
export async function showGrid(
  target: HTMLElement,
  model: Model,
  dark: boolean,
  messages: GridMessages,
  language: PageLanguage,
): Promise<ShownGrid> {
  if (!known.has(language)) known.set(language, templatesIn(language));
  const { templates } = await known.get(language)!;
  for (const [name, template] of Object.entries(templates)) App.registerTemplate(name, template);
  const app = new App(Spreadsheet, {
    props: { model, colorScheme: dark ? "dark" : "light", ...messages },
    env: {} as never,
  });
  target.replaceChildren();
  const { env } = (await app.mount(target)) as unknown as { env: Stores };
  const composer = (): ReturnType<Stores["getStore"]> => env.getStore(stores.CellComposerStore);
  return {
    isEditing: () => composer().editionMode !== "inactive",
    takeAway: () => {
      // What is half typed counts, as it does when another cell is clicked.
      composer().stopEdition();
      app.destroy();
    },
  };
}

function templatesIn(language: PageLanguage): Promise<Templates> {
  const address = `./vendor/@odoo/o-spreadsheet/templates.${language}.js`;
  return import(/* webpackIgnore: true */ address) as Promise<Templates>;
}
