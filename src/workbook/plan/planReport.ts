import type { Analysis } from "../../engine";
import type { Locale } from "../../text/Locale";
import type { Decision } from "../sheets/Decision";
import { feedbackSheet } from "../sheets/feedbackSheet";
import type { FinalScores } from "../sheets/bonusSheet";
import type { ListUse } from "../sheets/hrList";
import { hrListSheet, type HrListInput } from "../sheets/hrListSheet";
import type { MeetingRecord } from "../sheets/MeetingRecord";
import { outcomesOf } from "../sheets/Outcome";
import { plainTableSheet } from "../sheets/plainTableSheet";
import { freeTableName } from "../sheets/tableNames";
import { filled, freeSheetName, sheetWords } from "../words/sheetWords";
import { moment } from "./moment";
import type { ReadTable } from "../write/readTables";
import { replacedLists } from "./replacedLists";
import type { NewSheet, ReadEvidence, SheetKind, WritePlan } from "./WritePlan";

/** A person's talk note, in the sheet's language and in the other one. */
export interface TalkNote {
  readonly id: string;
  readonly name: string | null;
  readonly note: string;
  readonly other: string;
}

/** What is to be written beside the calibration itself. */
export type ReportContent =
  | { readonly kind: "notes"; readonly notes: readonly TalkNote[] }
  | { readonly kind: "feedback" }
  | { readonly kind: ListUse };

export interface ReportRequest {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly locale: Locale;
  readonly content: ReportContent;
  readonly analysis: Analysis;
  readonly decisions: readonly Decision[];
  readonly meeting: MeetingRecord;
  /** Somebody changed decisions in the sheet after they were locked. */
  readonly changedSinceLock: boolean;
  /** Ids of people without a row in the locked Calibration sheet; left out, nobody. */
  readonly withoutRow?: ReadonlySet<string>;
  /** Where the people come from, for the line below the title. */
  readonly source: string;
  /** The list and the decisions it is made from, as they were read. */
  readonly evidence: readonly ReadEvidence[];
  /** Ids and final scores of the Calibration sheet, where there is one. */
  readonly finalScores?: FinalScores | null;
  /** Lists of the same use that are there already: they are marked as out of date. */
  readonly lists?: readonly ReadTable[];
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

/** The write of a sheet made from the analysis and the decisions as they are. */
export function planReport(request: ReportRequest): WritePlan {
  const { locale, analysis, content } = request;
  return {
    id: request.id,
    at: request.at,
    by: request.by,
    purpose: "report",
    locale,
    evidence: request.evidence,
    newSheets: [sheetOf(request)],
    changes: isList(content) ? replacedLists(content.kind, request.lists ?? []) : [],
    counts: {
      people: content.kind === "notes" ? content.notes.length : analysis.people.length,
      suggestions: 0,
      decisions: 0,
      skipped: 0,
    },
  };
}

const isList = (content: ReportContent): content is { readonly kind: ListUse } =>
  content.kind !== "notes" && content.kind !== "feedback";

function sheetOf(request: ReportRequest): NewSheet {
  const { content, analysis, decisions, meeting } = request;
  const words = sheetWords(request.locale);
  const title = titleOf(content.kind, request);
  const outcomes = outcomesOf(analysis, decisions);
  switch (content.kind) {
    case "notes": {
      const { notes } = words;
      const text = { format: "@", width: 70, wrap: true } as const;
      const columns = [
        { header: notes.id, format: "@", width: 12 },
        { header: notes.name, format: "@", width: 14 },
        { header: notes.note, ...text },
        { header: notes.other, ...text },
      ];
      const rows = content.notes.map(({ id, name, note, other }) => [id, name, note, other]);
      return plainTableSheet("notes", title, columns, rows);
    }
    case "feedback":
      return feedbackSheet(outcomes, meeting, title, words);
    case "pay":
    case "promotion":
    case "training": {
      const { finalScores = null } = request;
      const input = { analysis, outcomes, statusOf: statusIn(request), finalScores };
      return hrListSheet(content.kind, input, title, words);
    }
  }
}

function statusIn(request: ReportRequest): HrListInput["statusOf"] {
  const { meeting, changedSinceLock, withoutRow = new Set<string>() } = request;
  const ofAll = !meeting.locked ? "open" : changedSinceLock ? "changed" : "locked";
  return (id) => (withoutRow.has(id) ? "withoutRow" : ofAll);
}

function titleOf(kind: SheetKind, { locale, at, source, sheetNames, tableNames }: ReportRequest) {
  return {
    name: freeSheetName(locale, kind, sheetNames).name,
    table: freeTableName(kind, tableNames),
    provenance: filled(sheetWords(locale).provenance, { at: moment(at), source }),
  };
}
