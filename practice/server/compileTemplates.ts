import { readFile } from "node:fs/promises";
import path from "node:path";
import { JSDOM } from "jsdom";

const PACKAGES = path.resolve(__dirname, "../../node_modules/@odoo");

/** The template library as its own script leaves it in a window: only what is used of it here. */
interface TemplateLibrary {
  readonly Component: unknown;
  readonly App: new (
    root: unknown,
    options: { templates: string; translateFn: (text: string) => string },
  ) => {
    readonly rawTemplates: Readonly<Record<string, unknown>>;
    addTemplates(xml: string): void;
    _compileTemplate(name: string, template: unknown): { toString(): string };
  };
}

/**
 * The spreadsheet's templates as a script module, so that the page need not turn text into code.
 *
 * The library compiles a template where it is first shown, by `new Function`, which no strict content security policy
 * allows. Here the same scripts that the page loads do it at build time, in a window of their own; what they make is
 * written out. Words are put in while compiling, hence one module per language.
 *
 * @param translate what the grid says for an English text
 * @returns a module that exports `templates`: name to function, as `App.registerTemplate` takes them
 */
export async function compileTemplates(translate: (english: string) => string): Promise<string> {
  const [library, spreadsheet, xml] = await Promise.all(
    [
      "owl/dist/owl.iife.min.js",
      "o-spreadsheet/dist/o_spreadsheet.min.iife.js",
      "o-spreadsheet/dist/o_spreadsheet.xml",
    ].map((file) => readFile(path.join(PACKAGES, file), "utf8")),
  );
  const { window } = new JSDOM("", { runScripts: "outside-only", pretendToBeVisual: true });
  try {
    window.eval(`${library!}; window.owl = owl;`);
    window.eval(spreadsheet!);
    const { App, Component } = window["owl"] as TemplateLibrary;
    const app = new App(Component, { templates: xml!, translateFn: translate });
    app.addTemplates(templatesWithin(spreadsheet!));
    const functions: string[] = [];
    for (const name in app.rawTemplates) {
      const template = app.rawTemplates[name];
      if (typeof template === "function") continue;
      if (typeof template !== "string") setStylesAtRunTime(template as Element);
      functions.push(`${JSON.stringify(name)}: ${app._compileTemplate(name, template).toString()}`);
    }
    return `export const templates = {\n${functions.join(",\n")}\n};\n`;
  } finally {
    window.close();
  }
}

/**
 * The chart tooltips' templates, which the spreadsheet keeps as text within its own script. They become text once more
 * before they are shown, where style attributes would count as inline.
 */
function templatesWithin(script: string): string {
  const found = /<templates>[^`\\$]*<\/templates>/.exec(script);
  if (found === null) throw new Error("The spreadsheet's script holds no chart tooltip template.");
  return found[0].replaceAll("t-attf-style=", "t-attf-data-style=");
}

/** Style attributes of a template's own elements count as inline style where its text is read; computed ones do not. */
function setStylesAtRunTime(template: Element): void {
  for (const element of template.querySelectorAll("[style]")) {
    if (!/^[a-z]/.test(element.tagName)) continue;
    element.setAttribute("t-att-style", `'${element.getAttribute("style")!}'`);
    element.removeAttribute("style");
  }
}
