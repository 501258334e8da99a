import type { PageWords } from "./words";

/** The page's element with an id; the page's own markup always has it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element "${id}"`);
  return element;
}

/** Puts the words into the markup's marked places. */
export function setTexts(words: PageWords): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
    element.textContent = wordFor(words, element.dataset["text"]);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.setAttribute("aria-label", wordFor(words, element.dataset["label"]));
  }
}

/** Fills a menu, empty or not, with choices by key and tells what is chosen. */
export function fillMenu(
  id: string,
  choices: Readonly<Record<string, string>>,
  chosen: string,
  onChoose: (key: string) => void,
): void {
  const menu = byId(id) as HTMLSelectElement;
  menu.replaceChildren(
    ...Object.entries(choices).map(
      ([value, text]) => new Option(text, value, false, value === chosen),
    ),
  );
  menu.onchange = () => onChoose(menu.value);
}

function wordFor(words: PageWords, key: string | undefined): string {
  const word = words[key as keyof PageWords] as unknown;
  return typeof word === "string" ? word : "";
}
