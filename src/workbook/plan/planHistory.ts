import type { AnalysisSettings } from "../../engine";
import type { Locale } from "../../text/Locale";
import { historyRow } from "../sheets/historyColumns";
import { historySheet } from "../sheets/historySheet";
import { freeTableName } from "../sheets/tableNames";
import type { CalibrationReading } from "../state/readCalibration";
import type { HistoryReading } from "../state/readHistory";
import { filled, freeSheetName, sheetWords } from "../words/sheetWords";
import { finishedCycle } from "./finishedCycle";
import { logChanges, type LogPlace } from "./planDecisions";
import { moment } from "./moment";
import type { PlainCell } from "./toCell";
import type { NewSheet, TableChanges, WritePlan } from "./WritePlan";

/** Everything the finishing of a cycle is made of. */
export interface HistoryRequest {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly locale: Locale;
  /** As people call the cycle. */
  readonly cycle: string;
  readonly reading: CalibrationReading;
  readonly settings: AnalysisSettings | null;
  readonly log: LogPlace | null;
  /** The history there is, or null. */
  readonly history: HistoryReading | null;
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

/**
 * The write that finishes a cycle: a row in the log, and one in the history that names the check of that row, so that
 * the two vouch for each other.
 */
export function planHistory(request: HistoryRequest): WritePlan {
  const { id, at, by, locale, reading, history } = request;
  const entry = {
    time: at,
    who: by,
    person: null,
    field: reading.words.log.finished,
    before: null,
    after: request.cycle,
    reason: null,
  };
  const log = logChanges(request.log, [entry]);
  const head = (log[0]?.rows[0]?.at(-1) ?? null) as PlainCell;
  const cycle = finishedCycle(
    request.cycle,
    at,
    reading,
    request.settings,
    head === null ? null : String(head),
  );
  const added = history === null ? [] : [rowIn(history, historyRow(cycle, id))];
  return {
    id,
    at,
    by,
    purpose: "history",
    locale,
    evidence: [],
    newSheets: history === null ? [sheetOf(request, cycle)] : [],
    changes: [...added, ...log],
    counts: {
      people: cycle.people,
      suggestions: cycle.suggestions,
      decisions: 0,
      skipped: reading.rows.length - cycle.people,
    },
  };
}

function sheetOf(request: HistoryRequest, cycle: ReturnType<typeof finishedCycle>): NewSheet {
  const { locale, at, reading } = request;
  const words = sheetWords(locale);
  const title = {
    name: freeSheetName(locale, "history", request.sheetNames).name,
    table: freeTableName("history", request.tableNames),
    provenance: filled(words.provenance, { at: moment(at), source: reading.sheet }),
  };
  return historySheet(cycle, request.id, title, words);
}

/** The row in the order of the columns as they are now: people may have moved them. */
function rowIn(history: HistoryReading, row: readonly PlainCell[]): TableChanges {
  const { headers, ours, words } = history;
  const keyColumn = words.history.columns.record;
  return {
    table: history.table,
    keyColumn,
    cells: [],
    rows: [headers.map((header) => row[ours.indexOf(header)] ?? null)],
    keyPosition: headers.indexOf(keyColumn),
    appendOnly: false,
    atEnd: true,
  };
}
