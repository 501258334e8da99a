import type { Analysis, AnalysisSettings, GapMeasure, Side, Suggestion } from "../../engine";
import { fixedAddress, quotedSheet } from "../plan/address";
import { formulaOf } from "../plan/Formula";
import type { PlannedCell } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import { filled, labelled } from "../words/sheetWords";
import type { DecidedGaps } from "./decidedGaps";
import type { GradeFacts } from "./gradeFacts";
import { HEADER_ROW, positionOf } from "./calibrationColumns";

type Cells = PlannedCell[][];

/** The heading of the gap as decided. */
export const decidedHeader = (over: "overall" | "within", words: SheetWords): string =>
  labelled(words.summary.measures[over], words.summary.final, words);

/** The gap before, after the suggestion and as decided, over everybody and like with like. */
export function gapTable(
  { overall, within, after }: Analysis,
  { margin }: AnalysisSettings,
  decided: DecidedGaps & { readonly at: string },
  words: SheetWords,
): Cells {
  const { measures, sections, before, after: suggested } = words.summary;
  const line = (label: string, pick: (gap: GapMeasure) => PlannedCell): PlannedCell[] => [
    ...[label, pick(overall), pick(after.overall), pick(overall)],
    ...(within === null || after.within === null
      ? [null, null, null]
      : [pick(within), pick(after.within), pick(within)]),
  ];
  // Suggestion and decisions were made on these people: an interval of what remains would promise too much.
  const beforeOnly = (label: string, pick: (gap: GapMeasure) => number): PlannedCell[] => [
    ...[label, pick(overall), null, null],
    ...[within === null ? null : pick(within), null, null],
  ];
  return [
    [
      sections.gap,
      labelled(measures.overall, before, words),
      labelled(measures.overall, suggested, words),
      decidedHeader("overall", words),
      labelled(measures.within, before, words),
      labelled(measures.within, suggested, words),
      decidedHeader("within", words),
    ],
    [
      ...[measures.gap, overall.gap, after.overall.gap, decided.overall],
      ...[within?.gap ?? null, after.within?.gap ?? null, decided.within],
    ],
    beforeOnly(measures.lower, ({ lower }) => lower),
    beforeOnly(measures.upper, ({ upper }) => upper),
    line(measures.backOffice, ({ backOffice }) => backOffice),
    line(measures.sales, ({ sales }) => sales),
    line(measures.margin, () => margin),
    [measures.asOf, null, null, decided.at, null, null, null],
  ];
}

/** The gap after each lever, in the order they are applied. */
export function leverTable({ levers }: Analysis, words: SheetWords): Cells {
  const { sections, measures } = words.summary;
  return [
    [sections.levers, measures.gap],
    ...levers.map(({ lever, gap }) => [words.summary.levers[lever], gap.gap]),
  ];
}

/** How many people the suggestion moves, and how far. */
export function moveTable({ moved, strength }: Analysis, words: SheetWords): Cells {
  const { sections, measures, after } = words.summary;
  return [
    [sections.moves, after],
    [measures.moved, moved.people],
    [measures.up, moved.up],
    [measures.down, moved.down],
    [measures.largest, moved.largest],
    [measures.overtakes, moved.overtakes],
    [measures.strength, strength],
  ];
}

/** Decisions as they stand, counted by native formulas over the Calibration sheet. */
export function decisionTable(sheet: string, people: number, words: SheetWords): Cells {
  const cells = `${quotedSheet(sheet)}!${fixedAddress({
    row: HEADER_ROW + 1,
    column: positionOf("decision"),
    rows: people,
    columns: 1,
  })}`;
  return [
    [words.columns.decision, words.summary.now],
    ...Object.values(words.decisions).map((word) => [word, formulaOf("countIf", { cells, word })]),
  ];
}

/** Share of each side in each tenth of the ranking: an even picture has 10 % everywhere. */
export function bandTable(
  analysis: Analysis,
  percentileOf: (suggestion: Suggestion) => number,
  state: string,
  words: SheetWords,
): Cells {
  const counts: Record<Side, number[]> = {
    sales: Array<number>(10).fill(0),
    backOffice: Array<number>(10).fill(0),
  };
  analysis.people.forEach(({ side }, index) => {
    if (side === null) return;
    const band = Math.min(9, Math.floor(percentileOf(analysis.suggestions[index]!) / 10));
    counts[side][band]! += 1;
  });
  const share = (side: Side, band: number): number => {
    const all = counts[side].reduce((sum, count) => sum + count, 0);
    return all === 0 ? 0 : counts[side][band]! / all;
  };
  const { band, salesShare, backOfficeShare } = words.summary;
  return [
    [labelled(band, state, words), salesShare, backOfficeShare],
    ...counts.sales.map((_, index) => [
      `${index * 10}–${index * 10 + 10}`,
      share("sales", index),
      share("backOffice", index),
    ]),
  ];
}

/** Grades and rules in people: before, by the suggestion, as decided, and what the rules give and allow. */
export function gradeTable({ grades, rules }: GradeFacts, words: SheetWords): Cells {
  const { sections, before, after, final, seats, allowed, kind, kinds } = words.summary;
  return [
    [sections.grades, before, after, final, seats, allowed, kind],
    ...grades.map(({ grade, ...people }) => [
      ...[grade, people.before, people.suggested, people.decided, people.seats, null, null],
    ]),
    ...rules.map(({ rule, hard, least, most, ...people }) => [
      ...[rule, people.before, people.suggested, people.decided, people.seats],
      ...[`${String(least)}–${String(most)}`, hard ? kinds.hard : kinds.soft],
    ]),
  ];
}

/** Territories shown on the one page; the settings sheet has all of them. */
const INDICES = 6;

/** The market indices the suggestion rests on, with their sources; null where the market is not part of it. */
export function marketTable({ market }: AnalysisSettings, words: SheetWords): Cells | null {
  const { indices } = market;
  if (!market.on || indices.length === 0) return null;
  const { sections, index, source, more } = words.summary;
  const rest = indices.length - INDICES;
  return [
    [sections.market, index, source],
    ...indices
      .slice(0, INDICES)
      .map(({ territory, index: value, source: from, asOf = "" }) => [
        territory,
        value,
        [from, asOf].filter((part) => part !== "").join(words.marks.list) || null,
      ]),
    ...(rest > 0 ? [[filled(more, { count: String(rest) }), null, null]] : []),
  ];
}
