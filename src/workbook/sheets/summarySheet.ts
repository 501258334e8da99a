import type { Analysis, AnalysisSettings } from "../../engine";
import type { Locale } from "../../text/Locale";
import { remainingSentence, verdictSentence } from "../../text/verdictSentence";
import { moment } from "../plan/moment";
import type { Block, NewSheet, PlannedCell, PlannedChart } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import { filled, labelled, sheetWords } from "../words/sheetWords";
import type { SheetTitle } from "./calibrationSheet";
import * as colours from "./colours";
import type { Decision } from "./Decision";
import { decidedGaps } from "./decidedGaps";
import { gradeFacts } from "./gradeFacts";
import {
  bandTable,
  decisionTable,
  gapTable,
  gradeTable,
  leverTable,
  marketTable,
  moveTable,
} from "./summaryTables";
import { areaOf, RIGHT, summaryLook } from "./summaryLook";
import { textLines } from "./textLines";

/** What the summary is made of. */
export interface SummaryInput {
  readonly analysis: Analysis;
  readonly settings: AnalysisSettings;
  readonly locale: Locale;
  readonly title: SheetTitle;
  /** The Calibration sheet it counts decisions on. */
  readonly calibration: string;
  readonly fingerprint: string;
  /** How many of the list take no part, and the sheet that names them. */
  readonly leftOut?: { readonly count: number; readonly sheet: string } | null;
  /** What the table of grades is called where there is one. */
  readonly gradesTable: string;
  /** Decisions as they are, and the moment they are of. */
  readonly decisions: readonly Decision[];
  readonly at: string;
}

/** Columns the page is wide, and Latin characters a line of it holds. */
const WIDTHS = [26, 17, 17, 17, 17, 17, 17];
const LINE = 108;
/** Rows kept free for the pictures: more than they take where rows are low. */
const PICTURE_ROWS = 27;

const at = (row: number, column: number, cells: PlannedCell[][]): Block => ({ row, column, cells });

/** One printable page: verdict, gap, levers, moves, decisions, pictures, provenance. */
export function summarySheet(input: SummaryInput): NewSheet {
  const { title, locale } = input;
  const words = sheetWords(locale);
  const { blocks, chartRow, market, grades } = layout(input, words);
  return {
    kind: "summary",
    name: title.name,
    tabColor: colours.TAB,
    blocks: [...blocks, ...grades, ...market],
    tables: [
      { name: title.table, area: areaOf(blocks[2]!), style: "TableStyleLight1" },
      ...grades.map((block) => ({
        name: input.gradesTable,
        area: areaOf(block),
        style: "TableStyleLight1",
      })),
    ],
    ...summaryLook(blocks, market, grades),
    widths: WIDTHS,
    validations: [],
    highlights: [],
    charts: charts(blocks, chartRow, words.summary),
    freeze: null,
    page: {
      orientation: "Portrait",
      area: { row: 0, column: 0, rows: chartRow + PICTURE_ROWS, columns: WIDTHS.length },
      fit: "page",
      titleRow: null,
    },
    gridlines: false,
  };
}

interface Layout {
  /** What every summary has. */
  readonly blocks: readonly Block[];
  /** The market indices and the grades, where the summary has them. */
  readonly market: readonly Block[];
  readonly grades: readonly Block[];
  /** The first row of the pictures. */
  readonly chartRow: number;
}

