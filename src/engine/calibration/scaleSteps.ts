/** A scale has fewer different scores than this; people then differ by grades, not by points. */
const FEW_SCORES = 10;

/** Fewer people may share scores by chance, and are not calibrated anyway. */
const LEAST_PEOPLE = 20;

/** Steps per point that rating scales come in: whole, half, quarter, fifth and tenth grades. */
const STEPS = [1, 2, 4, 5, 10] as const;

/**
 * Steps per point of a rating scale: fewer than ten different scores among twenty people or more, all on
 * whole, half, quarter, fifth or tenth points. On such a scale the least move is one step: a hundredth of a point would
 * do nothing but break ties, and the gap would seem to go without anybody's grade moving.
 *
 * @param scores Finite quantised scores
 * @returns Steps per point, or null where the scores are no such scale
 */
export function scaleSteps(scores: Float64Array): number | null {
  const different = new Set<number>();
  for (const score of scores) {
    different.add(score);
    if (different.size >= FEW_SCORES) return null;
  }
  if (scores.length < LEAST_PEOPLE) return null;
  const fits = (steps: number): boolean =>
    [...different].every((score) => Math.round(score * steps) / steps === score);
  return STEPS.find(fits) ?? null;
}
