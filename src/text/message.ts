import { IntlMessageFormat } from "intl-messageformat";
import { en } from "./en";
import type { Locale } from "./Locale";
import { zhCN } from "./zhCN";

/** Every sentence and label of the product by name; both languages have them all. */
export type MessageKey = keyof typeof en;

/** What fills the places in a sentence. Numbers are for plurals; figures arrive as text. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** The sentences of each language. */
export const catalogues: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = {
  en,
  "zh-CN": zhCN,
};

const compiled = new Map<string, IntlMessageFormat>();

/**
 * The sentence `key` in the reader's language.
 *
 * @param values One for each `{place}`; a missing one throws rather than print braces
 */
export function message(locale: Locale, key: MessageKey, values: MessageValues = {}): string {
  const name = `${locale}/${key}`;
  let format = compiled.get(name);
  if (format === undefined) {
    format = new IntlMessageFormat(catalogues[locale][key], locale, undefined, { ignoreTag: true });
    compiled.set(name, format);
  }
  return String(format.format(values));
}
