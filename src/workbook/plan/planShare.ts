import {
  DEFAULT_MARGIN,
  EngineError,
  gapMeasure,
  type AnalysisSettings,
  type GapMeasure,
} from "../../engine";
import type { Locale } from "../../text/Locale";
import { remainingSentence, verdictSentence } from "../../text/verdictSentence";
import { sharedGroups, type SharedGroups, type SharedPerson } from "../sheets/sharedGroups";
import { sharedGroupsSheet, sharedPeopleSheet, type SharedPeople } from "../sheets/sharedSheets";
import { freeTableName } from "../sheets/tableNames";
import { textLines } from "../sheets/textLines";
import type { CalibrationReading } from "../state/readCalibration";
import { filled, freeSheetName, keyOfWord, labelled, sheetWords } from "../words/sheetWords";
import { finalOfRow, isRanked } from "./finishedCycle";
import type { NewSheet, SheetKind, WritePlan } from "./WritePlan";

/** Fewest people whose figures are shared. */
const LEAST_PEOPLE = 5;
const LINE = 100;

/** Everything a clean copy is made of. */
export interface ShareRequest {
  readonly id: string;
  readonly at: string;
  readonly locale: Locale;
  readonly people: SharedPeople;
  readonly reading: CalibrationReading;
  readonly settings: AnalysisSettings | null;
  /** Names that are taken where the sheets go; none in a workbook of their own. */
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

/**
 * The write of a clean copy: sheets made from a list of what may be shared, values only. Nothing of the workbook is
 * copied, so nothing can come along: no note, no reason, no setting, no journal, no formula.
 */
export function planShare(request: ShareRequest): WritePlan {
  const people = peopleOf(request);
  const groups = sharedGroups(people, LEAST_PEOPLE);
  const words = sheetWords(request.locale);
  const overview = sharedGroupsSheet(
    groups,
    verdictLines(request, people, groups),
    LEAST_PEOPLE,
    titleOf(request, "share"),
    words,
  );
  return {
    id: request.id,
    at: request.at,
    by: null,
    purpose: "share",
    locale: request.locale,
    evidence: [],
    newSheets: [overview, ...peopleSheet(request, people, groups)],
    changes: [],
    counts: { people: people.length, suggestions: 0, decisions: 0, skipped: groups.hidden },
  };
}

/** Among so few nobody is unknown, so a masked list of them is none. */
function peopleSheet(
  request: ShareRequest,
  people: readonly SharedPerson[],
  groups: SharedGroups,
): readonly NewSheet[] {
  const { people: how, locale } = request;
  if (how === "none" || (how === "masked" && people.length < LEAST_PEOPLE)) return [];
  const title = titleOf(request, "sharedPeople");
  return [sharedPeopleSheet(people, groups, how, title, sheetWords(locale))];
}

const titleOf = (
  { locale, at, sheetNames, tableNames }: ShareRequest,
  kind: Extract<SheetKind, "share" | "sharedPeople">,
) => ({
  name: freeSheetName(locale, kind, sheetNames).name,
  table: freeTableName(kind, tableNames),
  provenance: filled(sheetWords(locale).share.provenance, { at: at.slice(0, 10) }),
});

function peopleOf({ reading, locale }: ShareRequest): readonly SharedPerson[] {
  const { sides, share } = sheetWords(locale);
  return reading.rows.filter(isRanked).map((row) => {
    const { cells, id } = row;
    const text = (key: "name" | "group" | "department"): string | null =>
      cells[key] == null ? null : String(cells[key]);
    const side = keyOfWord((words) => words.sides, String(cells.side ?? "")) ?? "none";
    return {
      id,
      name: text("name"),
      labels: [sides[side], text("group") ?? share.notGiven, text("department") ?? share.notGiven],
      original: cells.score as number,
      final: finalOfRow(row),
    };
  });
}

/** The gap before and as decided, where both sides may be shown. */
function verdictLines(
  { locale, settings }: ShareRequest,
  people: readonly SharedPerson[],
  { shown }: SharedGroups,
): readonly string[] {
  const words = sheetWords(locale);
  const { sides, summary } = words;
  const isShown = (side: string): boolean =>
    shown.some(({ labels }) => labels[0] === side && labels[1] === null && labels[2] === null);
  if (!isShown(sides.sales) || !isShown(sides.backOffice)) return [];
  const margin = settings?.margin ?? DEFAULT_MARGIN;
  const line = (
    label: string,
    scoreOf: (person: SharedPerson) => number,
    sentence: (measure: GapMeasure) => string,
  ): readonly string[] => {
    const of = (side: string): number[] =>
      people.filter(({ labels }) => labels[0] === side).map(scoreOf);
    try {
      const measure = gapMeasure(of(sides.sales), of(sides.backOffice), margin);
      return textLines(labelled(label, sentence(measure), words), LINE);
    } catch (error) {
      if (error instanceof EngineError) return [];
      throw error;
    }
  };
  const verdict = (measure: GapMeasure): string => verdictSentence(locale, measure, margin);
  const isChanged = people.some(({ original, final }) => final !== original);
  return [
    ...line(summary.before, ({ original }) => original, verdict),
    ...line(
      summary.final,
      ({ final }) => final,
      isChanged ? (measure) => remainingSentence(locale, measure) : verdict,
    ),
  ];
}
