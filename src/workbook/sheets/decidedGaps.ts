import { gapReader, type Analysis, type AnalysisSettings } from "../../engine";
import type { Decision } from "./Decision";
import { outcomesOf } from "./Outcome";

/** The gap between the sides as decided, percentile points: it describes these people and has no interval. */
export interface DecidedGaps {
  readonly overall: number;
  /** Like with like; null where nobody can be compared so. */
  readonly within: number | null;
}

/** What the decisions make of the gap, measured as the analysis measured it. */
export function decidedGaps(
  analysis: Analysis,
  settings: AnalysisSettings,
  decisions: readonly Decision[],
): DecidedGaps {
  const scores = outcomesOf(analysis, decisions).map(({ final }) => final);
  const reader = gapReader(analysis.people, settings);
  return { overall: reader.overall(scores).gap, within: reader.within(scores)?.gap ?? null };
}
