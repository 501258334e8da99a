import { cellText } from "../plan/cellText";
import type { Locale } from "../../text/Locale";
import { areaAddress } from "../plan/address";
import { digest } from "../plan/digest";
import { everyLanguage, sheetWords } from "../words/sheetWords";
import { WorkbookError } from "../WorkbookError";
import type { StoredPlan } from "./StoredPlan";

/**
 * The journal is a sheet of ordinary cells: they survive a closed pane, a crash and a sleeping laptop, and anyone can see
 * them. One record is one or more rows with the same id; its JSON is spread over them and has a SHA-256 check.
 *
 * prepared: targets may be old, new or between. written: done, and can be taken back. taken back: closed.
 */
export type JournalState = "prepared" | "committed" | "undone";

/** One record as read. `plan` is null when parts are missing or the check fails. */
export interface JournalRecord {
  readonly id: string;
  readonly state: JournalState;
  readonly at: string;
  readonly what: string;
  readonly firstRow: number;
  readonly rows: number;
  readonly complete: boolean;
  readonly plan: StoredPlan | null;
}

export interface Journal {
  readonly sheet: string;
  /** First row below everything. */
  readonly end: number;
  readonly records: readonly JournalRecord[];
}

/** Characters of JSON in one cell, below Excel's limit for text. */
const PART = 30_000;
const FIRST_ROW = 2;
const COLUMNS = 8;
/** Marks a part as ours and keeps Excel from reading it as anything else. */
const LEAD = "~";

const JOURNAL_NAMES = everyLanguage.map(({ sheets }) => sheets.journal);

type Grid = readonly (readonly unknown[])[];

/** The journal as it stands in the workbook, or null when there is none. One sync. */
export async function readJournal(context: Excel.RequestContext): Promise<Journal | null> {
  const found = JOURNAL_NAMES.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load({ name: true });
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ values: true, rowIndex: true, columnIndex: true, rowCount: true });
    return { name, sheet, used };
  });
  await context.sync();
  const present = found.filter(({ sheet }) => !sheet.isNullObject);
  for (const { name, used } of present) {
    if (used.isNullObject) continue;
    const values = used.values as Grid | null;
    if (values === null) throw new WorkbookError("read-refused", { step: "journal", sheet: name });
    const journal = parsed(name, values, used.rowIndex, used.columnIndex);
    if (journal !== null) return journal;
  }
  const empty = present.find(({ used }) => used.isNullObject);
  return empty === undefined ? null : { sheet: empty.name, end: 0, records: [] };
}

/** A sheet that merely has the journal's name is somebody's own: it is not read, and never written. */
function parsed(
  sheet: string,
  values: Grid,
  firstRow: number,
  firstColumn: number,
): Journal | null {
  const at = (row: number, column: number): unknown =>
    values[row - firstRow]?.[column - firstColumn] ?? "";
  const title = at(0, 0);
  if (!everyLanguage.some(({ journal }) => journal.title === title)) return null;
  const end = firstRow + values.length;
  const records: JournalRecord[] = [];
  for (let row = FIRST_ROW; row < end;) {
    const id = cellText(at(row, 0));
    if (id === "") {
      row++;
      continue;
    }
    let rows = 1;
    while (row + rows < end && at(row + rows, 0) === id) rows++;
    records.push(recordOf((line, column) => at(row + line, column), id, row, rows));
    row += rows;
  }
  return { sheet, end, records };
}

function recordOf(
  at: (line: number, column: number) => unknown,
  id: string,
  firstRow: number,
  rows: number,
): JournalRecord {
  const parts = Array.from({ length: rows }, (_, line) => cellText(at(line, 7)));
  const text = parts.map((part) => part.slice(LEAD.length)).join("");
  const complete = Number(at(0, 5)) === rows && parts.every((part) => part.startsWith(LEAD));
  const sound = complete && digest(text) === cellText(at(0, 6)).slice(LEAD.length);
  return {
    id: id.slice(LEAD.length),
    state: stateOf(at(0, 1)),
    at: cellText(at(0, 2)),
    what: cellText(at(0, 3)),
    firstRow,
    rows,
    complete,
    plan: sound ? (JSON.parse(text) as StoredPlan) : null,
  };
}

