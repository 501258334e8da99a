/* eslint-disable @typescript-eslint/max-params, max-lines -- a worksheet function takes its arguments one by one, and Excel reads all of them from one file */
import { attainmentAnswer, baselineAnswer } from "./answers/attainmentAnswer";
import { bonusAnswer } from "./answers/bonusAnswer";
import { calibrateAnswer, strengthAnswer } from "./answers/calibrateAnswer";
import { curveAnswer } from "./answers/curveAnswer";
import { effectiveWeightsAnswer } from "./answers/effectiveWeightsAnswer";
import { equateAnswer } from "./answers/equateAnswer";
import { gradeAnswer } from "./answers/gradeAnswer";
import { leniencyAdjustedAnswer, leniencyAnswer } from "./answers/leniencyAnswer";
import { methodOf, normalizeAnswer } from "./answers/normalizeAnswer";
import { prorateAnswer } from "./answers/prorateAnswer";
import { seatsAnswer } from "./answers/seatsAnswer";
import { skewAnswer } from "./answers/skewAnswer";
import { skewByAnswer } from "./answers/skewByAnswer";
import { skewCausesAnswer } from "./answers/skewCausesAnswer";
import { skewReportAnswer } from "./answers/skewReportAnswer";
import { topShareAnswer } from "./answers/topShareAnswer";
import { weightedAnswer } from "./answers/weightedAnswer";
import { weightedByRoleAnswer } from "./answers/weightedByRoleAnswer";
import { inCell } from "./cells/inCell";

/**
 * How scores are put on a common scale.
 * @customenum {string}
 */
export enum NormalizationMethod {
  /** Standard deviations above the average. */
  z = "z",
  /** 50 plus 10 times the z-score. */
  t = "t",
  /** Like z, from the median, so that a few extreme scores do not matter. */
  robustZ = "robust-z",
  /** Share of people below, tied people counting half: 0 to 1. */
  percentile = "percentile",
  /** As Excel's PERCENTRANK.INC: the lowest is 0, the highest 1. */
  percentileInc = "percentile.inc",
  /** As Excel's PERCENTRANK.EXC: always above 0 and below 1. */
  percentileExc = "percentile.exc",
  /** The z-score a person with this rank would have on a bell curve. */
  normalScore = "normal-score",
  /** The lowest is 0, the highest 1, in proportion between. */
  minMax = "min-max",
  /** Nine classes, 1 to 9, on the percentiles. */
  stanine = "stanine",
  /** Ten classes, 1 to 10, on the z-score. */
  sten = "sten",
  /** Rank from the lowest score, tied people sharing the middle rank. */
  midrank = "midrank",
}

/**
 * How one group's scale is mapped to another's.
 * @customenum {string}
 */
export enum EquatingMethod {
  /** Moves the average only. */
  mean = "mean",
  /** Moves the average and the spread. */
  linear = "linear",
  /** Gives equal percentiles equal scores. */
  equipercentile = "equipercentile",
  /** Equal percentiles for large groups, leaning on a plain shift for small ones. */
  blend = "blend",
}

/**
 * What to tell about the gap between back office and sales.
 * @customenum {string}
 */
export enum SkewMeasure {
  /** Average percentile of the back office less that of sales. */
  gap = "gap",
  /** The gap from -1 to 1 (Cliff's delta). */
  delta = "delta",
  /** Chance that a back-office person outranks a salesperson. */
  superiority = "superiority",
  /** Lower end of the 95 % interval of the gap. */
  lower = "lower",
  /** Upper end of the 95 % interval of the gap. */
  upper = "upper",
  /** Probability of a gap this large if there were none. */
  p = "p",
  /** Points that would have to be added to every sales score. */
  shift = "shift",
  /** What the evidence allows to be said, in one word. */
  verdict = "verdict",
  /** Smallest gap that so many people could show. */
  minimumDetectable = "minimum-detectable",
}

/**
 * Whose scores a calibration moves.
 * @customenum {string}
 */
