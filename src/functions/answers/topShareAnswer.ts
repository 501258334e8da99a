import { topShare, type TopShare } from "../../engine";
import { formatTyped } from "../../text/formatNumber";
import { reportWord } from "../../text/reportWord";
import type { Answer } from "../cells/inCell";
import { numberOption } from "../cells/options";
import { refuse } from "../cells/cellError";
import { comparisonOf, twoSidesOf, type ComparisonRanges } from "./Comparison";
import { labellingOf, sheetOf, type Labelling } from "./tableOf";

const HEADINGS = ["measure", "sales", "backOffice", "comparison", "status"] as const;

/** Who is in the top share; the work behind `topShare`. */
export function topShareAnswer(
  ranges: ComparisonRanges,
  shareCell: unknown,
  labels: unknown,
): Answer[][] {
  const comparison = comparisonOf(ranges);
  const share = numberOption("share", shareCell, { least: 0, most: 1 }, 0.2);
  if (share === 0 || share === 1) {
    refuse("#VALUE!", `share is ${share}. Enter a part above 0 and below 1, such as 20%.`);
  }
  const labelling = labellingOf(labels);
  const { sales, backOffice } = twoSidesOf(comparison);
  const top = topShare(sales, backOffice, share);
  const { locale } = labelling;
  const flag = top.flagged === "sales" ? "salesUnder" : "backOfficeUnder";
  const { tiesIn, tiesOut } = top;
  return sheetOf(labelling, HEADINGS, [
    {
      word: "people",
      figures: [sales.length, backOffice.length, sales.length + backOffice.length],
    },
    {
      word: "inTop",
      values: { share: `${formatTyped(locale, 100 * share)}%` },
      figures: [top.salesIn, top.backOfficeIn, top.seats, tieStatus(top, labelling)],
    },
    { word: "rate", figures: [top.salesRate, top.backOfficeRate] },
    {
      word: "ratio",
      figures: [
        null,
        null,
        top.ratio,
        top.ratio === null ? reportWord(locale, "noBackOfficeInTop") : null,
      ],
    },
    {
      word: "fourFifths",
      figures: [null, null, null, reportWord(locale, top.flagged === null ? "noFlag" : flag)],
    },
    { word: "midPTiesIn", figures: [tiesIn.salesIn, tiesIn.backOfficeIn, tiesIn.midP] },
    { word: "midPTiesOut", figures: [tiesOut.salesIn, tiesOut.backOfficeIn, tiesOut.midP] },
  ]);
}

function tieStatus({ tied, seatsForTied }: TopShare, { locale }: Labelling): string | null {
  const people = tied.sales + tied.backOffice;
  if (people <= seatsForTied) return null;
  return reportWord(locale, "tiedAtCut", { tied: people, seats: seatsForTied });
}
