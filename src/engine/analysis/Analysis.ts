import type { EngineErrorCode } from "../EngineError";
import type { Person } from "../people/Person";
import type { GradePlan } from "./gradePlan";
import type { MeasurementError } from "./measurementError";

/** What the evidence allows to be said. */
export type VerdictWord = "material" | "negligible" | "none" | "inconclusive";

/** The gap between the sides, in percentile points; positive when the back office ranks higher. */
export interface GapMeasure {
  /** People of each side that were compared. */
  readonly sales: number;
  readonly backOffice: number;
  /** Chance that a random back-office person outranks a random sales person, ties counting half. */
  readonly superiority: number;
  /** 2·superiority − 1, in [−1, 1]. */
  readonly delta: number;
  /** 50·delta, percentile points. */
  readonly gap: number;
  /** 95 % interval of the gap. */
  readonly lower: number;
  readonly upper: number;
  /** 90 % interval of the gap, the one that decides equivalence. */
  readonly lower90: number;
  readonly upper90: number;
  /** Two-sided p of the score test that the interval inverts. */
  readonly p: number;
  readonly verdict: VerdictWord;
  /** Smallest gap that a study of this size would find 4 times in 5. */
  readonly minimumDetectable: number;
}

/** One step from the original to the suggested score. The steps of a person sum exactly to the whole move. */
export type WaterfallStep =
  "market" | "weights" | "leniency" | "shift" | "shape" | "limits" | "rounding";

/** What is suggested for one person. Everyone analysed has one; most say "no change". */
export interface Suggestion {
  readonly id: string;
  readonly original: number;
  readonly suggested: number;
  readonly steps: Readonly<Record<WaterfallStep, number>>;
  readonly originalRank: number;
  readonly suggestedRank: number;
  /** Mid-rank percentiles, 0 to 100. */
  readonly originalPercentile: number;
  readonly suggestedPercentile: number;
  /** Ranks this person could hold within measurement error of the composite. */
  readonly rankInterval: readonly [number, number];
  /** The grade of the suggested rank under the seats of the plan; see decidedGrades for the one people end up with. */
  readonly grade: string | null;
  /** Coded reason: the largest step, or why nothing moves. */
  readonly reason: WaterfallStep | "unchanged" | "protected" | "not-compared";
  /** Flags with visible rules, for the agenda. */
  readonly flags: readonly SuggestionFlag[];
}

export type SuggestionFlag =
  | "line-tie"
  | "big-move"
  | "limited"
  | "grade-jump"
  | "first-year-high"
  | "twice-low"
  | "fragile"
  | "off-scale";

/** The gap after each lever in the order they are applied, the first entry being the original. */
export interface LeverEffect {
  readonly lever: "original" | "market" | "weights" | "leniency" | "residual";
  /** Off, or without the columns it needs. */
  readonly available: boolean;
  readonly on: boolean;
  readonly gap: GapMeasure;
}

/** Why no suggestion is made. The people's decision is always possible. */
export type NoSuggestionReason = "within-tolerance" | "inconclusive" | "too-few" | "infeasible";

/** All that is known about one set of people under one set of settings. */
export interface Analysis {
  /** People with an id and a score, in source order; the arrays of suggestions follow the same order. */
  readonly people: readonly Person[];
  readonly overall: GapMeasure;
  /** Compared like with like; null without strata. */
  readonly within: (GapMeasure & { readonly coverage: number }) | null;
  /** Which of the two is the declared primary measure. */
  readonly primary: "overall" | "within";
  readonly levers: readonly LeverEffect[];
  readonly after: { readonly overall: GapMeasure; readonly within: GapMeasure | null };
  /** Strength used on the residual, 0 when nothing is suggested. */
  readonly strength: number;
  /** Why nobody moves; null as soon as one person does. */
  readonly noSuggestion: NoSuggestionReason | null;
  /** Why the residual map is not used, whatever the levers before it do; null when it may be. */
  readonly residualGate: NoSuggestionReason | null;
  /** Whether the primary gap after everything is within the margin. */
  readonly reached: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly moved: {
    readonly people: number;
    readonly up: number;
    readonly down: number;
    readonly largest: number;
    readonly total: number;
    readonly overtakes: number;
  };
  /** Grades under the distribution rules; null without grades, or with neither rules nor present ratings. */
  readonly gradePlan: GradePlan | null;
  /** How sure one person's score is; behind rank intervals and ties at a grade line. */
  readonly measurement: MeasurementError;
  /** What could not be computed for these people, and why; the rest stands. */
  readonly refusals: readonly { readonly part: string; readonly code: EngineErrorCode }[];
}
