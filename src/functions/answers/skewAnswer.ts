import { gapMeasure, hodgesLehmann, stratifiedGap, type GapMeasure } from "../../engine";
import { refuse } from "../cells/cellError";
import type { Answer } from "../cells/inCell";
import { wordOption } from "../cells/options";
import {
  comparisonOf,
  stratifiedSidesOf,
  twoSidesOf,
  type Comparison,
  type ComparisonRanges,
} from "./Comparison";

/** What `skew` can say about the gap. */
const MEASURES = [
  "gap",
  "delta",
  "superiority",
  "lower",
  "upper",
  "p",
  "shift",
  "verdict",
  "minimum-detectable",
] as const;
type Measure = (typeof MEASURES)[number];

/** One number or word about the gap between the sides; the work behind `skew`. */
export function skewAnswer(ranges: ComparisonRanges, measureWord: unknown): Answer {
  const comparison = comparisonOf(ranges);
  const measure = wordOption<Measure>("measure", measureWord, MEASURES, "gap");
  const sides = twoSidesOf(comparison);
  if (measure !== "shift") return partOf(gapOf(comparison), measure);
  if (comparison.strata === null) return hodgesLehmann(sides.sales, sides.backOffice).shift;
  return refuse(
    "#VALUE!",
    "measure is shift, which is told for everybody together. Leave strata empty or choose another measure.",
  );
}

// The gap over everybody, or within strata when there are any.
function gapOf(comparison: Comparison): GapMeasure {
  if (comparison.strata !== null) return stratifiedGap(stratifiedSidesOf(comparison));
  const { sales, backOffice } = twoSidesOf(comparison);
  return gapMeasure(sales, backOffice);
}

function partOf(gap: GapMeasure, measure: Exclude<Measure, "shift">): Answer {
  return measure === "minimum-detectable" ? gap.minimumDetectable : gap[measure];
}