export enum MovingSide {
  /** Only sales scores move. */
  sales = "sales",
  /** Only back-office scores move. */
  backOffice = "backOffice",
  /** Both meet in the middle, weighted by headcount. */
  both = "both",
}

/**
 * Weighted score of each person over the indicators that are there; a missing indicator is left out, never counted as 0.
 * @customfunction WEIGHTED
 * @helpurl https://localhost:3000/functions.html#weighted
 * @param scores Scores of the indicators: one row for each person, one column for each indicator.
 * @param weights One weight for each indicator in a row, or one row of weights for each person; they need not add up to 1.
 * @param [minCoverage] Share of the weight that must have a score, from 0 to 1; 0.6 if left out. People below it get no score.
 * @returns One score for each person, empty where too much is missing.
 */
export function weighted(
  scores: unknown[][],
  weights: unknown[][],
  minCoverage?: unknown,
): unknown[][] {
  return inCell(() => weightedAnswer(scores, weights, minCoverage));
}

/**
 * Weighted score of each person with the weights of the person's role.
 * @customfunction WEIGHTEDBYROLE
 * @helpurl https://localhost:3000/functions.html#weightedbyrole
 * @param scores Scores of the indicators: one row for each person, one column for each indicator.
 * @param roles The role of each person, in the order of the scores.
 * @param roleWeights One row for each role: its name first, then one weight for each indicator.
 * @param [minCoverage] Share of the weight that must have a score, from 0 to 1; 0.6 if left out. People below it get no score.
 * @returns One score for each person, empty where too much is missing.
 */
export function weightedByRole(
  scores: unknown[][],
  roles: unknown[][],
  roleWeights: unknown[][],
  minCoverage?: unknown,
): unknown[][] {
  return inCell(() => weightedByRoleAnswer({ scores, roles, roleWeights, minCoverage }));
}

/**
 * Share of the differences between people that each indicator really decides; wide-spread indicators carry more than their weight.
 * @customfunction EFFECTIVEWEIGHTS
 * @helpurl https://localhost:3000/functions.html#effectiveweights
 * @param scores Scores of the indicators: one row for each person, one column for each indicator.
 * @param weights The weight of each indicator, as used for the weighted score.
 * @returns One share for each indicator; together they make 1.
 */
export function effectiveWeights(scores: unknown[][], weights: unknown[][]): unknown[][] {
  return inCell(() => effectiveWeightsAnswer(scores, weights));
}

/**
 * Target moved with the market, within limits.
 * @customfunction BASELINE
 * @helpurl https://localhost:3000/functions.html#baseline
 * @param target The target of each person as it was set.
 * @param marketIndex Market now divided by market when the target was set: 0.8 says it fell by a fifth. One for everybody or one for each target.
 * @param [passThrough] Share of the market's movement that the target follows, from 0 to 1; 1 if left out.
 * @param [floor] Lowest part of the target that may remain; 0.7 if left out.
 * @param [cap] Highest multiple of the target that may result; 1.3 if left out.
 * @returns The moved target of each person.
 */
export function baseline(
  target: unknown[][],
  marketIndex: unknown[][],
  passThrough?: unknown,
  floor?: unknown,
  cap?: unknown,
): unknown[][] {
  return inCell(() => baselineAnswer({ target, marketIndex, passThrough, floor, cap }));
}

/**
 * Result divided by target; with a market index, by the target moved with the market.
 * @customfunction ATTAINMENT
 * @helpurl https://localhost:3000/functions.html#attainment
 * @param actual The result of each person.
 * @param target The target of each person as it was set, above 0. One for everybody or one for each.
 * @param [marketIndex] Market now divided by market when the target was set; 1 if left out. One for everybody or one for each target.
 * @param [passThrough] Share of the market's movement that the target follows, from 0 to 1; 1 if left out.
 * @param [floor] Lowest part of the target that may remain; 0.7 if left out.
 * @param [cap] Highest multiple of the target that may result; 1.3 if left out.
 * @returns The attainment of each person; 1 is on target.
 */