/** What stands where. */
function layout(input: SummaryInput, words: SheetWords): Layout {
  const { analysis, settings, title } = input;
  const { before: was, after: would, people } = words.summary;
  const said = (label: string, sentence: string): string[] =>
    textLines(labelled(label, sentence, words), LINE);
  const verdicts = [
    ...said(was, verdictBefore(input)),
    ...said(would, gapAfter(input)),
    ...(input.leftOut == null
      ? []
      : said(words.leftOut.summary, leftOutText(input.leftOut, words))),
  ];
  const decided = decidedGaps(analysis, settings, input.decisions);
  const gap = gapTable(analysis, settings, { ...decided, at: moment(input.at) }, words);
  const levers = leverTable(analysis, words);
  const moves = moveTable(analysis, words);
  const decisions = decisionTable(input.calibration, analysis.people.length, words);
  const market = marketTable(settings, words);
  const before = bandTable(analysis, (each) => each.originalPercentile, was, words);
  const after = bandTable(analysis, (each) => each.suggestedPercentile, would, words);
  const gapRow = 3 + verdicts.length + 1;
  const lowerRow = gapRow + gap.length + 1;
  const decisionRow = lowerRow + levers.length + 1;
  const marketRow = lowerRow + moves.length + 1;
  const marketEnd = market === null ? marketRow - 1 : marketRow + market.length;
  const facts = gradeFacts(analysis, input.decisions, input.locale);
  const grades = facts === null ? [] : gradeTable(facts, words);
  const gradeRow = Math.max(decisionRow + decisions.length, marketEnd) + 1;
  const bandRow = facts === null ? gradeRow : gradeRow + grades.length + 1;
  const footRow = bandRow + before.length + 1;
  const blocks = [
    at(0, 0, [[words.summary.title], [title.provenance], [people]]),
    at(
      3,
      0,
      verdicts.map((line) => [line]),
    ),
    at(gapRow, 0, gap),
    at(lowerRow, 0, levers),
    at(lowerRow, RIGHT, moves),
    at(decisionRow, 0, decisions),
    at(bandRow, 0, before),
    at(bandRow, RIGHT, after),
    at(footRow, 0, footer(input)),
  ];
  return {
    blocks,
    market: market === null ? [] : [at(marketRow, RIGHT, market)],
    grades: facts === null ? [] : [at(gradeRow, 0, grades)],
    chartRow: footRow + 1,
  };
}

const leftOutText = (
  { count, sheet }: NonNullable<SummaryInput["leftOut"]>,
  { leftOut }: SheetWords,
): string => filled(leftOut.count, { count: String(count), sheet });

function verdictBefore(input: SummaryInput): string {
  const { analysis, settings, locale } = input;
  const primary = analysis.primary === "within" ? analysis.within : null;
  const said = verdictSentence(locale, primary ?? analysis.overall, settings.margin);
  return primary === null ? said : amongLike(said, input);
}

// Where nobody moves it is the same comparison, and its verdict stands.
function gapAfter(input: SummaryInput): string {
  const { analysis, locale } = input;
  if (analysis.moved.people === 0) return verdictBefore(input);
  const primary = analysis.primary === "within" ? analysis.after.within : null;
  const said = remainingSentence(locale, primary ?? analysis.after.overall);
  return primary === null ? said : amongLike(said, input);
}

/** Which comparison the sentence is of, so that it is not taken for the one over everybody. */
function amongLike(sentence: string, { settings, locale }: SummaryInput): string {
  const { like } = sheetWords(locale).summary;
  return settings.compareWithin === null ? sentence : `${like[settings.compareWithin]}${sentence}`;
}

function footer({ locale, fingerprint }: SummaryInput): PlannedCell[][] {
  const { summary } = sheetWords(locale);
  return [[`${summary.fingerprint}: SHA-256 ${fingerprint}`]];
}

function charts(
  blocks: readonly Block[],
  row: number,
  words: ReturnType<typeof sheetWords>["summary"],
): readonly PlannedChart[] {
  const shares = [blocks[6]!, blocks[7]!].flatMap(({ cells }) => cells.flat());
  const highest = Math.max(...shares.map((cell) => (typeof cell === "number" ? cell : 0)));
  const chart = (title: string, block: Block, column: number): PlannedChart => ({
    type: "ColumnClustered",
    title,
    source: areaOf(block),
    place: { row, column, rows: 15, columns: 3 },
    colors: [colours.SALES_COLOUR, colours.BACK_OFFICE_COLOUR],
    axes: {
      category: words.band,
      value: words.share,
      // The same for both: a lower bar is a smaller share.
      most: Math.max(1, Math.ceil(highest * 20)) / 20,
    },
  });
  return [chart(words.chartBefore, blocks[6]!, 0), chart(words.chartAfter, blocks[7]!, RIGHT)];
}
