import { EngineError, type EngineErrorCode } from "../EngineError";
import type { Person } from "../people/Person";
import { evenedOut } from "./leniencyLever";
import { marketRelief } from "./marketLever";
import type { AnalysisSettings } from "./Settings";
import { weightedAnew } from "./weightsLever";

/** The levers that come before the residual map, in the order of honesty. */
export type EarlyLever = "market" | "weights" | "leniency";

/** Scores after one lever. */
export interface LeverStage {
  readonly lever: EarlyLever;
  /** Whether the columns it needs are there. */
  readonly available: boolean;
  readonly on: boolean;
  readonly scores: Float64Array;
}

/** The three stages, and why one could not be computed. */
export interface LeverStages {
  readonly stages: readonly LeverStage[];
  readonly refusals: readonly { readonly part: EarlyLever; readonly code: EngineErrorCode }[];
}

/**
 * Applies market baseline, role weights and rater leniency in this order.
 *
 * @param people Everybody analysed
 * @param settings Which levers are on and how
 * @param original Original scores
 * @returns Scores after each lever; those of a lever that is off or impossible are the ones before it
 */
export function leverStages(
  people: readonly Person[],
  settings: AnalysisSettings,
  original: Float64Array,
): LeverStages {
  const refusals: { part: EarlyLever; code: EngineErrorCode }[] = [];
  const stages: LeverStage[] = [];
  let scores = original;
  const add = (lever: EarlyLever, on: boolean, compute: () => Float64Array | null): void => {
    const refuse = (code: EngineErrorCode): number => refusals.push({ part: lever, code });
    const after = on ? attempted(compute, refuse) : null;
    if (after !== null) scores = after;
    const available = on ? after !== null : hasColumns(lever, people, settings);
    stages.push({ lever, available, on: after !== null, scores });
  };
  let relief: Float64Array = new Float64Array(people.length);
  add("market", settings.market.on, () => {
    const found = marketRelief(people, settings);
    if (found === null) return null;
    relief = found.result;
    return scores.map((score, i) => score + found.overall[i]!);
  });
  add("weights", settings.roleWeights.on, () => weightedAnew(people, settings, relief, scores));
  add("leniency", settings.leniency.on, () => evenedOut(people, settings, scores));
  return { stages, refusals };
}

// Whether a lever that is off has anything to work on.
function hasColumns(
  lever: EarlyLever,
  people: readonly Person[],
  settings: AnalysisSettings,
): boolean {
  switch (lever) {
    case "market":
      return settings.market.indices.length > 0 && people.some((one) => one.attainment !== null);
    case "weights":
      return people.some((one) => one.processScore !== null && one.resultScore !== null);
    case "leniency":
      return people.some((one) => one.rater !== null && one.side !== null);
  }
}

function attempted(
  compute: () => Float64Array | null,
  refuse: (code: EngineErrorCode) => void,
): Float64Array | null {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    refuse(error.code);
    return null;
  }
}