function stateOf(word: unknown): JournalState {
  for (const { journal } of everyLanguage) {
    if (word === journal.states.committed) return "committed";
    if (word === journal.states.undone) return "undone";
  }
  return "prepared";
}

/** The rows of a new record. */
function recordRows(plan: StoredPlan, at: string, what: string, locale: Locale): string[][] {
  const text = JSON.stringify(plan);
  const check = digest(text);
  const parts = Math.max(1, Math.ceil(text.length / PART));
  const state = sheetWords(locale).journal.states.prepared;
  return Array.from({ length: parts }, (_, part) => [
    LEAD + plan.id,
    part === 0 ? state : "",
    part === 0 ? LEAD + at : "",
    part === 0 ? what : "",
    LEAD + String(part + 1),
    String(parts),
    part === 0 ? LEAD + check : "",
    LEAD + text.slice(part * PART, (part + 1) * PART),
  ]);
}

/** Queues a new record below the others, on a new journal sheet when there is none. */
export function queueRecord(
  context: Excel.RequestContext,
  journal: Journal | null,
  record: { readonly plan: StoredPlan; readonly at: string; readonly what: string },
  locale: Locale,
): void {
  const words = sheetWords(locale).journal;
  const rows = recordRows(record.plan, record.at, record.what, locale);
  const name = journal?.sheet ?? sheetWords(locale).sheets.journal;
  const { worksheets } = context.workbook;
  const sheet = journal === null ? worksheets.add(name) : worksheets.getItem(name);
  let row = journal?.end ?? 0;
  if (row < FIRST_ROW) {
    const blank = Array<string>(COLUMNS - 1).fill("");
    const head = { row: 0, column: 0, rows: FIRST_ROW, columns: COLUMNS };
    sheet.getRange(areaAddress(head)).values = [[words.title, ...blank], words.headers];
    sheet.tabColor = "#8A8886";
    // Nobody reads it, and everybody may: hidden, it is in Excel's own list of sheets to show again.
    sheet.visibility = "Hidden";
    // On paper its title says what it is; the records are pages nobody can read.
    sheet.pageLayout.setPrintArea("A1");
    row = FIRST_ROW;
  }
  const area = { row, column: 0, rows: rows.length, columns: COLUMNS };
  sheet.getRange(areaAddress(area)).values = rows;
}

/** Queues a new state for a record. */
export function queueState(
  context: Excel.RequestContext,
  journal: Journal,
  record: JournalRecord,
  state: JournalState,
  locale: Locale,
): void {
  const word = sheetWords(locale).journal.states[state];
  const cell = areaAddress({ row: record.firstRow, column: 1, rows: 1, columns: 1 });
  context.workbook.worksheets.getItem(journal.sheet).getRange(cell).values = [[word]];
}

/**
 * Queues the removal of records. When none of the others can still be needed the whole sheet goes, so that a workbook in
 * which everything was taken back is as it was before.
 */
export function queueRemoval(
  context: Excel.RequestContext,
  journal: Journal,
  gone: ReadonlySet<string>,
): void {
  const sheet = context.workbook.worksheets.getItem(journal.sheet);
  const kept = journal.records.filter(({ id, state }) => !gone.has(id) && state !== "undone");
  if (kept.length === 0) {
    sheet.delete();
    return;
  }
  const going = journal.records.filter(({ id }) => gone.has(id));
  for (const record of going) {
    const area = { row: record.firstRow, column: 0, rows: record.rows, columns: COLUMNS };
    sheet.getRange(areaAddress(area)).clear("Contents");
  }
}

/** The latest record of a write that is done and not taken back. */
export const lastCommitted = (journal: Journal | null): JournalRecord | undefined =>
  [...(journal?.records ?? [])].reverse().find(({ state }) => state === "committed");
