import { scaleSteps } from "../calibration/scaleSteps";
import { evenGrid, onGrid, type ScoreGrid } from "../numeric/ScoreGrid";
import { gridOf } from "../people/gridOf";
import type { PointScale } from "../people/PointScale";

/**
 * The scores that suggestions land on: those of the declared scale where every score is on it, else the scores' own
 * steps (see scoreSteps). Beside one score between two steps that counts as it is written, the scale's steps would move
 * that person for nothing.
 *
 * @param scores n ≥ 1 finite quantised scores
 * @param scale The scale somebody declared, or null
 * @returns A grid that holds every score
 * @throws {EngineError} "out-of-range" for a scale that is none
 */
export function scoreGrid(scores: Float64Array, scale: PointScale | null): ScoreGrid {
  const declared = scale === null ? null : gridOf(scale);
  if (declared !== null && scores.every((score) => onGrid(declared, score) === score)) {
    return declared;
  }
  return evenGrid(scoreSteps(scores));
}

/**
 * Steps per point of the coarsest decimal grid that holds every score, at least hundredths: suggestions land on it,
 * so that people who do not move keep their very score and order survives rounding. On a rating scale the steps are the
 * scale's own (see scaleSteps).
 *
 * @param scores n ≥ 1 finite quantised scores
 * @returns A power of ten from 100 up; from 1 to 10 on a rating scale
 */
export function scoreSteps(scores: Float64Array): number {
  const own = scaleSteps(scores);
  if (own !== null) return own;
  let largest = 0;
  for (const score of scores) largest = Math.max(largest, Math.abs(score));
  const finest =
    largest === 0 ? 2 : Math.max(2, Math.min(290, 12 - Math.ceil(Math.log10(largest))));
  for (let places = 2; places < finest; places++) {
    const steps = 10 ** places;
    if (scores.every((score) => Math.round(score * steps) / steps === score)) return steps;
  }
  return 10 ** finest;
}
