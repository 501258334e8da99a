import type { Analysis, AnalysisSettings } from "../../engine";
import type { Locale } from "../../text/Locale";
import { CALIBRATION_COLUMNS } from "../sheets/calibrationColumns";
import {
  decisionCells,
  finalCells,
  inOrder,
  machineCells,
  type ChangeWord,
} from "../sheets/calibrationRows";
import { undecided, type Decision } from "../sheets/Decision";
import type { LogEntry } from "../sheets/logChain";
import type { CalibrationReading, CalibrationRow } from "../state/readCalibration";
import { isFormula } from "../write/marks";
import { decisionEntries } from "./decisionEntries";
import { canonicalJson, digest } from "./digest";
import { logChanges, type LogPlace } from "./planDecisions";
import type { PlainCell } from "./toCell";
import type { CellChange, PlannedCell, ReadEvidence, TableChanges, WritePlan } from "./WritePlan";

export interface ReanalysisRequest {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly locale: Locale;
  readonly analysis: Analysis;
  readonly settings: AnalysisSettings;
  /** What was decided already about people who are new. */
  readonly decisions?: readonly Decision[];
  readonly evidence: readonly ReadEvidence[];
  readonly reading: CalibrationReading;
  readonly log: LogPlace | null;
}

/** What a new analysis changes about the people of the sheet. */
export interface ReanalysisPlan {
  readonly plan: WritePlan;
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly changed: readonly string[];
}

/**
 * The write of a new analysis into the Calibration sheet that is there. Everything people wrote stays with its person;
 * the machine's columns follow the new analysis, who is new is added above the last row, and who is no longer in the list
 * keeps the row, is marked, and leaves the ranking. When nothing is new the plan is empty: marks of the time before stay.
 */
export function planReanalysis(request: ReanalysisRequest): ReanalysisPlan {
  const { analysis, reading, at, by } = request;
  const { words } = reading;
  const known = new Map(reading.rows.map((row) => [row.id, row]));
  const twice = new Set(reading.duplicates);
  const now = new Set(analysis.people.map(({ id }) => id));
  const joined: string[] = [];
  const changed: string[] = [];
  const cells: CellChange[] = [];
  analysis.people.forEach((person, index) => {
    const row = known.get(person.id);
    if (row === undefined) {
      joined.push(person.id);
      return;
    }
    if (twice.has(person.id)) return;
    const suggestion = analysis.suggestions[index]!;
    const differs =
      row.cells.score !== suggestion.original || row.cells.suggested !== suggestion.suggested;
    if (differs) changed.push(person.id);
    const fresh = machineCells(person, suggestion, differs ? "changed" : "same", words);
    cells.push(...cellChanges(row, fresh, request));
  });
  const isMarked = (row: CalibrationRow): boolean => row.cells.change === words.changes.left;
  const left = reading.rows.filter((row) => !now.has(row.id) && !isMarked(row));
  for (const row of left) cells.push(...cellChanges(row, { change: words.changes.left }, request));
  const rows = joinedRows(request, new Set(joined));
  const isNew = rows.length > 0 || cells.some((cell) => !isOldMark(cell, request));
  const changes: TableChanges = {
    table: reading.table,
    keyColumn: words.columns.id,
    cells,
    rows,
    keyPosition: 0,
    appendOnly: false,
  };
  const found = { joined, changed, left: left.map(({ id }) => id) };
  const entries = entriesOf(request, found);
  return {
    ...found,
    plan: {
      id: request.id,
      at,
      by,
      purpose: "reanalysis",
      locale: request.locale,
      evidence: request.evidence,
      newSheets: [],
      changes: isNew ? [changes, ...logChanges(request.log, entries)] : [],
      counts: {
        people: analysis.people.length,
        suggestions: analysis.suggestions.filter((s) => s.suggested !== s.original).length,
        decisions: (request.decisions ?? []).filter(
          ({ id, decision }) => decision !== "keep" && found.joined.includes(id),
        ).length,
        skipped: reading.duplicates.length,
      },
    },
  };
}

/** Whether a cell only takes back the mark of an earlier analysis. */
const isOldMark = (
  { column, before, after }: CellChange,
  { reading: { words } }: ReanalysisRequest,
): boolean =>
  column === words.columns.change && after === words.changes.same && before !== words.changes.left;

/** What the log says: the analysis as at a first write, who is affected, and what was decided about who is new. */
function entriesOf(
  request: ReanalysisRequest,
  found: Pick<ReanalysisPlan, "changed" | "joined" | "left">,
): readonly LogEntry[] {
  const { at: time, by: who, analysis, evidence, settings, decisions = [] } = request;
  const { words } = request.reading;
  const entry = (before: string | null, after: number, reason: string): LogEntry => ({
    time,
    who,
    person: null,
    field: words.log.analysed,
    before,
    after,
    reason,
  });
  const data = digest(evidence.map(({ fingerprint }) => fingerprint).join("\n"));
  const suggested = analysis.suggestions.filter((each) => each.suggested !== each.original);
  const joined = new Set(found.joined);
  return [
    entry(`SHA-256 ${data}`, suggested.length, `SHA-256 ${digest(canonicalJson(settings))}`),
    ...(["changed", "joined", "left"] as const).map((word) =>
      entry(null, found[word].length, words.changes[word]),
    ),
    ...decisions
      .filter(({ id }) => joined.has(id))
      .flatMap((each) => decisionEntries(undecided(each.id), each, { time, who, words })),
  ];
}

/** The machine's cells of a row that are to change. */
function cellChanges(
  row: CalibrationRow,
  fresh: Readonly<Record<string, PlannedCell | undefined>>,
  { reading }: ReanalysisRequest,
): readonly CellChange[] {
  return CALIBRATION_COLUMNS.flatMap(({ key, byPeople, formula }): CellChange[] => {
    const after = fresh[key];
    if (key === "id" || byPeople === true || formula === true) return [];
    if (after === undefined || isFormula(after)) return [];
    const before = row.cells[key] ?? null;
    const same = (before ?? "") === (after ?? "");
    return same ? [] : [{ key: row.id, column: reading.words.columns[key], before, after }];
  });
}

/** Rows of people who are new. They go above the last row: ranges of formulas grow with what is put inside them. */
function joinedRows(
  { analysis, reading, decisions = [] }: ReanalysisRequest,
  joined: ReadonlySet<string>,
): readonly (readonly PlainCell[] | readonly PlannedCell[])[] {
  const rows = reading.rows.length;
  const body = { firstRow: reading.firstRow, rows: rows + joined.size };
  const decided = new Map(decisions.map((decision) => [decision.id, decision]));
  let next = reading.firstRow + rows - 1;
  return analysis.people.flatMap((person, index) => {
    if (!joined.has(person.id)) return [];
    const change: ChangeWord = "joined";
    return [
      inOrder({
        ...machineCells(person, analysis.suggestions[index]!, change, reading.words),
        ...decisionCells(decided.get(person.id) ?? undecided(person.id), reading.words),
        ...finalCells(next++, body, reading.words),
      }),
    ];
  });
}
