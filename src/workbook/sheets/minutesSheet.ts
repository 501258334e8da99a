import type { Analysis, Person, Suggestion } from "../../engine";
import type { Locale } from "../../text/Locale";
import type { Area } from "../plan/address";
import type { NewSheet, PlannedCell, PlannedStyle } from "../plan/WritePlan";
import type { SheetWords } from "../words/en";
import type { SheetTitle } from "./calibrationSheet";
import { apart } from "./apart";
import * as colours from "./colours";
import type { Decision } from "./Decision";
import { finalOf } from "./finalOf";
import type { MeetingRecord } from "./MeetingRecord";
import { reasonWord } from "./reasonWord";
import { reportHead } from "./reportHead";
import { reportPage } from "./sheetPage";
import { minutesFacts, type MinutesCircumstances } from "./minutesFacts";

/** What the minutes of a meeting are made of. */
export interface MinutesInput extends MinutesCircumstances {
  readonly analysis: Analysis;
  readonly locale: Locale;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly meeting: MeetingRecord;
}

type MinutesColumn = keyof SheetWords["meeting"]["minutes"]["columns"];

const COLUMNS: readonly { readonly key: MinutesColumn; readonly width: number }[] = [
  { key: "id", width: 10 },
  { key: "name", width: 14 },
  { key: "group", width: 17 },
  { key: "original", width: 9 },
  { key: "suggested", width: 10 },
  { key: "decision", width: 11 },
  { key: "final", width: 8 },
  { key: "reason", width: 17 },
  { key: "note", width: 34 },
  { key: "decidedBy", width: 11 },
  { key: "proposer", width: 11 },
  { key: "dissent", width: 18 },
  { key: "recused", width: 11 },
  { key: "minutes", width: 9 },
];

/** Column in which the facts above the table stand: their labels run over the cells before it. */
const FACT_COLUMN = 3;
const FIRST_FACT = 4;

/**
 * The minutes: who met, what was decided about whom and why, and what the log's last check was, so that the log can be
 * held against the signed page. Nobody who was not discussed is named.
 */
export function minutesSheet(input: MinutesInput, title: SheetTitle, words: SheetWords): NewSheet {
  const { minutes } = words.meeting;
  const head = reportHead(minutes.title, title, minutes.hint);
  const facts = minutesFacts(input, words);
  const rows = discussedRows(input, words);
  const header = FIRST_FACT + facts.length + 1;
  const area = { row: header, column: 0, rows: rows.length + 1, columns: COLUMNS.length };
  return {
    kind: "minutes",
    name: title.name,
    tabColor: colours.TAB,
    blocks: [
      head.block,
      {
        row: FIRST_FACT,
        column: 0,
        cells: facts.map(([label, value]) => [label, null, null, value]),
      },
      { row: header, column: 0, cells: [COLUMNS.map(({ key }) => minutes.columns[key]), ...rows] },
    ],
    tables: [{ name: title.table, area, style: "TableStyleLight1" }],
    ...look(facts.length, area, head.styles),
    widths: COLUMNS.map(({ width }) => width),
    ...reportPage,
    page: { ...reportPage.page!, titleRow: header },
  };
}

const TEXTS: readonly MinutesColumn[] = [
  "id",
  "name",
  "group",
  "note",
  "decidedBy",
  "proposer",
  "dissent",
  "recused",
];
const SCORES: readonly MinutesColumn[] = ["original", "suggested", "final"];

/** Number formats and looks: facts above, the table in `area`. */
function look(
  facts: number,
  area: Area,
  head: readonly PlannedStyle[],
): Pick<NewSheet, "numberFormats" | "styles"> {
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const column = (key: MinutesColumn): Area => ({
    ...body,
    column: COLUMNS.findIndex((each) => each.key === key),
    columns: 1,
  });
  const labels: Area = { row: FIRST_FACT, column: 0, rows: facts, columns: 1 };
  return {
    numberFormats: [
      { area: { ...labels, column: FACT_COLUMN }, format: "@" },
      ...TEXTS.map((key) => ({ area: column(key), format: "@" })),
      ...SCORES.map((key) => ({ area: column(key), format: "0.00" })),
      { area: column("minutes"), format: "0.0" },
    ],
    styles: [
      ...head,
      { area: labels, bold: true },
      { area: { ...area, rows: 1 }, bold: true, wrap: true, top: true },
      { area: body, top: true, wrap: true },
      ...(["decision", "reason"] as const).map((key) => ({
        area: { ...column(key), row: area.row, rows: area.rows },
        ...apart,
      })),
    ],
  };
}

/** One row for each person who was discussed, in the source's order. */
const discussedRows = (input: MinutesInput, words: SheetWords): PlannedCell[][] =>
  input.analysis.people.flatMap((person, index) => {
    const decision = input.decisions.get(person.id);
    if (decision?.discussed !== true) return [];
    const cells = rowCells(input, person, input.analysis.suggestions[index]!, decision, words);
    return [COLUMNS.map(({ key }) => cells[key])];
  });

function rowCells(
  { meeting }: MinutesInput,
  { id, name, department, group }: Person,
  { original, suggested }: Suggestion,
  decision: Decision,
  words: SheetWords,
): Readonly<Record<MinutesColumn, PlannedCell>> {
  const { proposer, dissent } = meeting.said.get(id) ?? { proposer: null, dissent: null };
  const seconds = meeting.seconds.get(id);
  return {
    id,
    name,
    group: department ?? group,
    original,
    suggested,
    decision: words.decisions[decision.decision],
    final: finalOf(decision, original, suggested),
    reason: reasonWord(decision.reasonCode, words),
    note: decision.note,
    decidedBy: decision.decidedBy,
    proposer,
    dissent,
    recused: meeting.recused.get(id)?.join(words.marks.list) ?? null,
    minutes: seconds === undefined ? null : Math.round(seconds / 6) / 10,
  };
}
