import { EngineError } from "../EngineError";
import { hasNoSpread } from "../numeric/hasNoSpread";
import { requireInRange } from "../numeric/requireInRange";
import { requireSameLength } from "../numeric/requireSameLength";
import { requireFinite } from "../numeric/requireFinite";
import { foldLabel } from "../people/foldLabel";
import { anovaParts } from "./oneWayAnova";

/** One rater against the others. */
export interface RaterLeniency {
  /** As first written. */
  readonly rater: string;
  readonly n: number;
  readonly mean: number;
  /** The rater's mean less everybody's mean: positive is lenient. */
  readonly offset: number;
  /** The offset times its reliability: what the evidence supports. */
  readonly shrunken: number;
  /** τ²/(τ² + σ²/n), 0 to 1. */
  readonly reliability: number;
  /** Fewer than 5 people: too few to say anything. */
  readonly tooFew: boolean;
}

/** All raters, and the two variances that decide how far each is believed. */
export interface Leniency {
  /** In order of first appearance. */
  readonly raters: readonly RaterLeniency[];
  readonly mean: number;
  /** σ²: variance of scores inside a rater's team. */
  readonly withinVariance: number;
  /** τ²: variance between raters beyond what chance inside teams makes. */
  readonly betweenVariance: number;
}

const LEAST_PEOPLE = 5;

/**
 * Leniency of raters, shrunken to what the evidence supports: effect = B·(mean of the rater − mean of all),
 * B = τ²/(τ² + σ²/n), τ² = max(0, (MSB − MSW)/n₀). Teams can truly differ, so this is a flag and an option.
 *
 * @param scores n finite scores
 * @param raters Who gave each, compared folded
 * @returns One entry per rater, and the variances
 * @throws {EngineError} "empty", "not-finite", "length-mismatch", "missing-label", "too-few", "no-spread" or "too-large"
 * @see Searle, Casella & McCulloch (1992), Variance Components, ch. 3; R lme4::lmer agrees in the balanced case
 */
export function leniency(scores: readonly number[], raters: readonly string[]): Leniency {
  const parts = anovaParts("leniency", scores, raters);
  if (hasNoSpread(scores)) {
    throw new EngineError("no-spread", "leniency requires scores that differ");
  }
  const { index, scale, origin, means, grand } = parts;
  const sizes = [...index.sizes];
  const n = scores.length;
  const within = parts.within / (n - sizes.length);
  const between = parts.between / (sizes.length - 1);
  const squares = sizes.reduce((total, size) => total + size * size, 0);
  const typicalSize = (n - squares / n) / (sizes.length - 1);
  const tau = Math.max(0, (between - within) / typicalSize);
  const list = sizes.map((size, j) => {
    const reliability = tau === 0 ? 0 : tau / (tau + within / size);
    const offset = (means[j]! - grand) * scale;
    return {
      rater: index.labels[j]!,
      n: size,
      mean: (means[j]! + origin) * scale,
      offset,
      shrunken: reliability * offset,
      reliability,
      tooFew: size < LEAST_PEOPLE,
    };
  });
  const result = {
    raters: list,
    mean: (grand + origin) * scale,
    withinVariance: within * scale * scale,
    betweenVariance: tau * scale * scale,
  };
  if (Number.isFinite(result.withinVariance) && Number.isFinite(result.betweenVariance))
    return result;
  throw new EngineError("too-large", "leniency gives more than a number can be");
}

/**
 * Scores less a share of their rater's shrunken offset.
 *
 * @param scores n finite scores
 * @param raters Who gave each
 * @param strength Share of the offset that is taken off, 0 to 1
 * @returns One score per score, in order
 * @throws {EngineError} As `leniency`, and "out-of-range"
 */
export function leniencyAdjusted(
  scores: readonly number[],
  raters: readonly string[],
  strength = 0.5,
): number[] {
  requireInRange("leniencyAdjusted", "strength", strength, 0, 1);
  requireSameLength("leniencyAdjusted", { scores: scores.length }, { raters: raters.length });
  requireFinite("leniencyAdjusted", scores);
  const offsets = new Map(
    leniency(scores, raters).raters.map(({ rater, shrunken }) => [foldLabel(rater), shrunken]),
  );
  return scores.map((score, i) => score - strength * offsets.get(foldLabel(raters[i]!))!);
}
