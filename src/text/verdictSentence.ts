import type { GapMeasure } from "../engine";
import { formatNumber, formatSigned, formatTyped } from "./formatNumber";
import type { Locale } from "./Locale";
import { message, type MessageKey, type MessageValues } from "./message";

type Higher = "backOffice" | "sales";

const material: Record<Higher, MessageKey> = {
  backOffice: "verdict.material.backOffice",
  sales: "verdict.material.sales",
};

const negligible: Record<Higher, MessageKey> = {
  backOffice: "verdict.negligible.backOffice",
  sales: "verdict.negligible.sales",
};

const higherIn = (measure: GapMeasure): Higher => (measure.gap < 0 ? "sales" : "backOffice");

/** The interval as the sentence counts it: from the side that ranks higher, nearest to zero first. */
function fromTheHigherSide(locale: Locale, measure: GapMeasure, margin: number): MessageValues {
  const mirrored = higherIn(measure) === "sales";
  return {
    gap: formatNumber(locale, Math.abs(measure.gap), 1),
    lo: formatNumber(locale, mirrored ? -measure.upper : measure.lower, 1),
    hi: formatNumber(locale, mirrored ? -measure.lower : measure.upper, 1),
    margin: formatTyped(locale, margin),
  };
}

/**
 * What the evidence allows to be said about the two sides, in one sentence.
 *
 * @param margin Gap treated as tolerable, percentile points
 */
export function verdictSentence(locale: Locale, measure: GapMeasure, margin: number): string {
  switch (measure.verdict) {
    case "material":
      return message(
        locale,
        material[higherIn(measure)],
        fromTheHigherSide(locale, measure, margin),
      );
    case "negligible":
      return message(
        locale,
        negligible[higherIn(measure)],
        fromTheHigherSide(locale, measure, margin),
      );
    case "none":
      return message(locale, "verdict.none", { margin: formatTyped(locale, margin) });
    case "inconclusive":
      return message(locale, "verdict.inconclusive", {
        n: formatNumber(locale, measure.sales),
        m: formatNumber(locale, measure.backOffice),
        mde: formatNumber(locale, measure.minimumDetectable, 1),
      });
  }
}

/** The same gap as odds between two people drawn at random, told from the side that ranks higher. */
export function oddsSentence(locale: Locale, measure: GapMeasure): string {
  const sales = higherIn(measure) === "sales";
  const chance = sales ? 1 - measure.superiority : measure.superiority;
  return message(locale, sales ? "verdict.odds.sales" : "verdict.odds.backOffice", {
    p: formatNumber(locale, chance * 100),
  });
}

/**
 * What is left of the gap when like is compared with like.
 *
 * @param stratum The column compared within, as people call it
 * @param by What kind of column it is
 */
export function compositionSentence(
  locale: Locale,
  overall: GapMeasure,
  within: GapMeasure,
  stratum: string,
  by: "level" | "department" | "rater" = "level",
): string {
  return message(locale, compositionKey(overall, within), {
    ...{ stratum, by },
    gap2: formatSigned(locale, within.gap, 1),
  });
}

/** "Most of it" is more than half; a change under a point is no change anybody should act on. */
function compositionKey(overall: GapMeasure, within: GapMeasure): MessageKey {
  if (Math.abs(within.gap - overall.gap) < 1) return "verdict.composition.same";
  if (Math.abs(within.gap) > Math.abs(overall.gap)) return "verdict.composition.larger";
  if (Math.abs(within.gap) * 2 < Math.abs(overall.gap)) return "verdict.composition.most";
  return "verdict.composition.part";
}
