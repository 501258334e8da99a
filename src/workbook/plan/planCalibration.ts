import type { Analysis, AnalysisSettings } from "../../engine";
import type { Locale } from "../../text/Locale";
import { calibrationRows } from "../sheets/calibrationRows";
import { calibrationSheet, type SheetTitle } from "../sheets/calibrationSheet";
import { undecided, type Decision } from "../sheets/Decision";
import type { LogEntry } from "../sheets/logChain";
import { logSheet } from "../sheets/logSheet";
import { leftOutSheet, type LeftOutPerson } from "../sheets/leftOutSheet";
import { lockState } from "../sheets/lockState";
import { meetingEntries } from "../sheets/meetingLog";
import { noRecord, type MeetingRecord } from "../sheets/MeetingRecord";
import { settingsSheet } from "../sheets/settingsSheet";
import { summarySheet } from "../sheets/summarySheet";
import { freeGradesName, freeTableName } from "../sheets/tableNames";
import { filled, freeSheetName, sheetWords } from "../words/sheetWords";
import { decisionEntries } from "./decisionEntries";
import { canonicalJson, digest } from "./digest";
import { moment } from "./moment";
import type { ReadEvidence, SheetKind, WritePlan } from "./WritePlan";

/** Everything the first write of a cycle is made of. */
export interface CalibrationRequest {
  readonly id: string;
  /** ISO 8601, when the write was asked for. */
  readonly at: string;
  readonly by: string | null;
  readonly locale: Locale;
  readonly analysis: Analysis;
  readonly settings: AnalysisSettings;
  readonly decisions: readonly Decision[];
  /** The meeting so far; left out when none was held. */
  readonly meeting?: MeetingRecord;
  /** Rows of the list that take no part. */
  readonly leftOut?: readonly LeftOutPerson[];
  /** What was read to make the analysis (`evidenceOf`). */
  readonly evidence: readonly ReadEvidence[];
  /** Names that are taken in the workbook (`listSources`). */
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

/**
 * The write of an analysis: new sheets only, one row a person, every decision "keep" unless one was made.
 * Pure: the same request gives the same plan, and nothing is read or written.
 */
export function planCalibration(request: CalibrationRequest): WritePlan {
  const { analysis, settings, locale, evidence, leftOut = [] } = request;
  const words = sheetWords(locale);
  const titles = titlesOf(request);
  const decisions = new Map(request.decisions.map((decision) => [decision.id, decision]));
  const decisionOf = (id: string): Decision => decisions.get(id) ?? undecided(id);
  const rows = calibrationRows(analysis, decisionOf, () => "same", words);
  const state = lockState(request.meeting ?? noRecord, request.at, words);
  const fingerprint = digest(evidence.map((item) => item.fingerprint).join("\n"));
  const summary = {
    analysis,
    settings,
    locale,
    title: titles.summary,
    gradesTable: freeGradesName(request.tableNames),
    calibration: titles.calibration.name,
    fingerprint,
    decisions: request.decisions,
    at: request.at,
    leftOut: leftOut.length === 0 ? null : { count: leftOut.length, sheet: titles.leftOut.name },
  };
  const suggested = analysis.suggestions.filter(
    ({ original, suggested }) => suggested !== original,
  );
  const made = request.decisions.filter(({ decision }) => decision !== "keep");
  return {
    id: request.id,
    at: request.at,
    by: request.by,
    purpose: "calibration",
    locale,
    evidence,
    newSheets: [
      calibrationSheet(rows, { ...titles.calibration, state }, words),
      // After the sheet its formulas count on: a reference to a sheet that is not there yet would be refused.
      summarySheet(summary),
      logSheet(firstEntries(request, suggested.length, fingerprint), titles.log, words),
      settingsSheet(settings, titles.settings, words),
      ...(leftOut.length === 0 ? [] : [leftOutSheet(leftOut, titles.leftOut, words)]),
    ],
    changes: [],
    counts: {
      people: analysis.people.length,
      suggestions: suggested.length,
      decisions: made.length,
      skipped: 0,
    },
  };
}

type Titles = Readonly<
  Record<"calibration" | "summary" | "log" | "settings" | "leftOut", SheetTitle>
>;

/** Names that go together: where one is taken, that one alone gets a number. */
function titlesOf({ locale, at, evidence, sheetNames, tableNames }: CalibrationRequest): Titles {
  const source = evidence.map(({ sheet, address }) => `${sheet}!${address}`).join(", ");
  const provenance = filled(sheetWords(locale).provenance, { at: moment(at), source });
  const title = (kind: SheetKind): SheetTitle => ({
    name: freeSheetName(locale, kind, sheetNames).name,
    table: freeTableName(kind, tableNames),
    provenance,
  });
  return {
    calibration: title("calibration"),
    summary: title("summary"),
    log: title("log"),
    settings: title("settings"),
    leftOut: title("leftOut"),
  };
}

function firstEntries(
  request: CalibrationRequest,
  suggestions: number,
  fingerprint: string,
): readonly LogEntry[] {
  const { at, by, locale, settings, meeting = noRecord } = request;
  const words = sheetWords(locale);
  const first: LogEntry = {
    time: at,
    who: by,
    person: null,
    field: words.log.analysed,
    before: `SHA-256 ${fingerprint}`,
    after: suggestions,
    reason: `SHA-256 ${digest(canonicalJson(settings))}`,
  };
  const known = new Set(request.analysis.people.map(({ id }) => id));
  return [
    first,
    ...request.decisions
      .filter(({ id }) => known.has(id))
      .flatMap((decision) =>
        decisionEntries(undecided(decision.id), decision, { time: at, who: by, words }),
      ),
    ...meetingEntries(noRecord, meeting, { time: at, words, unlockReason: null }),
  ];
}
