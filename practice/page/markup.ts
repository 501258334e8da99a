import type { PageWords } from "./words";

/** The page's element with an id; the page's own markup always has it. */
export function byId<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element "${id}"`);
  return element as T;
}

/** Puts the words into the markup's marked places. */
export function setTexts(words: PageWords): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-text]")) {
    element.textContent = String(words[element.dataset["text"] as keyof PageWords]);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-label]")) {
    element.setAttribute("aria-label", String(words[element.dataset["label"] as keyof PageWords]));
  }
}

/** Fills a menu with choices by key and tells what is chosen. */
export function fillMenu(
  id: string,
  choices: Readonly<Record<string, string>>,
  chosen: string,
  onChoose: (key: string) => void,
): void {
  const menu = byId<HTMLSelectElement>(id);
  menu.replaceChildren(
    ...Object.entries(choices).map(
      ([value, text]) => new Option(text, value, false, value === chosen),
    ),
  );
  menu.addEventListener("change", () => onChoose(menu.value));
}
