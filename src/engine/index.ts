export { EngineError, type EngineErrorCode } from "./EngineError";
export type { Person, Side } from "./people/Person";
export type * from "./analysis/Settings";
export type * from "./analysis/Analysis";

// Numeric: sums, ranks, quantiles, distributions
export { sum } from "./numeric/sum";
export { mean } from "./numeric/mean";
export { covariance, standardDeviation, variance } from "./numeric/variance";
export { hasNoSpread } from "./numeric/hasNoSpread";
export { quantise } from "./numeric/quantise";
export { sorted } from "./numeric/sorted";
export { midranks } from "./numeric/midranks";
export { median, quantile, type QuantileType } from "./numeric/quantile";
export { randomSource } from "./numeric/randomSource";
export { normalCdf, normalUpper } from "./numeric/distributions/normalCdf";
export { normalQuantile } from "./numeric/distributions/normalQuantile";
export { tCdf } from "./numeric/distributions/tCdf";
export { tQuantile } from "./numeric/distributions/tQuantile";
export { chiSquareUpper } from "./numeric/distributions/chiSquareUpper";
export { fUpper } from "./numeric/distributions/fUpper";
export {
  hypergeometricCdf,
  hypergeometricPmf,
  type Urn,
} from "./numeric/distributions/hypergeometric";
export { betaQuantile } from "./numeric/distributions/betaQuantile";

// Scoring: composites, attainment, normalisation, equating, raters
export { weightedScores, type WeightedScores } from "./scoring/weightedScores";
export { roleWeightsOf, type RoleTemplate } from "./scoring/roleWeightsOf";
export { effectiveWeights } from "./scoring/effectiveWeights";
export { adjustedTarget, type BaselineRule } from "./scoring/adjustedTarget";
export { attainment } from "./scoring/attainment";
export { curveScore, type Knot } from "./scoring/curveScore";
export { normaliseMethods, type NormaliseMethod } from "./scoring/NormaliseMethod";
export { normalise, normaliserOf } from "./scoring/normalise";
export { normaliseWithin, type GroupedScores } from "./scoring/normaliseWithin";
export { normalScorer } from "./scoring/rankers";
export { percentRank, type PercentRankKind } from "./scoring/percentRank";
export { equate, equateMethods, type EquateMethod } from "./scoring/equate";
export { oneWayAnova, type Anova } from "./scoring/oneWayAnova";
export { leniency, leniencyAdjusted, type Leniency, type RaterLeniency } from "./scoring/leniency";
export { ratersConnected, type Connection } from "./scoring/ratersConnected";

// Allocation: money and seats
export { largestRemainder, seats } from "./allocation/largestRemainder";
export { allocateBonus, type BonusAllocation, type BonusRequest } from "./allocation/allocateBonus";
export {
  nestedPools,
  type DepartmentPool,
  type NestedAllocation,
  type NestedRequest,
} from "./allocation/nestedPools";
export { prorate } from "./allocation/prorate";

// People: columns, cells, data quality, privacy
export { foldLabel } from "./people/foldLabel";
export { recogniseHeaders, type HeaderSuggestion } from "./people/recogniseHeaders";
export { suggestMapping, type SuggestedMapping } from "./people/suggestMapping";
export { standIns, type StandIn } from "./people/standIns";
export { languageHalves, type LanguageHalves } from "./people/languageHalves";
export { assemblePeople, type AssembledPeople } from "./people/assemblePeople";
export type { ColumnMapping, PeopleTable, ReadingOptions } from "./people/PeopleTable";
export type { Field } from "./people/Field";
export type { PeopleIssue, PeopleIssueCode } from "./people/PeopleIssue";
export { idOf } from "./people/readIds";
export { readNumber, type Cell, type NumberReading } from "./people/readNumber";
export { labelCounts, type LabelCount } from "./people/labelCounts";
export { isOnScale } from "./people/isOnScale";
export { pointScaleFault, type PointScale, type PointScaleFault } from "./people/PointScale";
export { fittingScales, ratingScales, ratingReader, type RatingScale } from "./people/RatingScale";
export { suppressSmallGroups, type GroupSize } from "./people/suppressSmallGroups";

