import type { Analysis } from "../../engine";
import type { Locale } from "../../text/Locale";
import type { Decision } from "../sheets/Decision";
import { feedbackSheet } from "../sheets/feedbackSheet";
import { listColumns, listRows, type ListUse } from "../sheets/hrList";
import type { MeetingRecord } from "../sheets/MeetingRecord";
import { outcomesOf } from "../sheets/Outcome";
import { plainTableSheet } from "../sheets/plainTableSheet";
import { freeTableName } from "../sheets/tableNames";
import { filled, freeSheetName, sheetWords } from "../words/sheetWords";
import { moment } from "./moment";
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
  /** Where the people come from, for the line below the title. */
  readonly source: string;
  /** The list and the decisions it is made from, as they were read. */
  readonly evidence: readonly ReadEvidence[];
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
    changes: [],
    counts: {
      people: content.kind === "notes" ? content.notes.length : analysis.people.length,
      suggestions: 0,
      decisions: 0,
      skipped: 0,
    },
  };
}

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
      const { kind } = content;
      const rows = listRows(kind, analysis, outcomes, statusOf(request), words);
      return plainTableSheet(kind, title, listColumns(kind, words), rows);
    }
  }
}

const statusOf = ({ meeting, changedSinceLock }: ReportRequest) =>
  !meeting.locked ? "open" : changedSinceLock ? "changed" : "locked";

function titleOf(kind: SheetKind, { locale, at, source, sheetNames, tableNames }: ReportRequest) {
  return {
    name: freeSheetName(locale, kind, sheetNames).name,
    table: freeTableName(kind, tableNames),
    provenance: filled(sheetWords(locale).provenance, { at: moment(at), source }),
  };
}
