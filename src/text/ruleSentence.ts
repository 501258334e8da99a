import type { DistributionRule } from "../engine";
import { formatTyped } from "./formatNumber";
import type { Locale } from "./Locale";
import { message } from "./message";

/** A rule of the target distribution as people say it: "A to B at most 30 %". */
export function ruleSentence(locale: Locale, rule: DistributionRule): string {
  const percent = (share: number): string => formatTyped(locale, 100 * share, 2);
  return message(locale, `rules.words.${rule.operator}`, {
    grades: ruleGrades(locale, rule.grades),
    share: percent(rule.share),
    upper: percent(rule.upperShare ?? rule.share),
  });
}

/** One grade, or the first and last of several. */
export const ruleGrades = (locale: Locale, grades: readonly string[]): string =>
  grades.length === 1
    ? grades[0]!
    : message(locale, "rules.range", { first: grades[0] ?? "", last: grades.at(-1) ?? "" });
