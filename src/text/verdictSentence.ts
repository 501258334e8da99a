import { LEAST_FOR_VERDICT, type GapMeasure } from "../engine";
import { formatNumber, formatSigned, formatTyped } from "./formatNumber";
import { joinSentences } from "./joinSentences";
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
      return isTooFew(measure)
        ? message(locale, "verdict.tooFew", {
            n: formatNumber(locale, measure.sales),
            m: formatNumber(locale, measure.backOffice),
            least: formatNumber(locale, LEAST_FOR_VERDICT),
          })
        : message(locale, "verdict.inconclusive", {
            lo: formatSigned(locale, measure.lower, 1),
            hi: formatSigned(locale, measure.upper, 1),
            margin: formatTyped(locale, margin),
          });
  }
}

const isTooFew = ({ sales, backOffice }: GapMeasure): boolean =>
  Math.min(sales, backOffice) < LEAST_FOR_VERDICT;

/**
 * The gap that remains after scores were changed to lessen it: a description of these people, not a finding. An
 * interval or a verdict would be read off the data that the change was fitted to.
 */
export function remainingSentence(locale: Locale, measure: Pick<GapMeasure, "gap">): string {
  const gap = formatNumber(locale, Math.abs(measure.gap), 1);
  const isEven = gap === formatNumber(locale, 0, 1);
  const higher = isEven ? "even" : measure.gap < 0 ? "sales" : "backOffice";
  return message(locale, "verdict.after", { gap, higher });
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
 * What is left of the gap when like is compared with like, and how many people that leaves out.
 *
 * @param stratum The column compared within, as people call it
 * @param by What kind of column it is
 */
export function compositionSentence(
  locale: Locale,
  overall: GapMeasure,
  within: GapMeasure & { readonly coverage: number },
  stratum: string,
  by: "level" | "department" | "rater" = "level",
): string {
  const found = message(locale, compositionKey(overall, within), {
    ...{ stratum, by },
    gap2: formatSigned(locale, within.gap, 1),
    higher: higherIn(within),
    size: formatNumber(locale, Math.abs(within.gap), 1),
  });
  if (within.coverage === 1) return found;
  const percent = formatNumber(locale, Math.min(99, Math.round(100 * within.coverage)));
  return joinSentences(locale, [
    found,
    message(locale, "verdict.composition.coverage", { percent }),
  ]);
}

/**
 * "Most of it" is more than half; a change under a point is no change anybody should act on. A gap the other way
 * round is said to be one where its interval leaves 0 out, or where it is too large to be called a rest.
 */
function compositionKey(overall: GapMeasure, within: GapMeasure): MessageKey {
  if (Math.abs(within.gap - overall.gap) < 1) return "verdict.composition.same";
  const isOpposite = within.gap * overall.gap < 0;
  const isClear = within.lower > 0 || within.upper < 0;
  if (isOpposite && (isClear || Math.abs(within.gap) * 2 >= Math.abs(overall.gap))) {
    return "verdict.composition.turned";
  }
  if (Math.abs(within.gap) > Math.abs(overall.gap)) return "verdict.composition.larger";
  if (Math.abs(within.gap) * 2 < Math.abs(overall.gap)) return "verdict.composition.most";
  return "verdict.composition.part";
}
