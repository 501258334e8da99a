import { DEFAULT_MARGIN, gapMeasure, hodgesLehmann, stratifiedGap } from "../../engine";
import type { GapMeasure, Shift } from "../../engine";
import { reportWord, type ReportWord } from "../../text/reportWord";
import { compositionSentence, verdictSentence } from "../../text/verdictSentence";
import type { Answer } from "../cells/inCell";
import { numberOption } from "../cells/options";
import { NOTHING } from "../cells/shaped";
import { comparisonOf, stratifiedSidesOf, twoSidesOf, type ComparisonRanges } from "./Comparison";
import { labellingOf, sheetOf, type Labelling, type Line, type Shown } from "./tableOf";

const HEADINGS = ["measure", "overall", "withinStrata", "status"] as const;

/** With fewer different scores a shift in points says little. */
const FEW_SCORES = 10;

/** What the report is made of. */
interface Findings {
  readonly overall: GapMeasure;
  readonly within: (GapMeasure & { readonly coverage: number }) | null;
  readonly shift: Shift;
  readonly coarse: boolean;
  readonly margin: number;
}

/** Reads `margin`. */
export function marginOption(argument: string, margin: unknown): number {
  return numberOption(argument, margin, { least: 0, most: 50 }, DEFAULT_MARGIN);
}

/** Everything about the gap; the work behind `skewReport`. */
export function skewReportAnswer(
  ranges: ComparisonRanges,
  marginCell: unknown,
  labels: unknown,
): Answer[][] {
  const comparison = comparisonOf(ranges);
  const margin = marginOption("margin", marginCell);
  const labelling = labellingOf(labels);
  const { sales, backOffice } = twoSidesOf(comparison);
  const findings = {
    overall: gapMeasure(sales, backOffice, margin),
    within:
      comparison.strata === null ? null : stratifiedGap(stratifiedSidesOf(comparison), margin),
    shift: hodgesLehmann(sales, backOffice),
    coarse: new Set([...sales, ...backOffice]).size < FEW_SCORES,
    margin,
  };
  const table = sheetOf(labelling, HEADINGS, linesOf(findings, labelling));
  const sentence = sentenceOf(findings, labelling);
  const width = table[0]!.length;
  return [...table, [sentence, ...new Array<Answer>(width - 1).fill(NOTHING)]];
}

function linesOf(findings: Findings, { locale }: Labelling): Line[] {
  const { overall, within, shift, coarse, margin } = findings;
  const say = (word: ReportWord): string => reportWord(locale, word);
  const both = (word: ReportWord, part: (gap: GapMeasure) => Shown, status?: Shown): Line => ({
    word,
    figures: [part(overall), within === null ? null : part(within), status ?? null],
  });
  const alone = (word: ReportWord, figure: number, status: Shown): Line => ({
    word,
    figures: [figure, null, status],
  });
  const shiftStatus = coarse ? say("coarse") : within === null ? null : say("overallOnly");
  return [
    both("salesPeople", (gap) => gap.sales, within === null ? say("noStrata") : null),
    both("backOfficePeople", (gap) => gap.backOffice),
    {
      word: "coverage",
      figures: [1, within?.coverage ?? null, coverageStatus(within?.coverage, say)],
    },
    both("gap", (gap) => gap.gap, say((within ?? overall).verdict)),
    both("lower", (gap) => gap.lower),
    both("upper", (gap) => gap.upper),
    both("superiority", (gap) => gap.superiority),
    both("delta", (gap) => gap.delta),
    both("p", (gap) => gap.p),
    alone("shift", shift.shift, shiftStatus),
    alone("shiftLower", shift.lower, shiftStatus),
    alone("shiftUpper", shift.upper, shiftStatus),
    both("minimumDetectable", (gap) => gap.minimumDetectable),
    both("margin", () => margin),
    both("verdict", (gap) => say(gap.verdict)),
  ];
}

function coverageStatus(
  coverage: number | undefined,
  say: (word: ReportWord) => string,
): string | null {
  return coverage === undefined || coverage === 1 ? null : say("partlyCovered");
}

// The plain sentence: the verdict, and what is left when like is compared with like.
function sentenceOf({ overall, within, margin }: Findings, { locale }: Labelling): string {
  const verdict = verdictSentence(locale, overall, margin);
  if (within === null) return verdict;
  const stratum = reportWord(locale, "stratum");
  return `${verdict} ${compositionSentence(locale, overall, within, stratum)}`;
}