export function attainment(
  actual: unknown[][],
  target: unknown[][],
  marketIndex?: unknown[][],
  passThrough?: unknown,
  floor?: unknown,
  cap?: unknown,
): unknown[][] {
  return inCell(() => attainmentAnswer({ actual, target, marketIndex, passThrough, floor, cap }));
}

/**
 * Score for an attainment, read off a rising curve with straight lines between its points.
 * @customfunction CURVE
 * @helpurl https://localhost:3000/functions.html#curve
 * @param attainment The attainment of each person; 1 is on target.
 * @param knots The curve's points in two columns, attainment and score, both rising from row to row.
 * @returns The score of each person; below the first point its score, above the last point the last score.
 */
export function curve(attainment: unknown[][], knots: unknown[][]): unknown[][] {
  return inCell(() => curveAnswer(attainment, knots));
}

/**
 * Scores on a common scale, by the method of your choice.
 * @customfunction NORMALIZE
 * @helpurl https://localhost:3000/functions.html#normalize
 * @param scores The scores, in a column or a row.
 * @param [method] The scale; z if left out.
 * @param [groups] The group of each score, if everybody is to be placed within the own group only.
 * @param [population] The scores of everybody, if the scores are only some of them, as in a row of a table.
 * @param [populationGroups] The group of each score of the population.
 * @returns One number for each score, empty where the score or the answer is missing.
 */
export function normalize(
  scores: unknown[][],
  method?: NormalizationMethod,
  groups?: unknown[][],
  population?: unknown[][],
  populationGroups?: unknown[][],
): unknown[][] {
  const ranges = { scores, groups, population, populationGroups };
  return inCell(() => normalizeAnswer(ranges, methodOf(method)));
}

/**
 * Standard score: how many standard deviations a score lies above the average.
 * @customfunction ZSCORE
 * @helpurl https://localhost:3000/functions.html#zscore
 * @param scores The scores, in a column or a row.
 * @param [groups] The group of each score, if everybody is to be placed within the own group only.
 * @param [population] The scores of everybody, if the scores are only some of them, as in a row of a table.
 * @param [populationGroups] The group of each score of the population.
 * @returns One z-score for each score; 0 is average.
 */
export function zScore(
  scores: unknown[][],
  groups?: unknown[][],
  population?: unknown[][],
  populationGroups?: unknown[][],
): unknown[][] {
  return inCell(() => normalizeAnswer({ scores, groups, population, populationGroups }, "z"));
}

/**
 * T-score: 50 is average, 10 points are one standard deviation.
 * @customfunction TSCORE
 * @helpurl https://localhost:3000/functions.html#tscore
 * @param scores The scores, in a column or a row.
 * @param [groups] The group of each score, if everybody is to be placed within the own group only.
 * @param [population] The scores of everybody, if the scores are only some of them, as in a row of a table.
 * @param [populationGroups] The group of each score of the population.
 * @returns One T-score for each score; 50 is average.
 */
export function tScore(
  scores: unknown[][],
  groups?: unknown[][],
  population?: unknown[][],
  populationGroups?: unknown[][],
): unknown[][] {
  return inCell(() => normalizeAnswer({ scores, groups, population, populationGroups }, "t"));
}

/**
 * Percentile: the share of people below a score, people with the same score counting half.
 * @customfunction PERCENTILE
 * @helpurl https://localhost:3000/functions.html#percentile
 * @param scores The scores, in a column or a row.
 * @param [groups] The group of each score, if everybody is to be placed within the own group only.
 * @param [population] The scores of everybody, if the scores are only some of them, as in a row of a table.
 * @param [populationGroups] The group of each score of the population.
 * @returns One percentile for each score, from 0 to 1.
 */
