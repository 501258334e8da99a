import { gapMeasure, type AgendaItem, type Analysis } from "../../engine";

let last: {
  analysis: Analysis;
  items: readonly AgendaItem[];
  people: number;
  margin: number;
  gap: number;
} | null = null;

/**
 * The gap if the suggestions for the first people of the agenda are accepted and everybody else keeps their score.
 *
 * @param items The agenda of this analysis
 * @param people How many of them, from the first
 * @returns Percentile points
 */
export function agendaReach(
  analysis: Analysis,
  items: readonly AgendaItem[],
  people: number,
  margin: number,
): number {
  const same = last?.analysis === analysis && last.items === items && last.people === people;
  if (same && last?.margin === margin) return last.gap;
  const accepted = new Set(items.slice(0, people).map(({ index }) => index));
  const scoresOf = (side: "sales" | "backOffice"): number[] =>
    analysis.suggestions.flatMap(({ original, suggested }, i) =>
      analysis.people[i]!.side === side ? [accepted.has(i) ? suggested : original] : [],
    );
  const { gap } = gapMeasure(scoresOf("sales"), scoresOf("backOffice"), margin);
  last = { analysis, items, people, margin, gap };
  return gap;
}
