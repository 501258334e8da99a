import { App } from "@odoo/owl";
import { Spreadsheet } from "@odoo/o-spreadsheet";
import type { Model } from "../grid/engine";

let templates: Promise<string> | null = null;

/** Draws a model's grid in `target`. @returns a function that takes it away again */
export async function showGrid(
  target: HTMLElement,
  model: Model,
  dark: boolean,
): Promise<() => void> {
  templates ??= fetch("vendor/@odoo/o-spreadsheet/dist/o_spreadsheet.xml").then((answer) =>
    answer.text(),
  );
  const app = new App(Spreadsheet, {
    props: { model, colorScheme: dark ? "dark" : "light" },
    templates: await templates,
    env: {} as never,
  });
  target.replaceChildren();
  await app.mount(target);
  return () => app.destroy();
}
