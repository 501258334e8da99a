import { LEAST_FOR_VERDICT, skewBy, type SkewByRow } from "../../engine";
import { reportWord, type ReportWord } from "../../text/reportWord";
import type { Answer } from "../cells/inCell";
import { labelsIn, requireLabels } from "../cells/labelsIn";
import { partnerOf } from "../cells/Vector";
import { comparedPeople } from "./comparedPeople";
import { comparisonOf, twoSidesOf, type ComparisonRanges } from "./Comparison";
import { marginOption } from "./skewReportAnswer";
import { labellingOf, listOf } from "./tableOf";

const HEADINGS = [
  "label",
  "salesPeople",
  "backOfficePeople",
  "gap",
  "shrunkenGap",
  "lower",
  "upper",
  "status",
] as const;

/** The gap label by label; the work behind `skewBy`. */
export function skewByAnswer(
  ranges: ComparisonRanges,
  byRange: unknown,
  marginCell: unknown,
  labels: unknown,
): Answer[][] {
  const comparison = comparisonOf(ranges);
  const by = partnerOf("by", byRange, comparison.vector);
  const names = labelsIn(by);
  requireLabels(names, by, comparison.scores, "scores");
  const margin = marginOption("margin", marginCell);
  const labelling = labellingOf(labels);
  twoSidesOf(comparison);
  const people = comparedPeople(comparison);
  const written = names.written();
  const folded = people.places.map((place) => names.folded[place]!);
  const rows = skewBy(people.scores, people.sides, folded, margin).rows.map((row) => [
    written.get(row.label) ?? row.label,
    row.sales,
    row.backOffice,
    row.gap?.gap ?? null,
    row.shrunken?.gap ?? null,
    row.shrunken?.lower ?? null,
    row.shrunken?.upper ?? null,
    reportWord(labelling.locale, statusOf(row)),
  ]);
  return listOf(labelling, HEADINGS, rows);
}

function statusOf({ verdict, sales, backOffice }: SkewByRow): ReportWord {
  if (verdict === null) return "oneSide";
  return Math.min(sales, backOffice) < LEAST_FOR_VERDICT ? "tooFew" : verdict;
}
