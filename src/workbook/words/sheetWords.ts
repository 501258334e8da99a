import type { Locale } from "../../text/Locale";
import type { SheetKind } from "../plan/WritePlan";
import { en, type SheetWords } from "./en";
import { zhCN } from "./zhCN";

const ALL: Readonly<Record<Locale, SheetWords>> = { en, "zh-CN": zhCN };

/** The words of the sheets in one language. */
export const sheetWords = (locale: Locale): SheetWords => ALL[locale];

/** The words of every language: what was written in one is read back whatever the pane speaks now. */
export const everyLanguage: readonly SheetWords[] = [en, zhCN];

/** Puts texts into the `{places}` of a phrase. */
export const filled = (phrase: string, places: Readonly<Record<string, string>>): string =>
  phrase.replace(/\{([a-z]+)\}/g, (whole, place: string) =>
    Object.hasOwn(places, place) ? (places[place] ?? whole) : whole,
  );

/** A text with what it is about before it. */
export const labelled = (label: string, text: string, { marks }: SheetWords): string =>
  `${label}${marks.colon}${text}`;

/** The longest name Excel lets a sheet have. */
const LONGEST_NAME = 31;

/**
 * A name no sheet of the workbook has: the usual one, or the usual one with the next free number.
 * Excel compares names without regard to case.
 */
export function freeSheetName(
  locale: Locale,
  kind: SheetKind,
  taken: readonly string[],
): { readonly name: string; readonly number: number } {
  const usual = ALL[locale].sheets[kind];
  const known = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const tail = number === 1 ? "" : ` ${number}`;
    const name = usual.slice(0, LONGEST_NAME - tail.length) + tail;
    if (!known.has(name.toLowerCase())) return { name, number };
  }
}

/** Which of our words `text` is, in any language, or null. */
export function keyOfWord<K extends string>(
  pick: (words: SheetWords) => Readonly<Record<K, string>>,
  text: string,
): K | null {
  for (const words of everyLanguage) {
    for (const [key, word] of Object.entries<string>(pick(words))) {
      if (word === text) return key as K;
    }
  }
  return null;
}
