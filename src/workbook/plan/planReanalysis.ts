import type { Analysis } from "../../engine";
import type { Locale } from "../../text/Locale";
import { CALIBRATION_COLUMNS } from "../sheets/calibrationColumns";
import {
  decisionCells,
  finalCells,
  inOrder,
  machineCells,
  type ChangeWord,
} from "../sheets/calibrationRows";
import { undecided } from "../sheets/Decision";
import type { CalibrationReading, CalibrationRow } from "../state/readCalibration";
import { isFormula } from "../write/marks";
import { logChanges, type LogPlace } from "./planDecisions";
import type { PlainCell } from "./toCell";
import type { CellChange, PlannedCell, ReadEvidence, TableChanges, WritePlan } from "./WritePlan";

export interface ReanalysisRequest {
  readonly id: string;
  readonly at: string;
  readonly by: string | null;
  readonly locale: Locale;
  readonly analysis: Analysis;
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
 * keeps the row, is marked, and leaves the ranking.
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
  const left = reading.rows.filter(({ id }) => !now.has(id));
  for (const row of left) cells.push(...cellChanges(row, { change: words.changes.left }, request));
  const entries = [
    { field: words.log.analysed, after: changed.length, reason: words.changes.changed },
    { field: words.log.analysed, after: joined.length, reason: words.changes.joined },
    { field: words.log.analysed, after: left.length, reason: words.changes.left },
  ].map((entry) => ({ ...entry, time: at, who: by, person: null, before: null }));
  const changes: TableChanges = {
    table: reading.table,
    keyColumn: words.columns.id,
    cells,
    rows: joinedRows(request, new Set(joined)),
    keyPosition: 0,
    appendOnly: false,
  };
  return {
    joined,
    changed,
    left: left.map(({ id }) => id),
    plan: {
      id: request.id,
      at,
      by,
      purpose: "reanalysis",
      locale: request.locale,
      evidence: request.evidence,
      newSheets: [],
      changes: [changes, ...logChanges(request.log, entries)],
      counts: {
        people: analysis.people.length,
        suggestions: analysis.suggestions.filter((s) => s.suggested !== s.original).length,
        decisions: 0,
        skipped: reading.duplicates.length,
      },
    },
  };
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
  { analysis, reading }: ReanalysisRequest,
  joined: ReadonlySet<string>,
): readonly (readonly PlainCell[] | readonly PlannedCell[])[] {
  const rows = reading.rows.length;
  const body = { firstRow: reading.firstRow, rows: rows + joined.size };
  let next = reading.firstRow + rows - 1;
  return analysis.people.flatMap((person, index) => {
    if (!joined.has(person.id)) return [];
    const change: ChangeWord = "joined";
    return [
      inOrder({
        ...machineCells(person, analysis.suggestions[index]!, change, reading.words),
        ...decisionCells(undecided(person.id), reading.words),
        ...finalCells(next++, body, reading.words),
      }),
    ];
  });
}
