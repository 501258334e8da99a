import { filled, type PageWords } from "./words";
import { tell } from "./messages";

/** A workbook that the add-in has made, for the tab that shows it; null bytes are a blank workbook. */
interface MadeWorkbook {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

/** Where a page keeps what it has opened beside itself; the new tab, of the same server, takes it from there. */
interface PageWithMade extends Window {
  evenhandMade?: MadeWorkbook[];
}

const NUMBER = "made";

/**
 * Shows a workbook that the add-in has made in a tab of its own, as Excel shows it in a window of its own. Where the
 * browser lets no tab be opened without a press, it asks for one.
 */
export function openBeside(file: string | null, words: PageWords): void {
  const made = ((window as PageWithMade).evenhandMade ??= []);
  const name = filled(words.newWorkbook, { number: String(made.length + 1) });
  const bytes = file === null ? null : Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
  made.push({ name: `${name}.xlsx`, bytes });
  const given = new URLSearchParams(location.search);
  given.set(NUMBER, String(made.length - 1));
  const address = `${location.pathname}?${given.toString()}`;
  if (window.open(address) === null) {
    tell(filled(words.openNew, { name }), () => void window.open(address));
  }
}

/** The workbook this tab was opened for; null for a page somebody opened themselves. */
export function openedBeside(): MadeWorkbook | "gone" | null {
  const number = new URLSearchParams(location.search).get(NUMBER);
  if (number === null) return null;
  const opener = window.opener as PageWithMade | null;
  return opener?.evenhandMade?.[Number(number)] ?? "gone";
}
