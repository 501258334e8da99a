import type { AnalysisSettings } from "../../engine";
import type { Locale } from "../../text/Locale";
import type { Decision } from "../sheets/Decision";
import { decidedGaps } from "../sheets/decidedGaps";
import { gradeFacts, type GradeFacts } from "../sheets/gradeFacts";
import { leftOutSheet, type LeftOutPerson } from "../sheets/leftOutSheet";
import { settingsSheet } from "../sheets/settingsSheet";
import type { SheetTitle } from "../sheets/calibrationSheet";
import { cellText } from "./cellText";
import { summarySheet } from "../sheets/summarySheet";
import { freeGradesName, freeTableName } from "../sheets/tableNames";
import { filled, freeSheetName, sheetWords } from "../words/sheetWords";
import type { ReadTable } from "../write/readTables";
import { digest } from "./digest";
import { planDecisions, type DecisionsRequest, type LogPlace } from "./planDecisions";
import { gradeChanges } from "./gradeChanges";
import { summaryChanges } from "./summaryChanges";
import { planReanalysis, type ReanalysisRequest } from "./planReanalysis";
import { moment } from "./moment";
import type { NewSheet, SheetKind, TableChanges, WritePlan } from "./WritePlan";

/** Everything the bringing up to date of a Calibration sheet is made of. */
export interface UpdateRequest
  extends ReanalysisRequest, Pick<DecisionsRequest, "base" | "meeting" | "lockState"> {
  readonly settings: AnalysisSettings;
  /** Rows of the list that take no part. */
  readonly leftOut?: readonly LeftOutPerson[];
  /** The settings on the sheet that is there are others, or there is none. */
  readonly newSettings: boolean;
  /** The table of gaps on the newest summary, as it stands; null or left out where there is none. */
  readonly summary?: ReadTable | null;
  /** The table of grades beside it; null or left out where there is none. */
  readonly grades?: ReadTable | null;
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

/**
 * The write that brings the Calibration sheet up to date: what a new analysis changes and what people decided, in one, so
 * that it is written as one and taken back as one. A new analysis gets a summary of its own, other settings a sheet of
 * their own; the earlier ones stay what they were.
 */
export function planUpdate(request: UpdateRequest): WritePlan {
  const again = planReanalysis(request);
  const isNew = again.plan.changes.length > 0 || request.newSettings;
  const joined = new Set(again.joined);
  const decided = planDecisions({
    ...request,
    log: headAfter(request.log, again.plan.changes),
    decisions: (request.decisions ?? []).filter(({ id }) => !joined.has(id)),
  });
  const summed = isNew ? [] : summedUp(request);
  return {
    ...again.plan,
    purpose: isNew ? "reanalysis" : "decisions",
    evidence: isNew ? request.evidence : [],
    newSheets: isNew ? newSheets(request) : [],
    ...(decided.places === undefined ? {} : { places: decided.places }),
    changes: merged([...again.plan.changes, ...decided.changes, ...summed]),
    counts: {
      ...again.plan.counts,
      decisions: again.plan.counts.decisions + decided.counts.decisions,
      skipped: decided.counts.skipped,
    },
  };
}

/** The summary there is as the decisions make it. */
function summedUp(request: UpdateRequest): readonly TableChanges[] {
  const { analysis, settings, summary = null, grades = null, at } = request;
  if (summary === null) return [];
  const made = allDecisions(request);
  const counts = (locale: Locale): GradeFacts | null => gradeFacts(analysis, made, locale);
  const counted = grades === null ? [] : gradeChanges(grades, counts);
  const gaps = decidedGaps(analysis, settings, made);
  return [...summaryChanges(summary, gaps, at, counted.length > 0), ...counted];
}

/** What is decided about everybody once this is written: what the sheet says, and on top of it what is written now. */
const allDecisions = ({ reading, decisions = [] }: UpdateRequest): readonly Decision[] => [
  ...reading.rows.map(({ decision }) => decision),
  ...decisions,
];

/** The log as it will end after these changes. */
function headAfter(log: LogPlace | null, changes: readonly TableChanges[]): LogPlace | null {
  const last = changes.find(({ table }) => table === log?.table)?.rows.at(-1);
  return log === null || last === undefined ? log : { ...log, head: cellText(last.at(-1)) };
}

/** One entry a table: its rows are looked up and its cells checked once. */
function merged(changes: readonly TableChanges[]): readonly TableChanges[] {
  const byTable = new Map<string, TableChanges>();
  for (const each of changes) {
    const known = byTable.get(each.table);
    byTable.set(
      each.table,
      known === undefined
        ? each
        : { ...known, cells: [...known.cells, ...each.cells], rows: [...known.rows, ...each.rows] },
    );
  }
  return [...byTable.values()];
}

function newSheets(request: UpdateRequest): readonly NewSheet[] {
  const { analysis, settings, locale, reading, evidence, at, sheetNames, tableNames } = request;
  const words = sheetWords(locale);
  const source = evidence.map(({ sheet, address }) => `${sheet}!${address}`).join(", ");
  const title = (kind: SheetKind): SheetTitle => ({
    name: freeSheetName(locale, kind, sheetNames).name,
    table: freeTableName(kind, tableNames),
    provenance: filled(words.provenance, { at: moment(at), source }),
  });
  const fingerprint = digest(evidence.map((item) => item.fingerprint).join("\n"));
  const calibration = reading.sheet;
  const { leftOut = [] } = request;
  const named = leftOut.length === 0 ? null : title("leftOut");
  return [
    summarySheet({
      ...{ analysis, settings, locale, calibration, fingerprint, at },
      title: title("summary"),
      gradesTable: freeGradesName(tableNames),
      decisions: allDecisions(request),
      leftOut: named && { count: leftOut.length, sheet: named.name },
    }),
    ...(request.newSettings ? [settingsSheet(settings, title("settings"), words)] : []),
    ...(named === null ? [] : [leftOutSheet(leftOut, named, words)]),
  ];
}
