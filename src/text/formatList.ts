import type { Locale } from "./Locale";

/** Several things in one sentence, as the language lists them: "a, b, and c", a、b和c. */
export const formatList = (locale: Locale, things: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(things);
