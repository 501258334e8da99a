import { EngineError, gapMeasure, type AnalysisSettings } from "../../engine";
import { keyOfWord } from "../words/sheetWords";
import type { Decision } from "../sheets/Decision";
import type { FinishedCycle, HistoryGap, OverruledReason } from "../sheets/FinishedCycle";
import { finalOf } from "../sheets/finalOf";
import { overruledCounts } from "../sheets/historyColumns";
import type { CalibrationReading, CalibrationRow } from "../state/readCalibration";
import { canonicalJson, digest } from "./digest";

/** Margin used for the gap where there are no settings: it decides the verdict only, which is not kept. */
const ANY_MARGIN = 0;

/** What the Calibration sheet says about a cycle, as it stands when the cycle is finished. */
export function finishedCycle(
  cycle: string,
  at: string,
  reading: CalibrationReading,
  settings: AnalysisSettings | null,
  logHead: string | null,
): FinishedCycle {
  const ranked = reading.rows.filter(isRanked);
  const decided = ranked.map(finalOfRow);
  const counted = (holds: (row: CalibrationRow) => boolean): number => ranked.filter(holds).length;
  return {
    cycle,
    finished: at.slice(0, 10),
    people: ranked.length,
    sales: counted((row) => sideOf(row) === "sales"),
    backOffice: counted((row) => sideOf(row) === "backOffice"),
    before: gapOf(
      ranked,
      ranked.map(({ cells }) => cells.score as number),
    ),
    after: gapOf(ranked, decided)?.gap ?? null,
    margin: settings?.margin ?? null,
    suggestions: counted(isMoved),
    accepted: counted(({ decision }) => decision.decision === "accept"),
    overridden: counted(({ decision }) => decision.decision === "override"),
    discussed: counted(({ decision }) => decision.discussed),
    overruled: overruledCounts((reason) => counted((row) => overruledBy(row) === reason)),
    settingsVersion: settings === null ? null : digest(canonicalJson(settings)),
    logHead,
  };
}

/** Who left the list keeps the row and takes no part. */
export const isRanked = ({ cells }: CalibrationRow): boolean =>
  typeof cells.score === "number" &&
  keyOfWord((words) => words.changes, String(cells.change ?? "")) !== "left";

const isMoved = ({ cells }: CalibrationRow): boolean =>
  typeof cells.suggested === "number" && cells.suggested !== cells.score;

const sideOf = ({ cells }: CalibrationRow) =>
  keyOfWord((words) => words.sides, String(cells.side ?? ""));

/** The final score of a row; a suggestion that is no number changes nothing. */
export function finalOfRow({ cells, decision }: CalibrationRow): number {
  const original = cells.score as number;
  return finalOf(
    decision,
    original,
    typeof cells.suggested === "number" ? cells.suggested : original,
  );
}

function gapOf(rows: readonly CalibrationRow[], scores: readonly number[]): HistoryGap | null {
  const of = (side: "sales" | "backOffice"): number[] =>
    scores.filter((_, index) => sideOf(rows[index]!) === side);
  try {
    const { gap, lower, upper } = gapMeasure(of("sales"), of("backOffice"), ANY_MARGIN);
    return { gap, lower, upper };
  } catch (error) {
    if (error instanceof EngineError) return null;
    throw error;
  }
}

/** The reason somebody gave for not taking the suggestion, or null where nobody overruled one. */
function overruledBy({ decision }: CalibrationRow): OverruledReason | null {
  const { decision: word, reasonCode } = decision;
  if (word === "accept" || (word === "keep" && reasonCode === null)) return null;
  return isOurs(reasonCode) ? reasonCode : "uncoded";
}

const isOurs = (code: Decision["reasonCode"]): code is Exclude<OverruledReason, "uncoded"> =>
  code !== null &&
  code !== "uncoded" &&
  Object.hasOwn(
    overruledCounts(() => 0),
    code,
  );
