import {
  analyse,
  defaultSettings,
  type Analysis,
  type AnalysisSettings,
  type Person,
} from "../../../src/engine";
import { planCalibration } from "../../../src/workbook/plan/planCalibration";
import type { WritePlan } from "../../../src/workbook/plan/WritePlan";
import { evidenceOf } from "../../../src/workbook/read/evidenceOf";
import { listSources } from "../../../src/workbook/read/listSources";
import { readSource } from "../../../src/workbook/read/readSource";
import type { Decision } from "../../../src/workbook/sheets/Decision";
import type { Locale } from "../../../src/text/Locale";
import { fictionalPeople } from "./people";

export const settings: AnalysisSettings = { ...defaultSettings(), maxMove: 9 };

const known = new Map<string, Analysis>();

/** The analysis of `count` fictional people; made once. */
export function analysisOf(count: number, seed = 7): Analysis {
  const key = `${String(count)}/${String(seed)}`;
  const found = known.get(key) ?? analyse(fictionalPeople(count, seed), settings);
  known.set(key, found);
  return found;
}

/** The plan of a first write, made from the table that is there. */
export async function firstPlan(
  count: number,
  decisions: readonly Decision[] = [],
  locale: Locale = "en",
): Promise<WritePlan> {
  return planOf(analysisOf(count), decisions, locale);
}

/** The plan of a first write of these people, or of an analysis already made. */
export async function planOf(
  people: readonly Person[] | Analysis,
  decisions: readonly Decision[] = [],
  locale: Locale = "en",
  used: AnalysisSettings = settings,
): Promise<WritePlan> {
  const list = await listSources();
  const source = await readSource(list.active ?? list.offers[0]!.source);
  return planCalibration({
    id: "w1",
    at: "2026-03-01T09:00:00.000Z",
    by: "Chair",
    locale,
    analysis: "suggestions" in people ? people : analyse(people, used),
    settings: used,
    decisions,
    evidence: [evidenceOf(source)],
    sheetNames: list.sheetNames,
    tableNames: list.tableNames,
  });
}