export function percentile(
  scores: unknown[][],
  groups?: unknown[][],
  population?: unknown[][],
  populationGroups?: unknown[][],
): unknown[][] {
  return inCell(() =>
    normalizeAnswer({ scores, groups, population, populationGroups }, "percentile"),
  );
}

/**
 * Scores of every group on the scale of one reference group.
 * @customfunction EQUATE
 * @helpurl https://localhost:3000/functions.html#equate
 * @param scores The scores, in a column or a row.
 * @param groups The group of each score.
 * @param reference The group whose scale the others are mapped to.
 * @param [method] How the scales are mapped; blend if left out.
 * @returns One score for each person; the reference group keeps its own.
 */
export function equate(
  scores: unknown[][],
  groups: unknown[][],
  reference: unknown,
  method?: EquatingMethod,
): unknown[][] {
  return inCell(() => equateAnswer({ scores, groups, reference, method }));
}

/**
 * How leniently each rater rates, and how much of it can be relied on.
 * @customfunction LENIENCY
 * @helpurl https://localhost:3000/functions.html#leniency
 * @param scores The scores, in a column or a row.
 * @param raters Who gave each score.
 * @param [labels] Language of the headings, "en" or "zh-CN"; FALSE for none.
 * @returns A table: rater, people, mean, offset, shrunken offset, reliability, status.
 */
export function leniency(scores: unknown[][], raters: unknown[][], labels?: unknown): unknown[][] {
  return inCell(() => leniencyAnswer(scores, raters, labels));
}

/**
 * Scores with part of each rater's leniency taken out.
 * @customfunction LENIENCYADJUSTED
 * @helpurl https://localhost:3000/functions.html#leniencyadjusted
 * @param scores The scores, in a column or a row.
 * @param raters Who gave each score.
 * @param [strength] Part of the shrunken offset to take out, from 0 to 1; 0.5 if left out.
 * @returns One adjusted score for each person.
 */
export function leniencyAdjusted(
  scores: unknown[][],
  raters: unknown[][],
  strength?: unknown,
): unknown[][] {
  return inCell(() => leniencyAdjustedAnswer(scores, raters, strength));
}

/**
 * Gap between back office and sales in percentile points; above 0 the back office ranks higher.
 * @customfunction SKEW
 * @helpurl https://localhost:3000/functions.html#skew
 * @param scores The scores of everybody, in a column or a row.
 * @param groups The group of each score, such as the department.
 * @param backOffice The group or groups that are back office.
 * @param sales The group or groups that are sales.
 * @param [strata] What people must share to be compared, such as the job level.
 * @param [measure] What to tell about the gap; the gap itself if left out.
 * @returns One number, or one word for the verdict.
 */
export function skew(
  scores: unknown[][],
  groups: unknown[][],
  backOffice: unknown[][],
  sales: unknown[][],
  strata?: unknown[][],
  measure?: SkewMeasure,
): number | string | boolean {
  return inCell(() => skewAnswer({ scores, groups, backOffice, sales, strata }, measure));
}

/**
 * Everything about the gap between back office and sales in one table, ending in a plain sentence.
 * @customfunction SKEWREPORT
 * @helpurl https://localhost:3000/functions.html#skewreport
 * @param scores The scores of everybody, in a column or a row.
 * @param groups The group of each score, such as the department.
 * @param backOffice The group or groups that are back office.
 * @param sales The group or groups that are sales.
 * @param [strata] What people must share to be compared, such as the job level.
 * @param [margin] Gap treated as tolerable, in percentile points; 7.35 if left out.
 * @param [labels] Language of the headings, "en" or "zh-CN"; FALSE for none.
 * @returns A table: measure, overall, within strata, status.
 */
export function skewReport(
  scores: unknown[][],
  groups: unknown[][],
  backOffice: unknown[][],
  sales: unknown[][],
  strata?: unknown[][],
  margin?: unknown,
  labels?: unknown,
): unknown[][] {
  const ranges = { scores, groups, backOffice, sales, strata };
  return inCell(() => skewReportAnswer(ranges, margin, labels));
}

