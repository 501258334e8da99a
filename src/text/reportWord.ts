import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "./Locale";
import { reportWordsEn, type ReportWord } from "./reportWordsEn";
import { reportWordsZhCN } from "./reportWordsZhCN";

export type { ReportWord } from "./reportWordsEn";

/** Headings and status words of the report functions in each language. */
export const reportWords: Readonly<Record<Locale, Readonly<Record<ReportWord, string>>>> = {
  en: reportWordsEn,
  "zh-CN": reportWordsZhCN,
};

/** A heading or status word, its `{places}` filled in. */
export function reportWord(
  locale: Locale,
  word: ReportWord,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const pattern = reportWords[locale][word];
  return String(
    new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }).format(values),
  );
}
