import { cellText } from "../plan/cellText";
import type { PlainCell } from "../plan/toCell";
import type { SheetWords } from "../words/en";
import { labelled } from "../words/sheetWords";
import type { FinishedCycle, HistoryGap, OverruledReason } from "./FinishedCycle";

/** One column of the history table. */
export interface HistoryColumn {
  readonly header: (words: SheetWords) => string;
  readonly width: number;
  readonly format: string;
  readonly cell: (cycle: FinishedCycle) => PlainCell;
}

const GAP = "+0.0;-0.0;0.0";
const COUNT = "#,##0";

const REASONS: readonly OverruledReason[] = [
  "market",
  "weights",
  "leniency",
  "contribution",
  "data",
  "peers",
  "circumstances",
  "exception",
  "other",
  "uncoded",
];

type Named = keyof SheetWords["history"]["columns"];

const column = (
  key: Named,
  width: number,
  format: string,
  cell: HistoryColumn["cell"],
): HistoryColumn => ({ header: ({ history }) => history.columns[key], width, format, cell });

const overruledColumn = (reason: OverruledReason): HistoryColumn => ({
  header: (words) => overruledHeader(reason, words),
  width: 14,
  format: COUNT,
  cell: ({ overruled }) => overruled[reason],
});

function overruledHeader(reason: OverruledReason, words: SheetWords): string {
  const { history, reasonCodes } = words;
  const word = reason === "uncoded" ? history.uncoded : reasonCodes[reason];
  return labelled(history.overruled, word, words);
}

/** The history table from left to right. The record at the end is the key: no two rows have the same. */
export const HISTORY_COLUMNS: readonly HistoryColumn[] = [
  column("cycle", 16, "@", ({ cycle }) => cycle),
  column("finished", 12, "@", ({ finished }) => finished),
  column("people", 9, COUNT, ({ people }) => people),
  column("sales", 9, COUNT, ({ sales }) => sales),
  column("backOffice", 9, COUNT, ({ backOffice }) => backOffice),
  column("before", 9, GAP, ({ before }) => before?.gap ?? null),
  column("beforeLower", 9, GAP, ({ before }) => before?.lower ?? null),
  column("beforeUpper", 9, GAP, ({ before }) => before?.upper ?? null),
  column("after", 9, GAP, ({ after }) => after),
  column("margin", 10, "0.0#", ({ margin }) => margin),
  column("suggestions", 11, COUNT, ({ suggestions }) => suggestions),
  column("accepted", 10, COUNT, ({ accepted }) => accepted),
  column("overridden", 11, COUNT, ({ overridden }) => overridden),
  column("discussed", 10, COUNT, ({ discussed }) => discussed),
  ...REASONS.map(overruledColumn),
  column("settingsVersion", 20, "@", ({ settingsVersion }) => settingsVersion),
  column("logHead", 20, "@", ({ logHead }) => logHead),
];

/** A row of the history table: the cycle, then the record that tells it from every other row. */
export const historyRow = (cycle: FinishedCycle, record: string): PlainCell[] => [
  ...HISTORY_COLUMNS.map(({ cell }) => cell(cycle)),
  record,
];

/** The cycle a row of the history tells of; what is missing or no figure is 0 or null. */
export function finishedCycleOf(
  headers: readonly string[],
  line: readonly unknown[],
  words: SheetWords,
): FinishedCycle {
  const at = (header: string): unknown => line[headers.indexOf(header)];
  const named = (key: Named): unknown => at(words.history.columns[key]);
  const text = (key: Named): string | null => cellText(named(key)) || null;
  const count = (cell: unknown): number => numberOr(cell, 0);
  const before = (): HistoryGap | null => {
    const [gap, lower, upper] = (["before", "beforeLower", "beforeUpper"] as const).map((part) =>
      numberOr(named(part), null),
    );
    return gap == null || lower == null || upper == null ? null : { gap, lower, upper };
  };
  return {
    cycle: text("cycle") ?? "",
    finished: text("finished") ?? "",
    people: count(named("people")),
    sales: count(named("sales")),
    backOffice: count(named("backOffice")),
    before: before(),
    after: numberOr(named("after"), null),
    margin: numberOr(named("margin"), null),
    suggestions: count(named("suggestions")),
    accepted: count(named("accepted")),
    overridden: count(named("overridden")),
    discussed: count(named("discussed")),
    overruled: overruledCounts((reason) => count(at(overruledHeader(reason, words)))),
    settingsVersion: text("settingsVersion"),
    logHead: text("logHead"),
  };
}

const numberOr = <T>(cell: unknown, other: T): number | T =>
  typeof cell === "number" && Number.isFinite(cell) ? cell : other;

/** A count for every reason. */
export const overruledCounts = (
  count: (reason: OverruledReason) => number,
): Readonly<Record<OverruledReason, number>> =>
  Object.fromEntries(REASONS.map((reason) => [reason, count(reason)])) as Record<
    OverruledReason,
    number
  >;