// Skew: the gap between the sides
export { thetaInterval, type ThetaInterval } from "./skew/thetaInterval";
export { stratifiedTheta, type StratifiedTheta } from "./skew/stratifiedTheta";
export { DEFAULT_MARGIN, gapMeasure } from "./skew/gapMeasure";
export { LEAST_FOR_VERDICT } from "./skew/fewPeople";
export { stratifiedGap, type StratifiedGap } from "./skew/stratifiedGap";
export { strataOf } from "./skew/strataOf";
export type { LabelledStratum, Stratum } from "./skew/Stratum";
export { verdictOf } from "./skew/verdictOf";
export { minimumDetectableGap } from "./skew/minimumDetectableGap";
export { hodgesLehmann, type Shift } from "./skew/hodgesLehmann";
export { topShare, type TopShare } from "./skew/topShare";
export { fourfold, type Fourfold, type FourfoldCounts } from "./skew/fourfold";
export { representationCurve, type RepresentationPoint } from "./skew/representationCurve";
export { detectSkew, type SkewDetection, type SkewQuestion } from "./skew/detectSkew";
export { skewBy, type ShrunkenGap, type SkewBy, type SkewByRow } from "./skew/skewBy";
export { shrunkenEffects, type ShrunkenEffects } from "./skew/shrunkenEffects";
export { skewCauses, type Cause, type CauseInput, type SkewCauses } from "./skew/skewCauses";
export { kitagawa, type MeanSplit } from "./skew/kitagawa";
export { leverShapley, type LeverAttribution } from "./skew/leverShapley";
export { mannWhitney, type MannWhitney, type MannWhitneyOptions } from "./skew/mannWhitney";
export { brunnerMunzel, type BrunnerMunzel } from "./skew/brunnerMunzel";
export { vanElteren, type VanElteren } from "./skew/vanElteren";
export { shiftFunction, type ShiftAt } from "./skew/shiftFunction";
export { wasserstein } from "./skew/wasserstein";
export { spreadRatio } from "./skew/spreadRatio";
export { kruskalWallis, type KruskalWallis } from "./skew/kruskalWallis";
export { benjaminiHochberg, holm } from "./skew/adjustedP";
export { eachAgainstRest, type AgainstRest } from "./skew/eachAgainstRest";
export {
  changeSinceLastCycle,
  type ChangeInput,
  type ChangeSinceLastCycle,
  type ChangeWording,
  type GapChange,
} from "./skew/changeSinceLastCycle";
export { theilSen, type TheilSen } from "./skew/theilSen";
export { permutationCheck, type PermutationCheck } from "./skew/permutationCheck";
export { clopperPearson } from "./skew/clopperPearson";

// Analysis: people and settings in, suggestions out
export { gapReader } from "./analysis/gapReader";
export { analyse } from "./analysis/analyse";
export { diagnose } from "./analysis/diagnose";
export type * from "./analysis/Diagnosis";
export { agenda } from "./analysis/agenda";
export type { AgendaItem, AgendaOptions, AgendaReason, BlindVotes } from "./analysis/agenda";
export { concordance, type ConcordanceRow } from "./analysis/concordance";
export { acceptedGrades, decidedGrades } from "./analysis/decidedGrades";
export { flagRules } from "./analysis/suggestionFlags";
export type { GradePlan, LineTies } from "./analysis/gradePlan";
export type { MeasurementError } from "./analysis/measurementError";
export { rankIntervals } from "./analysis/rankIntervals";
export { defaultSettings } from "./analysis/defaultSettings";
export { roleTemplates } from "./analysis/roleTemplates";

// Calibration: maps, strength, limits
export { calibrate, smallestStrength } from "./calibration/calibrate";
export type { Calibration, CalibrationRequest } from "./calibration/calibrate";
export { groupMap, type GroupMap } from "./calibration/groupMap";
export { boundedIsotonic, type IsotonicLimits } from "./calibration/boundedIsotonic";
export { assignGrades, type GradeAssignment, type GradeRule } from "./calibration/assignGrades";
export { integerBands, type BandPromotions } from "./calibration/integerBands";
export { quotaMoves, quotaPlan, quotaTargets } from "./calibration/quotaMoves";
export type { BandFlow, QuotaMoves, QuotaPlan, Swap } from "./calibration/quotaMoves";
export {
  distributionPlan,
  type DistributionPlan,
  type RuleOutcome,
} from "./calibration/distributionPlan";
