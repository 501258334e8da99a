import { extent } from "../numeric/extent";
import { quantileAt } from "../numeric/quantile";
import { percentileRanker } from "./rankers";
import { standingIn } from "./Standing";
import type { Normaliser } from "./standardisers";

/** A rating scale has whole levels, at most this far apart from end to end. */
const RATING_SPAN = 20;

/**
 * Equipercentile map Q_Y(F_X(x)): the score of the reference that has the same share below it. F is the mid-rank
 * share, Q Hazen's quantile. On rating scales (whole levels spanning at most 20) every level stands for the half
 * level to either side of it, so that a map between five levels gives more than five values.
 *
 * @param scores n ≥ 2 finite scores to be mapped
 * @param reference m ≥ 2 finite scores of the scale mapped to
 * @returns The mapped value of a score
 * @see Kolen & Brennan (2014), Test Equating, ch. 2; R equate(type = "equipercentile")
 */
export function equipercentileMap(
  scores: ArrayLike<number>,
  reference: ArrayLike<number>,
): Normaliser {
  const rank = percentileRanker(scores);
  const standing = standingIn(reference);
  if (!isRatingScale(scores) || !isRatingScale(reference)) {
    return (score) => quantileAt(standing.ascending, rank(score), 5);
  }
  return (score) => {
    const wanted = rank(score) * standing.n;
    // The level in which the wanted count is reached, and how far into it.
    const level = standing.ascending[Math.min(standing.n - 1, Math.floor(wanted + 1e-9))]!;
    const below = standing.below(level);
    const within = standing.upTo(level) - below;
    return level - 0.5 + Math.max(0, Math.min(1, (wanted - below) / within));
  };
}

function isRatingScale(values: ArrayLike<number>): boolean {
  const { min, max, whole } = extent(values);
  return whole && max - min <= RATING_SPAN;
}
