import type { Locale } from "./Locale";

/** Sentences one after the other: a full stop of Chinese has its space within itself. */
export const joinSentences = (locale: Locale, sentences: readonly string[]): string =>
  sentences.join(locale === "zh-CN" ? "" : " ");
