import type { Locale } from "../../text/Locale";
import { undecided, type Decision } from "../sheets/Decision";
import { chained, type LogEntry } from "../sheets/logChain";
import { logColumns } from "../sheets/logColumns";
import { meetingEntries } from "../sheets/meetingLog";
import { lockState } from "../sheets/lockState";
import type { MeetingRecord } from "../sheets/MeetingRecord";
import type { SheetWords } from "../words/en";
import type { CalibrationReading } from "../state/readCalibration";
import type { LockState } from "../state/readLockState";
import { everyLanguage } from "../words/sheetWords";
import { typedInSheet } from "../state/typedInSheet";
import { decisionEntries, fieldChanges } from "./decisionEntries";
import type { PlainCell } from "./toCell";
import type { PlaceChange, TableChanges, WritePlan } from "./WritePlan";

/** The log as it stands: its table and the check of its last row. */
export interface LogPlace {
  readonly table: string;
  readonly head: string;
  readonly headers: readonly string[];
  /** What it holds already; left out, nobody asks whether it knows what the sheet holds. */
  readonly rows?: readonly (readonly PlainCell[])[];
}

export interface DecisionsRequest {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly locale: Locale;
  readonly reading: CalibrationReading;
  readonly log: LogPlace | null;
  readonly decisions: readonly Decision[];
  /**
   * The decisions as the sheet held them when they were last read: a cell that holds something else by now is in the way
   * of the write. Left out, what the sheet holds now is what is changed.
   */
  readonly base?: ReadonlyMap<string, Decision>;
  /** The meeting as the log tells it, and as it is now; left out when nothing about it is said. */
  readonly meeting?: MeetingChange;
  /** Where the sheet says whether its decisions are locked; left out or null where it cannot. */
  readonly lockState?: LockState | null;
}

/** The meeting before and after a write. */
export interface MeetingChange {
  readonly before: MeetingRecord;
  readonly after: MeetingRecord;
  readonly unlockReason: string | null;
}

/**
 * The write of decisions into the Calibration sheet that is there: only cells of people's columns that change, each with
 * what it held when it was read, and one row in the log for each, after one for each cell somebody typed into. People who
 * are not in the sheet, or are in it twice, are counted as skipped.
 */
export function planDecisions(request: DecisionsRequest): WritePlan {
  const { reading, decisions, at, by, locale } = request;
  const known = new Map(reading.rows.map((row) => [row.id, row.decision]));
  const twice = new Set(reading.duplicates);
  // Whatever was decided last about a person counts.
  const latest = [...new Map(decisions.map((decision) => [decision.id, decision])).values()];
  const usable = latest.filter(({ id }) => known.has(id) && !twice.has(id));
  const { words } = reading;
  const beforeOf = (id: string): Decision =>
    request.base === undefined ? known.get(id)! : (request.base.get(id) ?? undecided(id));
  const cells = usable.flatMap((decision) =>
    fieldChanges(beforeOf(decision.id), decision, words).map(({ column, before, after }) => ({
      key: decision.id,
      column: words.columns[column],
      before,
      after,
    })),
  );
  const entries = [
    ...typedEntries(request),
    ...usable.flatMap((decision) =>
      decisionEntries(beforeOf(decision.id), decision, { time: at, who: by, words }),
    ),
    ...meetingLines(request, words),
  ];
  const changes: TableChanges = {
    table: reading.table,
    keyColumn: words.columns.id,
    cells,
    rows: [],
    keyPosition: 0,
    appendOnly: false,
  };
  return {
    id: request.id,
    at,
    by,
    purpose: "decisions",
    locale,
    evidence: [],
    newSheets: [],
    changes: [changes, ...logChanges(request.log, entries)].filter(
      (part) => part.cells.length + part.rows.length > 0,
    ),
    ...lockPlaces(request),
    counts: {
      people: reading.rows.length,
      suggestions: 0,
      decisions: new Set(cells.map(({ key }) => key)).size,
      skipped: latest.length - usable.length,
    },
  };
}

/** What somebody typed into the sheet since the log was last written to, so that the log knows it too. */
function typedEntries({ reading, log, at: time }: DecisionsRequest): readonly LogEntry[] {
  const { words } = reading;
  return (log?.rows === undefined ? [] : typedInSheet(reading, log.rows)).map(
    ({ id, column, logged, found }) => ({
      time,
      who: null,
      person: id,
      field: words.columns[column],
      before: logged,
      after: found,
      reason: words.log.typed,
    }),
  );
}

const meetingLines = (
  { meeting, at: time }: DecisionsRequest,
  words: SheetWords,
): readonly LogEntry[] =>
  meeting === undefined
    ? []
    : meetingEntries(meeting.before, meeting.after, {
        time,
        words,
        unlockReason: meeting.unlockReason,
      });

/** The sentence above the table when decisions are locked or unlocked. */
function lockPlaces({ meeting, lockState: state, reading, at }: DecisionsRequest): {
  readonly places?: readonly PlaceChange[];
} {
  if (meeting === undefined || state == null || meeting.before.locked === meeting.after.locked) {
    return {};
  }
  const { sheet, table: from, words } = reading;
  const { row, column, text } = state;
  const values = (value: string) => ({ values: [[value]] });
  const after = values(lockState(meeting.after, at, words));
  const area = { row, column, rows: 1, columns: 1 };
  return { places: [{ sheet, from, area, before: values(text), after }] };
}

/** Rows for the log, chained to the last one it has. Their key is their check, which no other row can have. */
export function logChanges(
  log: LogPlace | null,
  entries: readonly LogEntry[],
): readonly TableChanges[] {
  if (log === null || entries.length === 0) return [];
  const keyColumn =
    everyLanguage
      .map((words) => words.log.headers[logColumns.check]!)
      .find((name) => log.headers.includes(name)) ?? log.headers[logColumns.check]!;
  const rows = chained(entries, log.head);
  const { table, head: follows } = log;
  return [{ table, keyColumn, cells: [], rows, keyPosition: 7, appendOnly: true, follows }];
}
