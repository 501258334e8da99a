import { skewCauses } from "../../engine";
import { reportWord, type ReportWord } from "../../text/reportWord";
import type { Answer } from "../cells/inCell";
import { refuse } from "../cells/cellError";
import { numbersIn } from "../cells/numbersIn";
import { placeOf } from "../cells/place";
import { partnerOf } from "../cells/Vector";
import { comparedPeople } from "./comparedPeople";
import { comparisonOf, twoSidesOf, type ComparisonRanges } from "./Comparison";
import { labellingOf, sheetOf } from "./tableOf";

const HEADINGS = ["cause", "points", "status"] as const;

/** The gap split into causes; the work behind `skewCauses`. */
export function skewCausesAnswer(
  ranges: ComparisonRanges,
  rebasedRange: unknown,
  labels: unknown,
): Answer[][] {
  const comparison = comparisonOf(ranges);
  const rebasedVector = partnerOf("rebased", rebasedRange, comparison.vector);
  const rebased = numbersIn(rebasedVector);
  const labelling = labellingOf(labels);
  twoSidesOf(comparison);
  const people = comparedPeople(comparison);
  const causes = skewCauses({
    scores: people.scores,
    sides: people.sides,
    strata: people.strata,
    rebased: people.places.map(
      (place) =>
        rebased[place] ??
        refuse(
          "#VALUE!",
          `rebased, ${placeOf(place, rebasedVector)} is blank but scores has a score there. Enter the rebased score or clear the score.`,
        ),
    ),
  });
  const { parts, measured, total } = causes;
  const say = (word: ReportWord): string => reportWord(labelling.locale, word);
  const composition = measured.composition ? null : say("noStrata");
  const part = (points: number): number | null => (measured.composition ? points : null);
  return sheetOf(labelling, HEADINGS, [
    { word: "market", figures: [parts.market] },
    { word: "composition", figures: [part(parts.composition), composition] },
    { word: "salesAlone", figures: [part(parts.salesAlone), composition] },
    { word: "backOfficeAlone", figures: [part(parts.backOfficeAlone), composition] },
    { word: "scale", figures: [null, say("notMeasured")] },
    { word: "unexplained", figures: [parts.unexplained] },
    { word: "total", figures: [total, say("addsUp")] },
  ]);
}
