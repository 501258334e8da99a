import type { PointScale } from "../people/PointScale";
import type { Side } from "../people/Person";

/** One person's chosen weights of process and result; they are rescaled to sum to 1. */
export interface RoleWeights {
  readonly role: string;
  readonly process: number;
  readonly result: number;
}

/** Market index now ÷ at target setting, for one territory, with where it comes from. */
export interface MarketIndex {
  readonly territory: string;
  readonly index: number;
  readonly source: string;
  /** Day the index is of, as the committee writes it. */
  readonly asOf?: string;
}

/** Moves targets with the market (statistics: dynamic baseline). */
export interface MarketLever {
  readonly on: boolean;
  readonly indices: readonly MarketIndex[];
  /** Which side's targets move; back-office standards may have their own indices. */
  readonly side: Side | "both";
  readonly passThrough: number;
  readonly floor: number;
  readonly cap: number;
  /** Attainment → result score, as rising knots; null: the one the list's own scores follow. */
  readonly curve: readonly { readonly attainment: number; readonly score: number }[] | null;
}

/** How people may be moved by what remains after the first three levers. */
export type Movers = "sales" | "backOffice" | "both";

/** A target share of people for one grade or several grades taken together. */
export interface DistributionRule {
  readonly grades: readonly string[];
  readonly operator: "=" | "<=" | ">=" | "between";
  readonly share: number;
  /** Only for "between": the upper share. */
  readonly upperShare?: number;
  /** A soft rule is a guideline that may be exceeded with a reason. */
  readonly hard: boolean;
}

/** Everything a committee may set. Plain data: it is written to the settings sheet and read back. */
export interface AnalysisSettings {
  /** The scale scores are on, where somebody declared it; null takes steps and ends from the scores. */
  readonly scale: PointScale | null;
  /** Tolerated gap in percentile points. */
  readonly margin: number;
  /** Compare like with like by this column, or over everybody when null. */
  readonly compareWithin: "level" | "department" | "rater" | null;
  readonly market: MarketLever;
  readonly roleWeights: { readonly on: boolean; readonly weights: readonly RoleWeights[] };
  readonly leniency: { readonly on: boolean; readonly strength: number };
  /** Strength of the residual map from 0 to 1, or the smallest that suffices. */
  readonly residual: { readonly strength: number | "smallest" };
  readonly move: Movers;
  /** Most points one person may move in all, or no limit. */
  readonly maxMove: number | null;
  /** Ids whose score stays as it is. */
  readonly protectedIds: readonly string[];
  /** Grades from best to worst, and the shares aimed at; no grades, no grading. */
  readonly grades: readonly string[];
  readonly distribution: readonly DistributionRule[];
  /** Reliability of the scores from 0 to 1, for rank intervals; left out, it is estimated from the data. */
  readonly reliability?: number;
}
