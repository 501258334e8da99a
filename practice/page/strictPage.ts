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
const markup = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML")!;
Object.defineProperty(HTMLTemplateElement.prototype, "innerHTML", {
  ...markup,
  set(this: HTMLTemplateElement, text: string) {
    markup.set!.call(this, text);
    for (const element of this.content.querySelectorAll<HTMLElement>("[data-style]")) {
      element.style.cssText = element.dataset["style"]!;
    }
  },
});

const texts = new WeakMap<HTMLStyleElement, string>();

/**
 * So does the text of a style element, which is how a sheet's paper is told when it is printed; rules put in do not.
 * The text is kept beside the element and its rules are put in while it stands in the head, and only there.
 */
const content = Object.getOwnPropertyDescriptor(Node.prototype, "textContent")!;
Object.defineProperty(HTMLStyleElement.prototype, "textContent", {
  ...content,
  get(this: HTMLStyleElement): string {
    return texts.get(this) ?? (content.get!.call(this) as string);
  },
  set(this: HTMLStyleElement, text: string) {
    texts.set(this, text);
    putRulesIn(this);
  },
});

new MutationObserver((changes) => {
  for (const { addedNodes } of changes) addedNodes.forEach(putRulesIn);
}).observe(document.head, { childList: true });

/** Has a style element of the head apply the rules of its text, and no others. */
function putRulesIn(node: Node): void {
  const text = texts.get(node as HTMLStyleElement);
  if (text === undefined || node.parentNode !== document.head) return;
  const sheet = (node as HTMLStyleElement).sheet!;
  while (sheet.cssRules.length > 0) sheet.deleteRule(0);
  const read = new CSSStyleSheet();
  read.replaceSync(text);
  for (const { cssText } of read.cssRules) sheet.insertRule(cssText, sheet.cssRules.length);
}