/**
 * The gap department by department, or by any other label; small ones are drawn towards the whole, the surest come first.
 * @customfunction SKEWBY
 * @helpurl https://localhost:3000/functions.html#skewby
 * @param scores The scores of everybody, in a column or a row.
 * @param groups The group of each score that tells back office from sales.
 * @param backOffice The group or groups that are back office.
 * @param sales The group or groups that are sales.
 * @param by The department, level or manager of each score; one row of the table for each.
 * @param [margin] Gap treated as tolerable, in percentile points; 7.35 if left out.
 * @param [labels] Language of the headings, "en" or "zh-CN"; FALSE for none.
 * @returns A table with one row for each label of by.
 */
export function skewBy(
  scores: unknown[][],
  groups: unknown[][],
  backOffice: unknown[][],
  sales: unknown[][],
  by: unknown[][],
  margin?: unknown,
  labels?: unknown,
): unknown[][] {
  return inCell(() => skewByAnswer({ scores, groups, backOffice, sales }, by, margin, labels));
}

/**
 * Who is in the top share of the list: counts, selection ratio and the four-fifths flag.
 * @customfunction TOPSHARE
 * @helpurl https://localhost:3000/functions.html#topshare
 * @param scores The scores of everybody, in a column or a row.
 * @param groups The group of each score, such as the department.
 * @param backOffice The group or groups that are back office.
 * @param sales The group or groups that are sales.
 * @param [share] Part of the list that counts as the top, above 0 and below 1; 0.2 if left out.
 * @param [labels] Language of the headings, "en" or "zh-CN"; FALSE for none.
 * @returns A table: one row for each side, then the comparison.
 */
export function topShare(
  scores: unknown[][],
  groups: unknown[][],
  backOffice: unknown[][],
  sales: unknown[][],
  share?: unknown,
  labels?: unknown,
): unknown[][] {
  return inCell(() => topShareAnswer({ scores, groups, backOffice, sales }, share, labels));
}

/**
 * The gap split into what the market, the make-up of the groups and the rating scale explain, and the rest.
 * @customfunction SKEWCAUSES
 * @helpurl https://localhost:3000/functions.html#skewcauses
 * @param scores The scores of everybody as they are, in a column or a row.
 * @param rebased The same scores with targets moved with the market, in the same order.
 * @param groups The group of each score, such as the department.
 * @param backOffice The group or groups that are back office.
 * @param sales The group or groups that are sales.
 * @param [strata] What people must share to be compared, such as the job level.
 * @param [labels] Language of the headings, "en" or "zh-CN"; FALSE for none.
 * @returns A table: cause, percentile points, status; the causes add up to the gap.
 */
export function skewCauses(
  scores: unknown[][],
  rebased: unknown[][],
  groups: unknown[][],
  backOffice: unknown[][],
  sales: unknown[][],
  strata?: unknown[][],
  labels?: unknown,
): unknown[][] {
  const ranges = { scores, groups, backOffice, sales, strata };
  return inCell(() => skewCausesAnswer(ranges, rebased, labels));
}

/**
 * Suggested scores: the smallest strength that brings the gap within tolerance, order kept among the people of a side who are compared.
 * @customfunction CALIBRATE
 * @helpurl https://localhost:3000/functions.html#calibrate
 * @param scores The scores of everybody, in a column or a row.
 * @param groups The group of each score, such as the department.
 * @param backOffice The group or groups that are back office.
 * @param sales The group or groups that are sales.
 * @param [strength] How far to go, from 0 to 1; if left out, the smallest that brings the gap within tolerance.
 * @param [maxMove] Most points one person may move; no limit if left out.
 * @param [strata] What people must share to be compared, such as the job level.
 * @param [move] Whose scores move; sales if left out.
 * @returns One suggested score for each person; the scores as they are when the evidence is too thin.
 */
