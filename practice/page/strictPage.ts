/**
 * Runs before the spreadsheet's scripts. They do some things that a strict content security policy forbids; each is done
 * here in a way it allows, so that the page needs neither `unsafe-eval` nor `unsafe-inline`.
 */
import { FORMULA_PARAMETERS, interpretedFormula } from "../grid/interpretedFormula";

/**
 * A formula becomes a function by being read. Any other text that should become code is refused by the browser as ever.
 * The spreadsheet's script calls `Function` without `new`.
 */
window.Function = new Proxy(Function, {
  apply: (target, self, given: string[]): unknown =>
    given.slice(0, -1).join() === FORMULA_PARAMETERS.join()
      ? interpretedFormula(given.at(-1)!)
      : Reflect.apply(target, self, given),
});

// eslint-disable-next-line @typescript-eslint/unbound-method -- bound where it is called
const { setAttribute } = Element.prototype;

/** A style written as an attribute counts as inline; the same declarations set on the element's style do not. */
Element.prototype.setAttribute = function (name, value) {
  if (name === "style" && "style" in this) (this.style as CSSStyleDeclaration).cssText = value;
  else setAttribute.call(this, name, value);
};

/** So do style attributes in text that becomes elements. The build has named those `data-style`: see compileTemplates. */
// eslint-disable-next-line @typescript-eslint/unbound-method -- bound where it is called
const { set: parse } = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")!;
Object.defineProperty(HTMLTemplateElement.prototype, "innerHTML", {
  set(this: HTMLTemplateElement, text: string) {
    parse!.call(this, text);
    for (const element of this.content.querySelectorAll<HTMLElement>("[data-style]")) {
      element.style.cssText = element.dataset["style"]!;
    }
  },
});

/**
 * So does the text of a style element, which is how a sheet's paper is told when it is printed; a rule put in does not.
 * Fit for just that use: one rule, set once, on an element put into the document in the same turn. An empty text throws,
 * a second one is added to the first, and an element left outside the document loses it.
 */
Object.defineProperty(HTMLStyleElement.prototype, "textContent", {
  set(this: HTMLStyleElement, rule: string) {
    queueMicrotask(() => void this.sheet?.insertRule(rule));
  },
});
