import type { EngineErrorCode } from "../EngineError";
import type { Side } from "../people/Person";
import type { BrunnerMunzel } from "../skew/brunnerMunzel";
import type { ChangeSinceLastCycle } from "../skew/changeSinceLastCycle";
import type { Shift } from "../skew/hodgesLehmann";
import type { MannWhitney } from "../skew/mannWhitney";
import type { RepresentationPoint } from "../skew/representationCurve";
import type { ShiftAt } from "../skew/shiftFunction";
import type { SkewBy } from "../skew/skewBy";
import type { TopShare } from "../skew/topShare";
import type { GapMeasure } from "./Analysis";
import type { AnalysisSettings } from "./Settings";
import type { TerritoryBaseline } from "./territoryBaselines";

/** A cause of the gap. The three levers first, then who sits where, then what nothing explains. */
export type GapCause =
  | "market"
  | "weights"
  | "raters"
  | "composition"
  | "salesAlone"
  | "backOfficeAlone"
  | "unexplained";

/** The overall gap split by cause. */
export interface GapCauses {
  /** The gap on the scores as they are, in percentile points. */
  readonly total: number;
  /** They add up to the total exactly. A lever's part is its Shapley value: no lever gains from coming first. */
  readonly parts: Readonly<Record<GapCause, number>>;
  /** Rounded to one decimal so that the figures shown add up as well. */
  readonly shown: Readonly<Record<GapCause | "total", number>>;
  /** Causes that could be measured with the columns and settings there are. */
  readonly measured: Readonly<Record<"market" | "weights" | "raters" | "composition", boolean>>;
}

/** What the weights of process and result say, and what they do. */
export interface WeightsInEffect {
  readonly side: Side | "everybody";
  readonly people: number;
  /** Shares that sum to 1, as written. */
  readonly nominal: { readonly process: number; readonly result: number };
  /** Share of the variance of the weighted score that each indicator carries. */
  readonly effective: { readonly process: number; readonly result: number };
}

/** A point of a curve. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** How one side is spread, ready to draw. */
export interface SideCurve {
  readonly people: number;
  readonly median: number;
  /** Density over the scores, the area under it 1. */
  readonly density: readonly CurvePoint[];
  /** Share of the side (y, 0 to 1) in each twentieth of the ranking; x is its middle in percentiles, 0 to 100. */
  readonly standing: readonly CurvePoint[];
  readonly medianPercentile: number;
}

/** Both sides before and after the suggestions. */
export interface DistributionCurves {
  readonly before: Readonly<Record<Side, SideCurve>>;
  readonly after: Readonly<Record<Side, SideCurve>>;
}

/** Figures behind the verdict, for whoever asks. */
export interface ShapeFigures {
  readonly shift: Shift;
  /** Average points a full alignment would cost. */
  readonly distance: number;
  /** Interquartile range of the back office ÷ that of sales; null when the middle half of sales ties. */
  readonly spreadRatio: number | null;
  readonly deciles: readonly ShiftAt[];
  readonly mannWhitney: MannWhitney | null;
  readonly brunnerMunzel: BrunnerMunzel | null;
}

/** Everything the Diagnose step shows. A part the columns do not allow is null; one that failed is in refusals. */
export interface Diagnosis {
  readonly overall: GapMeasure;
  readonly within: (GapMeasure & { readonly coverage: number }) | null;
  readonly primary: "overall" | "within";
  /** By the declared stratum. */
  readonly strata: SkewBy | null;
  readonly strataBy: AnalysisSettings["compareWithin"];
  readonly departments: SkewBy | null;
  readonly levels: SkewBy | null;
  readonly raters: SkewBy | null;
  /** The top 10, 20 and 30 %. */
  readonly topShares: readonly { readonly share: number; readonly top: TopShare }[];
  readonly representation: readonly RepresentationPoint[];
  readonly causes: GapCauses | null;
  readonly change: ChangeSinceLastCycle | null;
  readonly weights: readonly WeightsInEffect[];
  /** Roles that no weights are chosen for. */
  readonly unknownRoles: readonly string[];
  /** What the market lever does, or would do, to targets. */
  readonly territories: readonly TerritoryBaseline[];
  /** People each side would need for a gap of the margin to be found 4 times in 5. */
  readonly peopleNeeded: number | null;
  readonly shape: ShapeFigures | null;
  readonly curves: DistributionCurves;
  readonly refusals: readonly { readonly part: string; readonly code: EngineErrorCode }[];
}