export function calibrate(
  scores: unknown[][],
  groups: unknown[][],
  backOffice: unknown[][],
  sales: unknown[][],
  strength?: unknown,
  maxMove?: unknown,
  strata?: unknown[][],
  move?: MovingSide,
): unknown[][] {
  const ranges = { scores, groups, backOffice, sales, strata };
  return inCell(() => calibrateAnswer(ranges, { strength, maxMove, move }));
}

/**
 * Smallest strength of calibration that brings the gap within tolerance, from 0 to 1.
 * @customfunction STRENGTH
 * @helpurl https://localhost:3000/functions.html#strength
 * @param scores The scores of everybody, in a column or a row.
 * @param groups The group of each score, such as the department.
 * @param backOffice The group or groups that are back office.
 * @param sales The group or groups that are sales.
 * @param [tolerance] Gap treated as tolerable, in percentile points; 7.35 if left out.
 * @param [strata] What people must share to be compared, such as the job level.
 * @param [move] Whose scores move; sales if left out.
 * @returns One number from 0 to 1.
 */
export function strength(
  scores: unknown[][],
  groups: unknown[][],
  backOffice: unknown[][],
  sales: unknown[][],
  tolerance?: unknown,
  strata?: unknown[][],
  move?: MovingSide,
): number | string | boolean {
  const ranges = { scores, groups, backOffice, sales, strata };
  return inCell(() => strengthAnswer(ranges, { tolerance, move }));
}

/**
 * Grade of each person under a target distribution, with exact seats and tied people kept together.
 * @customfunction GRADE
 * @helpurl https://localhost:3000/functions.html#grade
 * @param scores The scores, in a column or a row.
 * @param grades The grades, best first.
 * @param shares The share of people aimed at for each grade; they need not add up to 1.
 * @param [groups] The group of each score, if every group has its own seats.
 * @returns One grade for each person.
 */
export function grade(
  scores: unknown[][],
  grades: unknown[][],
  shares: unknown[][],
  groups?: unknown[][],
): unknown[][] {
  return inCell(() => gradeAnswer({ scores, grades, shares, groups }));
}

/**
 * Whole seats for each share, by largest remainder, adding up to the headcount.
 * @customfunction SEATS
 * @helpurl https://localhost:3000/functions.html#seats
 * @param headcount Number of people to seat, a whole number.
 * @param shares The share of each grade or group.
 * @returns One whole number for each share.
 */
export function seats(headcount: unknown, shares: unknown[][]): unknown[][] {
  return inCell(() => seatsAnswer(headcount, shares));
}

/**
 * Bonus of each person from one pool, in proportion to weights, adding up to the pool to the last cent.
 * @customfunction BONUS
 * @helpurl https://localhost:3000/functions.html#bonus
 * @param pool The amount to share out.
 * @param weights The weight of each person, such as salary times multiplier.
 * @param [floors] The least each person must get; one for everybody or one for each person.
 * @param [caps] The most each person may get; one for everybody or one for each person.
 * @param [unit] Smallest amount that is paid; 0.01 if left out.
 * @returns One amount for each person.
 */
export function bonus(
  pool: unknown,
  weights: unknown[][],
  floors?: unknown[][],
  caps?: unknown[][],
  unit?: unknown,
): unknown[][] {
  return inCell(() => bonusAnswer({ pool, weights, floors, caps, unit }));
}

/**
 * Part of a period a person was there: days, first and last included, divided by the days of the period.
 * @customfunction PRORATE
 * @helpurl https://localhost:3000/functions.html#prorate
 * @param start First day of each person, as an Excel date.
 * @param end Last day of each person, as an Excel date; empty for people who are still there.
 * @param periodStart First day of the period.
 * @param periodEnd Last day of the period.
 * @returns One number for each person, from 0 to 1, with 4 decimals.
 */
export function prorate(
  start: unknown[][],
  end: unknown[][],
  periodStart: unknown,
  periodEnd: unknown,
): unknown[][] {
  return inCell(() => prorateAnswer({ start, end, periodStart, periodEnd }));
}
